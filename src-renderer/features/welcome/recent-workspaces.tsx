/** Workspaces opened lately and those in the workspaces folder. */
import { Text, UnstyledButton } from '@mantine/core'
import { IconFileOff, IconKey, IconLock } from '@tabler/icons-react'
import type { MethodOutput } from '../../../src-contract/desktop/index.ts'
import { enter } from '../../stores/entry.ts'
import { useCall } from '../../stores/use-call.ts'
import { instant } from '../../ui/format.ts'
import { ReadingView } from '../../ui/reading-view.tsx'
import classes from './welcome.module.css'

type Recent = MethodOutput<'workspace.recent'>['workspaces'][number]

export function RecentWorkspaces() {
  const reading = useCall('workspace.recent', {})
  return (
    <ReadingView
      reading={reading}
      label="Looking for workspaces"
      empty={{
        when: ({ workspaces }) => workspaces.length === 0,
        show: (
          <Text c="dimmed" mb="sm">
            None yet on this machine. Workspaces you make are listed here.
          </Text>
        ),
      }}
    >
      {({ workspaces }) => (
        <ul className={classes['recent']}>
          {workspaces.map((workspace) => (
            <li key={workspace.path}>
              <RecentItem workspace={workspace} />
            </li>
          ))}
        </ul>
      )}
    </ReadingView>
  )
}

function RecentItem({ workspace }: { readonly workspace: Recent }) {
  const { path, name, protection, exists, lastOpenedAt } = workspace
  const Mark = !exists ? IconFileOff : protection === 'keychain' ? IconKey : IconLock
  return (
    <UnstyledButton
      className={classes['recentItem']}
      title={path}
      onClick={() =>
        enter(exists ? { kind: 'unlock', path, name, protection } : { kind: 'restore', path, name, protection })
      }
    >
      <Mark size={16} aria-hidden />
      <span style={{ minWidth: 0, flex: 1 }}>
        <strong>{name}</strong>
        <div className={classes['path']}>{path}</div>
      </span>
      <span className="dim small">
        {exists ? (lastOpenedAt ? instant(lastOpenedAt) : 'not opened yet') : 'file is gone: restore a backup'}
      </span>
    </UnstyledButton>
  )
}
