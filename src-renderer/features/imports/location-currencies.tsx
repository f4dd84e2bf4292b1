/** Currency of pay by location, for files whose pay names none. */
import { NativeSelect, Table, Text } from '@mantine/core'
import { useCurrencyOptions } from './use-currency-options.ts'
import type { PeoplePreview } from '../../../src-contract/desktop/people-file.ts'
import { count } from '../../ui/format.ts'

interface LocationCurrenciesProps {
  readonly values: NonNullable<PeoplePreview['locationValues']>
  readonly chosen: Readonly<Record<string, string>>
  onChange(chosen: Record<string, string>): void
}

export function LocationCurrencies({ values, chosen, onChange }: LocationCurrenciesProps) {
  const currencies = useCurrencyOptions([...Object.values(chosen), ...values.flatMap(({ currency }) => currency ?? [])])
  if (values.length === 0) return null
  return (
    <details open={values.some(({ currency }) => currency === null)}>
      <summary>Currency by location ({count(values.length)})</summary>
      <Text c="dimmed" my={6}>
        As the pay bands have it, or as you set it here. It holds for rows that name no currency themselves.
      </Text>
      <Table maw={420} aria-label="Currency by location">
        <Table.Tbody>
          {values.map(({ value, rows, currency }) => (
            <Table.Tr key={value}>
              <Table.Td>{value}</Table.Td>
              <Table.Td className="num dim">{count(rows)} rows</Table.Td>
              <Table.Td w={140}>
                <NativeSelect
                  aria-label={`Currency of ${value}`}
                  value={chosen[value] ?? currency ?? ''}
                  data={[{ value: '', label: 'as above' }, ...currencies]}
                  onChange={(event) => {
                    const { [value]: _before, ...others } = chosen
                    const code = event.currentTarget.value
                    onChange(code ? { ...others, [value]: code } : others)
                  }}
                />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </details>
  )
}
