/** States exchange rates: one line for each currency, kept when Save is pressed. */
import { Button, Table, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { ExchangeRate } from '../../../src-contract/desktop/people.ts'
import { call, toClientError, type ClientError } from '../../host/index.ts'
import { ErrorState } from '../states.tsx'
import { rateText } from './rate-text.ts'

interface RateTableProps {
  /** The workspace's. */
  readonly currency: string
  readonly rates: readonly ExchangeRate[]
  /** Currencies in use that have none. */
  readonly missing: readonly string[]
  readonly onSaved?: () => void
}

export function RateTable({ currency, rates, missing, onSaved }: RateTableProps) {
  return (
    <Table maw={860} aria-label={`Exchange rates to ${currency}`}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={90}>Currency</Table.Th>
          <Table.Th w={190}>{currency} for one unit</Table.Th>
          <Table.Th w={170}>Rate of the day</Table.Th>
          <Table.Th>Source</Table.Th>
          <Table.Th w={90}>
            <span className="dim">Keep</span>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {missing.map((code) => (
          <RateRow key={code} base={currency} code={code} known={null} onSaved={onSaved} />
        ))}
        {rates.map((rate) => (
          <RateRow key={rate.currency} base={currency} code={rate.currency} known={rate} onSaved={onSaved} />
        ))}
      </Table.Tbody>
    </Table>
  )
}

interface RateRowProps {
  readonly base: string
  readonly code: string
  readonly known: ExchangeRate | null
  readonly onSaved: (() => void) | undefined
}

function today(): string {
  return new Date().toISOString().slice(0, 10)
}

function RateRow({ base, code, known, onSaved }: RateRowProps) {
  const [rate, setRate] = useState(known?.rate ?? '')
  const [date, setDate] = useState(known?.date ?? today())
  const [source, setSource] = useState(known?.source ?? '')
  const [error, setError] = useState<ClientError | null>(null)
  const text = rateText(rate)
  const changed = known === null || known.rate !== text || known.date !== date || known.source !== source.trim()
  const save = async () => {
    if (text === null || !changed) return
    try {
      await call('rates.set', { currency: code, rate: text, date, source: source.trim() || 'entered by hand' })
      setError(null)
      onSaved?.()
    } catch (reason) {
      setError(toClientError(reason))
    }
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === 'Enter') void save()
  }
  return (
    <Table.Tr>
      <Table.Td fw={600}>{code}</Table.Td>
      <Table.Td>
        <TextInput
          aria-label={`${base} for one ${code}`}
          inputMode="decimal"
          placeholder={known ? '' : 'missing'}
          value={rate}
          error={rate !== '' && text === null ? 'A positive number, as 1.0845' : null}
          onChange={(event) => setRate(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
      </Table.Td>
      <Table.Td>
        <TextInput
          type="date"
          aria-label={`Date of the ${code} rate`}
          value={date}
          onChange={(event) => setDate(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
      </Table.Td>
      <Table.Td>
        <TextInput
          aria-label={`Source of the ${code} rate`}
          placeholder="as: central bank, company rate"
          maxLength={200}
          value={source}
          onChange={(event) => setSource(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        {error ? <ErrorState error={error} /> : null}
      </Table.Td>
      <Table.Td>
        <Button variant="default" disabled={text === null || !changed || date === ''} onClick={() => void save()}>
          Save
        </Button>
      </Table.Td>
    </Table.Tr>
  )
}
