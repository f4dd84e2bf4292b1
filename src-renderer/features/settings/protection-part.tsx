/** How the file is protected, its recovery key, and its backups. */
import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { call, toClientError, type ClientError } from '../../host/index.ts'
import { useSession } from '../../stores/session.ts'
import { refreshWorkspace, useOpenWorkspace } from '../../stores/workspace.ts'
import { notify } from '../../ui/notice.tsx'
import { DEFAULT_PROTECTION, ProtectionChoice, toProtection } from '../../ui/protection-choice.tsx'
import { Section } from '../../ui/screen.tsx'
import { ErrorState } from '../../ui/states.tsx'
import { BackupList } from './backup-list.tsx'
import { RecoveryKeyPart } from './recovery-key-part.tsx'
import { ForRole } from '../../ui/for-role.tsx'

export function ProtectionPart() {
  return (
    <>
      <Protection />
      <RecoveryKeyPart />
      <BackupList />
    </>
  )
}

function Protection() {
  const { protection } = useOpenWorkspace()
  const keychain = useSession((state) => state.host?.keychain.available ?? false)
  const [changing, setChanging] = useState(false)
  const [choice, setChoice] = useState(DEFAULT_PROTECTION)
  const [error, setError] = useState<ClientError | null>(null)
  const next = toProtection(choice, keychain)

  async function change(): Promise<void> {
    if (!next) return
    try {
      await call('workspace.changeProtection', { protection: next })
      setChanging(false)
      setChoice(DEFAULT_PROTECTION)
      setError(null)
      await refreshWorkspace()
      notify({ text: 'The protection was changed. The recovery key stays as it was.' })
    } catch (failure) {
      setError(toClientError(failure))
    }
  }

  return (
    <Section title="Protection">
      <Text>
        {protection === 'keychain'
          ? 'The file is encrypted; this computer’s keychain opens it for you.'
          : 'The file is encrypted with your passphrase, which is asked each time.'}
      </Text>
      <ForRole to="administer">
        {changing ? (
          <form
            onSubmit={(event) => {
              event.preventDefault()
              void change()
            }}
          >
            <Stack maw={420} mt="sm" gap="md">
              <ProtectionChoice value={choice} onChange={setChoice} />
              {error ? <ErrorState error={error} /> : null}
              <Group gap="xs">
                <Button type="submit" disabled={!next}>
                  Change protection
                </Button>
                <Button variant="default" onClick={() => setChanging(false)}>
                  Keep as it is
                </Button>
              </Group>
            </Stack>
          </form>
        ) : (
          <Button mt="sm" variant="default" onClick={() => setChanging(true)}>
            Change passphrase or keychain
          </Button>
        )}
      </ForRole>
    </Section>
  )
}
