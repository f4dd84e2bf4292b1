/** Which level each value of a column means. */
import { NativeSelect, Table, Text } from '@mantine/core'
import type { PeoplePreview, PeopleRules } from '../../../src-contract/desktop/people-file.ts'
import { useOpenWorkspace } from '../../stores/workspace.ts'
import { fieldLabel } from '../../ui/field-labels.ts'
import { count, plural } from '../../ui/format.ts'
import { columnOf, type Mapping } from './model/mapping.ts'

interface LevelChoicesProps {
  readonly rules: PeopleRules
  readonly mapping: Mapping
  readonly values: NonNullable<PeoplePreview['levelValues']>
  onChange(change: Partial<PeopleRules>): void
}

const SOURCES = ['level', 'jobTitle', 'jobFamily'] as const

export function LevelChoices({ rules, mapping, values, onChange }: LevelChoicesProps) {
  const { levels } = useOpenWorkspace().settings
  const sources = SOURCES.filter((field) => columnOf(mapping, field) !== null)
  const fromLevel = (rules.levelFrom ?? 'level') === 'level'
  const unmatched = values.filter(({ level }) => level === null)
  if (sources.length === 0) {
    return (
      <Text c="dimmed">
        No column gives levels: each person gets the level whose band holds their pay. Pay that no band holds gets the
        nearest by midpoint, with a notice.
      </Text>
    )
  }
  return (
    <div>
      <NativeSelect
        label="Levels come from"
        w={240}
        value={rules.levelFrom ?? 'level'}
        data={[
          ...(sources.includes('level') ? [] : [{ value: 'level', label: 'pay, by the level bands' }]),
          ...sources.map((field) => ({ value: field, label: `the column of ${fieldLabel(field).toLowerCase()}` })),
        ]}
        onChange={(event) => {
          const from = SOURCES.find((field) => field === event.currentTarget.value) ?? 'level'
          onChange({ levelFrom: from, levelByValue: {} })
        }}
      />
      {values.length > 0 ? (
        <details open={unmatched.length > 0 && values.length <= 40}>
          <summary>
            {plural(values.length, 'value', 'values')},{' '}
            {unmatched.length === 0
              ? 'all matched to levels'
              : `${count(unmatched.length)} not matched: ${fromLevel ? 'their rows are rejected' : 'those people get a level by pay'}`}
          </summary>
          <Table maw={520} aria-label="Values and the levels they mean">
            <Table.Tbody>
              {values.map(({ value, rows, level }) => (
                <Table.Tr key={value}>
                  <Table.Td style={{ overflowWrap: 'anywhere' }}>{value}</Table.Td>
                  <Table.Td className="num dim">{plural(rows, 'row', 'rows')}</Table.Td>
                  <Table.Td w={190}>
                    <NativeSelect
                      aria-label={`Level of ${value}`}
                      value={String(rules.levelByValue?.[value] ?? level ?? '')}
                      data={[
                        { value: '', label: fromLevel ? 'reject these rows' : 'by pay' },
                        ...levels.map((band) => ({ value: String(band.level), label: `${band.level} ${band.name}` })),
                      ]}
                      onChange={(event) => {
                        const { [value]: _before, ...others } = rules.levelByValue ?? {}
                        const chosen = Number(event.currentTarget.value)
                        onChange({ levelByValue: chosen > 0 ? { ...others, [value]: chosen } : others })
                      }}
                    />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </details>
      ) : null}
    </div>
  )
}
