/** One action on the marked requests: what it would do to each is shown before it is done. */
import { Button, Group, Modal, Select, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { MethodInput } from '../../../src-contract/desktop/index.ts'
import { ROLES, rolesThatMay } from '../../../src-core/access/roles.ts'
import { call } from '../../host/index.ts'
import { useProfiles } from '../../stores/profiles.ts'
import { useCall } from '../../stores/use-call.ts'
import { plural } from '../../ui/format.ts'
import { notify } from '../../ui/notice.tsx'
import { ReadingView } from '../../ui/reading-view.tsx'
import { ErrorState } from '../../ui/states.tsx'
import { useAct } from '../../ui/use-act.ts'
import classes from './approvals.module.css'

type Action = MethodInput<'approvals.bulk'>['action']

const ACTIONS: readonly { readonly id: Action; readonly label: string }[] = [
  { id: 'approve', label: 'Approve' },
  { id: 'return', label: 'Return' },
  { id: 'reject', label: 'Reject' },
  { id: 'delegate', label: 'Delegate' },
]

export function Bulk({ ids, onDone }: { readonly ids: readonly string[]; readonly onDone: () => void }) {
  const [action, setAction] = useState<Action | null>(null)
  const close = (): void => setAction(null)
  return (
    <>
      {ids.length > 0 ? (
        <Group gap={6} className={classes['bulk']} role="group" aria-label="Marked requests">
          <span>{plural(ids.length, 'marked', 'marked')}</span>
          {ACTIONS.map(({ id, label }) => (
            <Button key={id} size="compact-xs" variant="default" onClick={() => setAction(id)}>
              {label} …
            </Button>
          ))}
        </Group>
      ) : null}
      <Modal
        opened={action !== null}
        onClose={close}
        size={640}
        title={`${ACTIONS.find(({ id }) => id === action)?.label ?? ''} ${plural(ids.length, 'request', 'requests')}`}
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        {action ? (
          <Preview
            ids={ids}
            action={action}
            onClose={close}
            onDone={() => {
              close()
              onDone()
            }}
          />
        ) : null}
      </Modal>
    </>
  )
}

interface PreviewProps {
  readonly ids: readonly string[]
  readonly action: Action
  readonly onClose: () => void
  readonly onDone: () => void
}

function Preview({ ids, action, onClose, onDone }: PreviewProps) {
  const [comment, setComment] = useState('')
  const [to, setTo] = useState<string | null>(null)
  const profiles = useProfiles(({ known }) => known?.profiles ?? [])
  const act = useAct()
  const wish = { ids: [...ids], action, comment: comment.trim(), ...(to === null ? {} : { to }) }
  const preview = useCall('approvals.bulk', { ...wish, preview: true }, ['approvals'])
  const run = async (): Promise<void> => {
    const done = await act.run(async (options) => {
      const result = await call('approvals.bulk', { ...wish, preview: false }, options)
      notify({
        text: `${plural(result.done, 'request', 'requests')} done${result.refused > 0 ? `, ${result.refused} left as they were` : ''}.`,
      })
    })
    if (done) onDone()
  }
  return (
    <Stack gap="sm">
      <Textarea
        label={action === 'return' ? 'Comment (needed)' : 'Comment'}
        autosize
        minRows={2}
        maxLength={2000}
        value={comment}
        onChange={(event) => setComment(event.currentTarget.value)}
      />
      {action === 'delegate' ? (
        <Select
          label="To"
          placeholder="Choose a profile"
          data={profiles
            .filter(({ active, role }) => active && DECIDERS.has(role))
            .map(({ id, name, role }) => ({ value: id, label: `${name} (${ROLES[role].label})` }))}
          value={to}
          onChange={setTo}
        />
      ) : null}
      <ReadingView reading={preview} label="Looking at each">
        {({ results, done }) => (
          <>
            <ul className={classes['outcomes']} aria-label="What it does to each">
              {results.map((result) => (
                <li key={result.id}>
                  <b>{result.title}</b>
                  <span className={result.done ? '' : 'warn'}>
                    {result.done ? '' : 'Left as it is. '}
                    {result.sentence}
                  </span>
                </li>
              ))}
            </ul>
            {act.error ? <ErrorState error={act.error} /> : null}
            <Group justify="flex-end" gap="xs">
              <Button variant="default" onClick={onClose}>
                Cancel
              </Button>
              <Button disabled={done === 0} loading={act.busy} onClick={() => void run()}>
                Do it for {plural(done, 'request', 'requests')}
              </Button>
            </Group>
          </>
        )}
      </ReadingView>
    </Stack>
  )
}

const DECIDERS = new Set([...rolesThatMay('approveL1'), ...rolesThatMay('approveL2'), ...rolesThatMay('approveL3')])
