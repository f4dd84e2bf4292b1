/** The file's columns, each with samples and the field it is. */
import { NativeSelect, Table, Text } from '@mantine/core'
import { BAND_FIELDS, PEOPLE_FIELDS } from '../../../src-contract/desktop/people-file.ts'
import { BAND_FIELD_WORDS, fieldLabel, PEOPLE_FIELD_WORDS } from '../../ui/field-labels.ts'
import classes from './imports.module.css'
import type { ImportKind } from './model/draft.ts'
import { assign, fieldOf, originOf, payMeaning, type Mapping, type Suggestion } from './model/mapping.ts'
import type { Preview } from './use-preview.ts'

interface MappingTableProps {
  readonly kind: ImportKind
  readonly columns: Preview['columns']
  readonly mapping: Mapping
  readonly suggestion: Suggestion | null
  readonly missing: readonly string[]
  onChange(mapping: Mapping): void
}

/** The amount paid to date is no field to pick by chance: it is chosen below, with its meaning explained. */
const PICKED = {
  people: PEOPLE_FIELDS.filter((field) => field !== 'paidToDate'),
  bands: BAND_FIELDS,
} as const

export function MappingTable({ kind, columns, mapping, suggestion, missing, onChange }: MappingTableProps) {
  const paid = payMeaning(mapping) === 'paidToDate'
  return (
    <>
      <Text c="dimmed" mb={6}>
        {suggestion?.from === 'remembered'
          ? 'As you matched a file with these column names before. '
          : 'Guessed from the names and values of the columns. '}
        Your choices are remembered for files with the same column names.
      </Text>
      {missing.length > 0 ? (
        <div className={classes['note']} role="status">
          Still needed: {missing.map(neededLabel).join(', ')}. Choose the column that holds it.
        </div>
      ) : null}
      <Table className={classes['mapping'] ?? ''} aria-label="Columns of the file and the fields they are">
        <Table.Thead>
          <Table.Tr>
            <Table.Th w="26%">Column of the file</Table.Th>
            <Table.Th w="32%">First values</Table.Th>
            <Table.Th w="28%">Field</Table.Th>
            <Table.Th w="14%">Because</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {columns.map((column) => {
            const field = fieldOf(mapping, column.index)
            const origin = suggestion ? originOf(suggestion, mapping, column.index) : null
            return (
              <Table.Tr key={column.index} className={field === null ? classes['unused'] : ''}>
                <Table.Td title={column.header}>{column.header || <em>no name</em>}</Table.Td>
                <Table.Td className={classes['samples']} title={column.samples.join('\n')}>
                  {column.samples.filter(Boolean).slice(0, 3).join(' · ') || 'empty'}
                </Table.Td>
                <Table.Td>
                  <NativeSelect
                    aria-label={`Field of column ${column.header || column.index + 1}`}
                    value={paid && field === 'paidToDate' ? 'annualPay' : (field ?? '')}
                    onChange={(event) => onChange(pick(mapping, column.index, event.currentTarget.value, paid))}
                    data={[
                      { value: '', label: 'not used' },
                      ...PICKED[kind].map((each) => ({ value: each, label: labelIn(kind, each, paid) })),
                    ]}
                  />
                </Table.Td>
                <Table.Td className="dim small">{origin === 'corrected' ? 'your choice' : (origin ?? '')}</Table.Td>
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
    </>
  )
}

function pick(mapping: Mapping, column: number, field: string, paid: boolean): Mapping {
  if (field === '') return assign(mapping, column, null)
  if (field !== 'annualPay' || !paid) return assign(mapping, column, field)
  return assign(mapping, column, 'paidToDate')
}

function labelIn(kind: ImportKind, field: string, paid: boolean): string {
  if (paid && field === 'annualPay') return PEOPLE_FIELD_WORDS.paidToDate.label
  const words: Readonly<Record<string, { readonly label: string }>> =
    kind === 'people' ? PEOPLE_FIELD_WORDS : BAND_FIELD_WORDS
  return words[field]?.label ?? field
}

/** Main may ask for one of several: "annualPay or hourlyRate". */
function neededLabel(missing: string): string {
  return missing.replace(/[a-z][A-Za-z]+/g, (word) => (word === 'or' ? word : fieldLabel(word)))
}
