/** Opens one workspace; each thing that can be wrong has its name and its way out. */
import { Button, Group, Stack, Text } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { call, toClientError, type ClientError } from '../../host/index.ts'
import { backToWelcome, enter, type WorkspaceEntry } from '../../stores/entry.ts'
import { navigate } from '../../stores/route.ts'
import { setStatus } from '../../stores/workspace.ts'
import { EntryPage } from '../../ui/entry-page.tsx'
import { notify } from '../../ui/notice.tsx'
import { LoadingBar } from '../../ui/states.tsx'
import { OpenFailure } from './open-failure.tsx'
import { toUnlock, UnlockForm, type UnlockValue } from './unlock-form.tsx'

export function UnlockPage({ entry }: { readonly entry: WorkspaceEntry }) {
  const [value, setValue] = useState<UnlockValue>({ kind: entry.protection ?? 'passphrase', secret: '' })
  const [error, setError] = useState<ClientError | null>(null)
  const [working, setWorking] = useState(false)
  const unlock = toUnlock(value)

  async function open(with_: UnlockValue, acceptLoss = false): Promise<void> {
    const key = toUnlock(with_)
    if (!key) return
    setWorking(true)
    setError(null)
    try {
      const { status } = await call('workspace.open', { path: entry.path, unlock: key, acceptLoss })
      backToWelcome()
      setStatus(status)
      if (acceptLoss) notify({ text: 'Opened without the missing records. The loss is recorded in the audit.' })
      if (key.kind === 'recoveryKey') {
        notify({
          text: 'Opened with the recovery key. Choose a passphrase or keychain that works from now on.',
          action: { label: 'Change protection', run: () => navigate('settings', ['protection']) },
        })
      }
    } catch (failure) {
      setError(toClientError(failure))
      setWorking(false)
    }
  }

  // A workspace in the keychain opens without a question.
  const asked = useRef(false)
  useEffect(() => {
    if (entry.protection !== 'keychain' || asked.current) return
    asked.current = true
    void open({ kind: 'keychain', secret: '' })
  })

  return (
    <EntryPage title={entry.name}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (!working) void open(value)
        }}
      >
        <Stack gap="md">
          <Text c="dimmed" size="xxs" style={{ overflowWrap: 'anywhere' }}>
            {entry.path}
          </Text>
          {error ? (
            <OpenFailure
              error={error}
              onRetry={() => void open(value)}
              onRecoveryKey={() => {
                setValue({ kind: 'recoveryKey', secret: '' })
                setError(null)
              }}
              onRestore={() => enter({ ...entry, kind: 'restore' })}
              onAcceptLoss={() => void open(value, true)}
            />
          ) : null}
          <UnlockForm
            kinds={entry.protection ? [entry.protection, 'recoveryKey'] : ['passphrase', 'keychain', 'recoveryKey']}
            value={value}
            onChange={setValue}
          />
          {working ? (
            <LoadingBar label="Opening and checking" />
          ) : (
            <Group justify="space-between">
              <Button variant="default" onClick={backToWelcome}>
                Back
              </Button>
              <Group gap="xs">
                <Button variant="subtle" color="gray" onClick={() => enter({ ...entry, kind: 'restore' })}>
                  Restore a backup
                </Button>
                <Button type="submit" disabled={!unlock}>
                  Open
                </Button>
              </Group>
            </Group>
          )}
        </Stack>
      </form>
    </EntryPage>
  )
}
