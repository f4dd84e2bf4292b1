/** The open workspace: its name, backup, settings, close. */
import { Menu, UnstyledButton } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { call, toClientError } from '../host/index.ts'
import { backToWelcome } from '../stores/entry.ts'
import { navigate } from '../stores/route.ts'
import { closeWorkspace, useOpenWorkspace } from '../stores/workspace.ts'
import { bytes } from '../ui/format.ts'
import { notify } from '../ui/notice.tsx'
import classes from './top-line.module.css'

export async function backUpNow(): Promise<void> {
  try {
    const backup = await call('workspace.backup', {})
    notify({ text: `Backed up and verified: ${backup.path} (${bytes(backup.bytes)})` })
  } catch (error) {
    notify({ text: toClientError(error).message })
  }
}

export async function leaveWorkspace(): Promise<void> {
  try {
    await closeWorkspace()
    backToWelcome()
    navigate('home')
  } catch (error) {
    notify({ text: toClientError(error).message })
  }
}

export function WorkspaceMenu() {
  const { settings, path } = useOpenWorkspace()
  return (
    <Menu position="bottom-start" width={260}>
      <Menu.Target>
        <UnstyledButton className={classes['button']} title={path} data-tour="workspace">
          <strong className={classes['name']}>{settings.name}</strong>
          <IconChevronDown size={14} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => navigate('settings')}>Settings of this workspace</Menu.Item>
        <Menu.Item onClick={() => void backUpNow()}>Back up now</Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => void leaveWorkspace()}>Close and choose another</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
