/** The roster by level: people, payroll, mean pay. */
import { Anchor, Table } from '@mantine/core'
import type { MethodOutput } from '../../../src-contract/desktop/index.ts'
import { hrefOf } from '../../stores/route.ts'
import { Count, Money } from '../../ui/money.tsx'
import { Section } from '../../ui/screen.tsx'

export function LevelTable({ summary }: { readonly summary: MethodOutput<'people.summary'> }) {
  const { byLevel, currency } = summary
  return (
    <Section
      title="Roster by level"
      actions={
        <Anchor href={hrefOf('people')} size="xs">
          All people
        </Anchor>
      }
    >
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Level</Table.Th>
            <Table.Th className="num">People</Table.Th>
            <Table.Th className="num">Payroll</Table.Th>
            <Table.Th className="num">Mean pay</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {byLevel.map((level) => (
            <Table.Tr key={level.label}>
              <Table.Td>{level.label}</Table.Td>
              <Table.Td className="num">
                <Count value={level.headcount} />
              </Table.Td>
              <Table.Td className="num">
                <Money minor={level.pay} currency={currency} />
              </Table.Td>
              <Table.Td className="num">
                <Money minor={level.meanPay} currency={currency} form="whole" />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Section>
  )
}
