/** A path on this machine: typed, or chosen in the system's dialog where the host has one. */
import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { MethodInput } from '../../src-contract/desktop/index.ts'
import { call, toClientError } from '../host/index.ts'
import { useSession } from '../stores/session.ts'

interface PathInputProps {
  readonly label: string
  readonly description?: string
  readonly placeholder?: string
  readonly purpose: MethodInput<'host.chooseFile'>['purpose']
  readonly suggestedName?: string
  readonly value: string
  readonly onChange: (path: string) => void
}

export function PathInput({
  label,
  description,
  placeholder,
  purpose,
  suggestedName,
  value,
  onChange,
}: PathInputProps) {
  const dialogs = useSession((state) => state.host?.dialogs.available ?? false)
  const [error, setError] = useState<string | null>(null)

  async function browse(): Promise<void> {
    try {
      const { path } = await call('host.chooseFile', { purpose, ...(suggestedName ? { suggestedName } : {}) })
      if (path) onChange(path)
      setError(null)
    } catch (failure) {
      setError(toClientError(failure).message)
    }
  }

  return (
    <div style={{ display: 'flex', gap: 8, alignItems: 'flex-end' }}>
      <TextInput
        style={{ flex: 1 }}
        label={label}
        {...(description ? { description } : {})}
        {...(placeholder ? { placeholder } : {})}
        spellCheck={false}
        value={value}
        error={error}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {dialogs ? (
        <Button variant="default" onClick={() => void browse()}>
          Browse
        </Button>
      ) : null}
    </div>
  )
}
