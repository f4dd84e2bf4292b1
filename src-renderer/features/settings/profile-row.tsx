/** One profile: its name, role and time zone, changed in place. */
import { Select, Table } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { ROLES } from '../../../src-core/access/roles.ts'
import type { MethodInput } from '../../../src-contract/desktop/index.ts'
import { Role, type Profile } from '../../../src-contract/desktop/profiles.ts'
import { KeptField } from '../../ui/kept-field.tsx'
import { ROLE_CHOICES } from './role-choices.ts'
import { ZoneSelect } from './zone-select.tsx'

interface ProfileRowProps {
  readonly profile: Profile
  readonly mayChange: boolean
  readonly state: ReactNode
  readonly onChange: (change: MethodInput<'profile.update'>) => Promise<string | null>
}

export function ProfileRow({ profile, mayChange, state, onChange }: ProfileRowProps) {
  const { id, name, role, timeZone, active } = profile
  const [refusal, setRefusal] = useState<string | null>(null)
  const keep = (change: Omit<MethodInput<'profile.update'>, 'id'>): void =>
    void onChange({ id, ...change }).then(setRefusal)
  if (!mayChange) {
    return (
      <Table.Tr>
        <Table.Td>{name}</Table.Td>
        <Table.Td>{ROLES[role].label}</Table.Td>
        <Table.Td>{timeZone}</Table.Td>
        <Table.Td>{state}</Table.Td>
      </Table.Tr>
    )
  }
  return (
    <Table.Tr data-inactive={!active || undefined}>
      <Table.Td>
        <KeptField
          label={`Name of ${name}`}
          hideLabel
          value={name}
          maxLength={80}
          onKeep={(text) => (text ? onChange({ id, name: text }) : 'A profile needs a name.')}
        />
      </Table.Td>
      <Table.Td>
        <Select
          aria-label={`Role of ${name}`}
          data={ROLE_CHOICES}
          value={role}
          allowDeselect={false}
          error={refusal}
          onChange={(value) => {
            const chosen = Role.safeParse(value)
            if (chosen.success) keep({ role: chosen.data })
          }}
        />
      </Table.Td>
      <Table.Td>
        <ZoneSelect
          label={`Time zone of ${name}`}
          hideLabel
          value={timeZone}
          onChange={(zone) => keep({ timeZone: zone })}
        />
      </Table.Td>
      <Table.Td>{state}</Table.Td>
    </Table.Tr>
  )
}
