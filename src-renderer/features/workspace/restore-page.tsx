/** Brings a workspace back from a backup. What lies there now is kept beside it, renamed. */
import { Button, Group, Radio, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { call, toClientError, type ClientError } from '../../host/index.ts'
import { backToWelcome, type WorkspaceEntry } from '../../stores/entry.ts'
import { useCall } from '../../stores/use-call.ts'
import { setStatus } from '../../stores/workspace.ts'
import { EntryPage } from '../../ui/entry-page.tsx'
import { bytes, instant } from '../../ui/format.ts'
import { notify } from '../../ui/notice.tsx'
import { PathInput } from '../../ui/path-input.tsx'
import { ReadingView } from '../../ui/reading-view.tsx'
import { LoadingBar } from '../../ui/states.tsx'
import { OpenFailure } from './open-failure.tsx'
import { toUnlock, UnlockForm, type UnlockValue } from './unlock-form.tsx'
import classes from './workspace.module.css'

export function RestorePage({ entry }: { readonly entry: WorkspaceEntry }) {
  const reading = useCall('workspace.backups', { path: entry.path })
  const [chosen, setChosen] = useState<string | null>(null)
  const [elsewhere, setElsewhere] = useState('')
  const [key, setKey] = useState<UnlockValue>({ kind: entry.protection ?? 'passphrase', secret: '' })
  const [working, setWorking] = useState(false)
  const [error, setError] = useState<ClientError | null>(null)
  const backupPath = elsewhere.trim() || (chosen ?? reading.data?.backups[0]?.path ?? null)
  const unlock = toUnlock(key)

  async function restore(): Promise<void> {
    if (!backupPath || !unlock) return
    setWorking(true)
    setError(null)
    try {
      const { status, keptAs } = await call('workspace.restore', { backupPath, targetPath: entry.path, unlock })
      backToWelcome()
      setStatus(status)
      notify({ text: keptAs ? `Restored. The file that was there is kept as ${keptAs}` : 'Restored.' })
    } catch (failure) {
      setError(toClientError(failure))
      setWorking(false)
    }
  }

  return (
    <EntryPage title={`Restore ${entry.name}`}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void restore()
        }}
      >
        <Stack gap="md">
          <Text c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            The backup is checked and put at {entry.path}. A file that is there now is not lost: it stays beside it
            under another name.
          </Text>
          <ReadingView
            reading={reading}
            label="Looking for backups"
            empty={{
              when: ({ backups }) => backups.length === 0,
              show: <Text>No backup of this workspace was found in its usual place.</Text>,
            }}
          >
            {({ backups }) => (
              <Radio.Group
                label="Backups, newest first"
                value={elsewhere.trim() ? null : backupPath}
                onChange={setChosen}
              >
                <ul className={classes['backups']}>
                  {backups.map((backup) => (
                    <li key={backup.path} className={classes['backup']}>
                      <Radio
                        value={backup.path}
                        label={instant(backup.at)}
                        description={`${bytes(backup.bytes)} · ${backup.path}`}
                      />
                    </li>
                  ))}
                </ul>
              </Radio.Group>
            )}
          </ReadingView>
          <PathInput
            label={reading.data?.backups.length ? 'Or a backup from elsewhere' : 'A backup file'}
            placeholder="Its path on this machine"
            purpose="restore"
            value={elsewhere}
            onChange={setElsewhere}
          />
          <div>
            <Text fw={500} mb={4}>
              Opened with
            </Text>
            <UnlockForm kinds={['passphrase', 'keychain', 'recoveryKey']} value={key} onChange={setKey} />
          </div>
          {error ? (
            <OpenFailure
              error={error}
              onRetry={() => void restore()}
              onRecoveryKey={() => {
                setKey({ kind: 'recoveryKey', secret: '' })
                setError(null)
              }}
            />
          ) : null}
          {working ? (
            <LoadingBar label="Restoring and checking" />
          ) : (
            <Group justify="space-between">
              <Button variant="default" onClick={backToWelcome}>
                Back
              </Button>
              <Button type="submit" disabled={!backupPath || !unlock}>
                Restore
              </Button>
            </Group>
          )}
        </Stack>
      </form>
    </EntryPage>
  )
}
