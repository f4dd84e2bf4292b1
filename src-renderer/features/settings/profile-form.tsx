/** A new profile. */
import { Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Role, type Role as RoleId } from '../../../src-contract/desktop/profiles.ts'
import { call, toClientError, type ClientError } from '../../host/index.ts'
import { ErrorState } from '../../ui/states.tsx'
import { ROLE_CHOICES } from './role-choices.ts'
import { ZoneSelect } from './zone-select.tsx'

export function ProfileForm({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  return (
    <Modal opened={opened} onClose={onClose} title="New profile" closeButtonProps={{ 'aria-label': 'Close' }}>
      <Form onClose={onClose} />
    </Modal>
  )
}

function Form({ onClose }: { readonly onClose: () => void }) {
  const [name, setName] = useState('')
  const [role, setRole] = useState<RoleId>('compAnalyst')
  const [timeZone, setTimeZone] = useState(Intl.DateTimeFormat().resolvedOptions().timeZone)
  const [error, setError] = useState<ClientError | null>(null)

  async function create(): Promise<void> {
    try {
      await call('profile.create', { name: name.trim(), role, timeZone })
      onClose()
    } catch (failure) {
      setError(toClientError(failure))
    }
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void create()
      }}
    >
      <Stack gap="sm">
        <TextInput
          label="Name"
          data-autofocus
          value={name}
          maxLength={80}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Select
          label="Role"
          data={ROLE_CHOICES}
          value={role}
          allowDeselect={false}
          onChange={(value) => {
            const chosen = Role.safeParse(value)
            if (chosen.success) setRole(chosen.data)
          }}
        />
        <ZoneSelect label="Time zone" value={timeZone} onChange={setTimeZone} />
        {error ? <ErrorState error={error} /> : null}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" disabled={name.trim() === ''}>
            Add
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
