/** The recovery key: whether it is known to be stored, and a new one where it is not. */
import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { call, toClientError, type ClientError } from '../../host/index.ts'
import { refreshWorkspace, useOpenWorkspace, useWorkspace } from '../../stores/workspace.ts'
import { Section } from '../../ui/screen.tsx'
import { ErrorState } from '../../ui/states.tsx'
import { ForRole } from '../../ui/for-role.tsx'

export function RecoveryKeyPart() {
  const { recoveryKeyStored, settings } = useOpenWorkspace()
  const [error, setError] = useState<ClientError | null>(null)

  async function attempt(work: () => Promise<void>): Promise<void> {
    setError(null)
    try {
      await work()
      await refreshWorkspace()
    } catch (failure) {
      setError(toClientError(failure))
    }
  }
  const confirm = () => attempt(async () => void (await call('workspace.confirmRecoveryKey', {})))
  const renew = () =>
    attempt(async () => {
      const { recoveryKey: key } = await call('workspace.changeProtection', { newRecoveryKey: true })
      if (key) useWorkspace.setState({ recoveryKey: { key, name: settings.name, next: 'stay' } })
    })

  return (
    <Section title="Recovery key">
      <Text maw={620}>
        {recoveryKeyStored ? (
          'It opens the file when the passphrase is forgotten or the keychain is gone. Somebody said that it is stored.'
        ) : (
          <>
            <strong className="warn">Nobody has said that the recovery key is stored.</strong> It opens the file when
            the passphrase is forgotten or the keychain is gone. If you do not have it, make a new one and print it.
          </>
        )}
      </Text>
      <ForRole to="administer">
        <Group gap="xs" mt="sm">
          <Button variant={recoveryKeyStored ? 'default' : 'filled'} onClick={() => void renew()}>
            Make a new recovery key
          </Button>
          {recoveryKeyStored ? null : (
            <Button variant="default" onClick={() => void confirm()}>
              I have stored it
            </Button>
          )}
        </Group>
      </ForRole>
      <Text c="dimmed" size="xxs" mt={6}>
        A new one is shown once, to print or copy. The one before then opens nothing, not even backups kept beside the
        file.
      </Text>
      {error ? <ErrorState error={error} /> : null}
    </Section>
  )
}
