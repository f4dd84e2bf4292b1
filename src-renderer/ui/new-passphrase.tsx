/** A new passphrase, twice, with an estimate of its strength. */
import { PasswordInput, Progress, Stack, Text } from '@mantine/core'
import { passphraseStrength } from './passphrase-strength.ts'

export interface NewPassphraseValue {
  readonly first: string
  readonly second: string
}

export const NO_PASSPHRASE: NewPassphraseValue = { first: '', second: '' }

/** The passphrase when it can be used, else null. */
export function usablePassphrase({ first, second }: NewPassphraseValue): string | null {
  return first === second && passphraseStrength(first).score > 0 ? first : null
}

interface NewPassphraseProps {
  readonly value: NewPassphraseValue
  readonly onChange: (value: NewPassphraseValue) => void
}

export function NewPassphrase({ value, onChange }: NewPassphraseProps) {
  const strength = passphraseStrength(value.first)
  const differs = value.second !== '' && value.first !== value.second
  return (
    <Stack gap="xs">
      <PasswordInput
        label="Passphrase"
        autoComplete="new-password"
        value={value.first}
        onChange={(event) => onChange({ ...value, first: event.currentTarget.value })}
      />
      <div aria-live="polite">
        {value.first ? (
          <Progress
            size={3}
            value={(strength.score + 1) * 25}
            color={strength.score < 2 ? 'red' : 'accent'}
            aria-hidden
          />
        ) : null}
        <Text size="xxs" c="dimmed" mt={2}>
          {strength.hint}
        </Text>
      </div>
      <PasswordInput
        label="The same passphrase again"
        autoComplete="new-password"
        value={value.second}
        error={differs ? 'The two differ.' : undefined}
        onChange={(event) => onChange({ ...value, second: event.currentTarget.value })}
      />
    </Stack>
  )
}
