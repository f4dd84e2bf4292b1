/** How a figure is worked out: its formula, and each input with its value and where it comes from. */
import { Table, Text } from '@mantine/core'
import type { ReactNode } from 'react'

interface WorkingInput {
  readonly label: string
  readonly value: string
  /** In full, where `value` is rounded. */
  readonly exact?: string | undefined
  readonly from: ReactNode
}

interface WorkingProps {
  readonly formula: string
  readonly inputs: readonly WorkingInput[]
}

export function Working({ formula, inputs }: WorkingProps) {
  return (
    <>
      <div>
        <Text size="xxs" c="dimmed">
          Formula
        </Text>
        <Text ff="monospace" style={{ overflowWrap: 'anywhere' }}>
          {formula}
        </Text>
      </div>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Input</Table.Th>
            <Table.Th className="num">Value</Table.Th>
            <Table.Th>From</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {inputs.map(({ label, value, exact, from }, index) => (
            <Table.Tr key={`${label}-${index}`}>
              <Table.Td>{label}</Table.Td>
              <Table.Td className="num" title={exact}>
                {value}
              </Table.Td>
              <Table.Td>{from}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  )
}
