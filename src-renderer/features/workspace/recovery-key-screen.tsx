/** The recovery key, shown this once: print or copy it, and say that it is stored. */
import { Button, Checkbox, CopyButton, Group, Stack, Text } from '@mantine/core'
import { IconCheck, IconCopy, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { call, toClientError, type ClientError } from '../../host/index.ts'
import { backToWelcome } from '../../stores/entry.ts'
import { navigate } from '../../stores/route.ts'
import { offerTour } from '../../stores/tour.ts'
import { useWorkspace, type ShownRecoveryKey } from '../../stores/workspace.ts'
import { EntryPage } from '../../ui/entry-page.tsx'
import { instant } from '../../ui/format.ts'
import { ErrorState } from '../../ui/states.tsx'
import classes from './workspace.module.css'

/** Once confirmed, it is not asked for again; a window closed before that leaves it to be confirmed or made anew. */
async function goOn({ next }: ShownRecoveryKey): Promise<void> {
  await call('workspace.confirmRecoveryKey', {})
  backToWelcome()
  if (next === 'tour') {
    navigate('home')
    offerTour()
  }
  if (next === 'import') navigate('people')
  useWorkspace.setState({ recoveryKey: null })
}

/** Read four to a line; together the text is the key again. */
function groupsOf(key: string): string[] {
  return key.split(/(?<=-)/)
}

export function RecoveryKeyScreen() {
  const shown = useWorkspace((state) => state.recoveryKey)
  const [stored, setStored] = useState(false)
  const [error, setError] = useState<ClientError | null>(null)
  if (!shown) return null
  return (
    <>
      <div className="no-print" style={{ height: '100%' }}>
        <EntryPage title="Your recovery key">
          <Stack gap="md">
            <Text>
              It opens “{shown.name}” when the passphrase is forgotten or the keychain is gone.{' '}
              <strong>It is shown this once.</strong> Without it and without the other key nobody can open the file, and
              neither can we.
            </Text>
            <p className={classes['key']} data-testid="recovery-key">
              {groupsOf(shown.key).map((group, index) => (
                <span key={index} className={classes['group']}>
                  {group}
                </span>
              ))}
            </p>
            <Group gap="xs">
              <Button variant="default" leftSection={<IconPrinter size={15} />} onClick={() => window.print()}>
                Print
              </Button>
              <CopyButton value={shown.key} timeout={3000}>
                {({ copied, copy }) => (
                  <Button
                    variant="default"
                    leftSection={copied ? <IconCheck size={15} /> : <IconCopy size={15} />}
                    onClick={copy}
                  >
                    {copied ? 'Copied' : 'Copy'}
                  </Button>
                )}
              </CopyButton>
            </Group>
            <Text c="dimmed">Keep it away from this computer: on paper in a safe place, or in a password manager.</Text>
            <Checkbox
              size="sm"
              label="I have stored the recovery key"
              checked={stored}
              onChange={(event) => setStored(event.currentTarget.checked)}
            />
            {error ? <ErrorState error={error} /> : null}
            <Group justify="flex-end">
              <Button
                disabled={!stored}
                onClick={() => void goOn(shown).catch((failure: unknown) => setError(toClientError(failure)))}
              >
                Go on
              </Button>
            </Group>
          </Stack>
        </EntryPage>
      </div>
      <section className={`print-only ${classes['sheet']}`} aria-hidden>
        <h1>Meritline recovery key</h1>
        <p>Workspace: {shown.name}</p>
        <p>Printed: {instant(new Date().toISOString())}</p>
        <p className={classes['sheetKey']}>{shown.key}</p>
        <p>
          Opens the workspace when its passphrase is forgotten or the keychain is gone: choose the workspace, then
          “Recovery key”. Keep this sheet in a safe place. Who has it and the workspace’s file can read all pay in it.
        </p>
      </section>
    </>
  )
}
