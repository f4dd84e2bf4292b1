/** How a workspace is protected: the system's keychain where there is one, or a passphrase. */
import { Radio, Stack, Text } from '@mantine/core'
import type { Protection } from '../../src-contract/desktop/workspace.ts'
import { useSession } from '../stores/session.ts'
import { NewPassphrase, NO_PASSPHRASE, usablePassphrase, type NewPassphraseValue } from './new-passphrase.tsx'

interface ProtectionValue {
  /** null: not chosen yet; the keychain where there is one. */
  readonly kind: Protection['kind'] | null
  readonly passphrase: NewPassphraseValue
}

export const DEFAULT_PROTECTION: ProtectionValue = { kind: null, passphrase: NO_PASSPHRASE }

/** null while it is not complete. */
export function toProtection(value: ProtectionValue, keychain: boolean): Protection | null {
  if ((value.kind ?? (keychain ? 'keychain' : 'passphrase')) === 'keychain')
    return keychain ? { kind: 'keychain' } : null
  const passphrase = usablePassphrase(value.passphrase)
  return passphrase === null ? null : { kind: 'passphrase', passphrase }
}

interface ProtectionChoiceProps {
  readonly value: ProtectionValue
  readonly onChange: (value: ProtectionValue) => void
}

export function ProtectionChoice({ value, onChange }: ProtectionChoiceProps) {
  const keychain = useSession((state) => state.host?.keychain ?? null)
  const available = keychain?.available ?? false
  const kind = value.kind ?? (available ? 'keychain' : 'passphrase')
  return (
    <Stack gap="sm">
      {available ? (
        <Radio.Group
          label="Protected by"
          value={kind}
          onChange={(next) => onChange({ ...value, kind: next === 'keychain' ? 'keychain' : 'passphrase' })}
        >
          <Stack gap={6} mt={6}>
            <Radio
              value="keychain"
              label="This computer’s keychain"
              description="Opens for you when you are signed in to this computer. Nothing to remember."
            />
            <Radio
              value="passphrase"
              label="A passphrase"
              description="Needed each time. For shared computers, and for files that move between computers."
            />
          </Stack>
        </Radio.Group>
      ) : (
        <Text c="dimmed">
          The file is encrypted with a passphrase of yours. It is written down nowhere: who has the file and not the
          passphrase has nothing. {keychain?.reason ? `(${keychain.reason})` : ''}
        </Text>
      )}
      {kind === 'passphrase' ? (
        <NewPassphrase value={value.passphrase} onChange={(passphrase) => onChange({ ...value, passphrase })} />
      ) : null}
    </Stack>
  )
}
