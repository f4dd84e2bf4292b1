/** Every field of a person, each of which can be flagged as doubtful. */
import { ActionIcon, Button, Group, Popover, Stack, Textarea } from '@mantine/core'
import { IconFlag, IconFlagFilled } from '@tabler/icons-react'
import { useState } from 'react'
import type { PeopleField } from '../../../../src-contract/desktop/people-file.ts'
import type { Person } from '../../../../src-contract/desktop/people.ts'
import { call, toClientError, type ClientError } from '../../../host/index.ts'
import { fieldLabel } from '../../../ui/field-labels.ts'
import { date, decimal, moneyExact, NO_FIGURE } from '../../../ui/format.ts'
import { ErrorState } from '../../../ui/states.tsx'
import { useLevelName } from '../level-name.ts'
import classes from './person-panel.module.css'
import { useMay } from '../../../stores/profiles.ts'

export function PersonFields({ person }: { readonly person: Person }) {
  const mayFlag = useMay('edit')
  const levelName = useLevelName()
  const rows: readonly (readonly [PeopleField, string | null])[] = [
    ['employeeId', person.employeeId],
    ['jobTitle', person.jobTitle],
    ['jobFamily', person.jobFamily],
    ['level', levelName(person.level)],
    ['department', person.department],
    ['location', person.location],
    ['annualPay', moneyExact(person.annualPay, person.currency)],
    ['currency', person.currency],
    ['fte', decimal(person.fte, 2)],
    ['hireDate', person.hireDate && date(person.hireDate)],
    ['birthDate', person.birthDate && date(person.birthDate)],
    ['performanceRating', person.performanceRating === null ? null : String(person.performanceRating)],
    ['managerId', person.managerId],
    ['gender', person.gender],
    ['proficiency', person.proficiency ?? null],
  ]
  return (
    <table className={classes['fields']} aria-label={`Fields of ${person.employeeId}`}>
      <tbody>
        {rows.map(([field, value]) => {
          const flag = person.flags.find((candidate) => candidate.field === field)
          return (
            <tr key={field}>
              <th scope="row">{fieldLabel(field)}</th>
              <td>
                {value ?? <span className="dim">{NO_FIGURE}</span>}
                {flag ? <div className={classes['note']}>Flagged: {flag.note}</div> : null}
              </td>
              <td className={classes['flag']}>
                {mayFlag ? <FlagButton employeeId={person.employeeId} field={field} note={flag?.note ?? null} /> : null}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

interface FlagButtonProps {
  readonly employeeId: string
  readonly field: PeopleField
  readonly note: string | null
}

function FlagButton({ employeeId, field, note }: FlagButtonProps) {
  const [open, setOpen] = useState(false)
  const [text, setText] = useState('')
  const [error, setError] = useState<ClientError | null>(null)
  const label = fieldLabel(field)
  const save = async (next: string | null) => {
    try {
      await call('people.flag', { employeeId, field, note: next })
      setOpen(false)
      setError(null)
    } catch (reason) {
      setError(toClientError(reason))
    }
  }
  const FlagIcon = note === null ? IconFlag : IconFlagFilled
  return (
    <Popover opened={open} onChange={setOpen} trapFocus position="bottom-end" width={280}>
      <Popover.Target>
        <ActionIcon
          size="sm"
          className={note === null ? 'dim' : 'warn'}
          aria-label={note === null ? `Flag ${label} as doubtful` : `${label} is flagged: change or take back`}
          onClick={() => {
            setText(note ?? '')
            setOpen(!open)
          }}
        >
          <FlagIcon size={14} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="xs">
          <Textarea
            data-autofocus
            label={`What is doubtful about ${label}?`}
            description="Do not repeat the pay here: the note is kept in the audit record."
            autosize
            minRows={2}
            maxLength={500}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          {error ? <ErrorState error={error} /> : null}
          <Group gap="xs">
            <Button disabled={text.trim() === ''} onClick={() => void save(text.trim())}>
              {note === null ? 'Flag' : 'Change'}
            </Button>
            {note === null ? null : (
              <Button variant="default" onClick={() => void save(null)}>
                Take back
              </Button>
            )}
          </Group>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
