/** What opens a workspace: passphrase, keychain, or recovery key. */
import { PasswordInput, SegmentedControl, Stack, Text, TextInput } from '@mantine/core'
import type { Unlock } from '../../../src-contract/desktop/workspace.ts'
import { useSession } from '../../stores/session.ts'

export interface UnlockValue {
  readonly kind: Unlock['kind']
  readonly secret: string
}

/** null while something is missing. */
export function toUnlock({ kind, secret }: UnlockValue): Unlock | null {
  if (kind === 'keychain') return { kind }
  if (secret.trim() === '') return null
  // A recovery key is copied from paper or a file, often with blanks around it; a passphrase is taken as it is.
  return kind === 'passphrase' ? { kind, passphrase: secret } : { kind, recoveryKey: secret.trim() }
}

interface UnlockFormProps {
  readonly kinds: readonly Unlock['kind'][]
  readonly value: UnlockValue
  readonly onChange: (value: UnlockValue) => void
}

const LABELS: Readonly<Record<Unlock['kind'], string>> = {
  passphrase: 'By passphrase',
  keychain: 'By keychain',
  recoveryKey: 'By recovery key',
}

export function UnlockForm({ kinds, value, onChange }: UnlockFormProps) {
  const keychain = useSession((state) => state.host?.keychain.available ?? false)
  // Offered where it can work, and where the workspace is said to be in it.
  const offered = kinds.filter((kind) => kind !== 'keychain' || keychain || value.kind === 'keychain')
  const change = (secret: string): void => onChange({ ...value, secret })
  return (
    <Stack gap="sm">
      <SegmentedControl
        aria-label="Open with"
        data={offered.map((kind) => ({ value: kind, label: LABELS[kind] }))}
        value={value.kind}
        onChange={(kind) => onChange({ kind: kinds.find((one) => one === kind) ?? 'passphrase', secret: '' })}
      />
      {value.kind === 'passphrase' ? (
        <PasswordInput
          key="passphrase"
          autoFocus
          label="Passphrase"
          autoComplete="current-password"
          value={value.secret}
          onChange={(event) => change(event.currentTarget.value)}
        />
      ) : null}
      {value.kind === 'recoveryKey' ? (
        <TextInput
          key="recoveryKey"
          autoFocus
          label="Recovery key"
          description="The one printed or copied when the workspace was made."
          spellCheck={false}
          autoComplete="off"
          value={value.secret}
          onChange={(event) => change(event.currentTarget.value)}
        />
      ) : null}
      {value.kind === 'keychain' ? <Text c="dimmed">This computer’s keychain opens it for you.</Text> : null}
    </Stack>
  )
}
