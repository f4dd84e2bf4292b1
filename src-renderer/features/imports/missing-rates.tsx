/** Asks for exchange rates that the file needs, in place: one date and source for all of them. */
import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { call, toClientError, type ClientError } from '../../host/index.ts'
import { useCurrency } from '../../stores/workspace.ts'
import { rateText } from '../../ui/rates/rate-text.ts'
import { ErrorState } from '../../ui/states.tsx'
import classes from './imports.module.css'
import type { ImportKind } from './model/draft.ts'

interface MissingRatesProps {
  readonly kind: ImportKind
  readonly currencies: readonly string[]
}

export function MissingRates({ kind, currencies }: MissingRatesProps) {
  const currency = useCurrency()
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const [date, setDate] = useState(() => new Date().toISOString().slice(0, 10))
  const [source, setSource] = useState('')
  const [error, setError] = useState<ClientError | null>(null)
  if (currencies.length === 0) return null

  const stated = currencies.flatMap((code) => {
    const rate = rateText(typed[code] ?? '')
    return rate === null ? [] : [{ currency: code, rate, date, source: source.trim() || 'entered by hand' }]
  })
  const save = async () => {
    setError(null)
    try {
      for (const rate of stated) await call('rates.set', rate)
    } catch (reason) {
      setError(toClientError(reason))
    }
  }
  return (
    <form
      className={classes['note']}
      aria-label="Exchange rates are missing"
      onSubmit={(event) => {
        event.preventDefault()
        if (stated.length > 0 && date !== '') void save()
      }}
    >
      <Text fw={600}>Exchange rates are missing</Text>
      <Text mb={8}>
        {kind === 'people' ? 'Pay' : 'Bands'} in other currencies cannot be added up in {currency} without a rate. You
        can change it later under People, Exchange rates.
      </Text>
      <Stack gap={8}>
        {currencies.map((code) => {
          const text = typed[code] ?? ''
          return (
            <Group key={code} gap="xs" wrap="nowrap">
              <Text fw={600} w={64} className="tnum" style={{ whiteSpace: 'nowrap' }}>
                1 {code} =
              </Text>
              <TextInput
                flex={1}
                inputMode="decimal"
                aria-label={`${currency} for one ${code}`}
                value={text}
                error={text !== '' && rateText(text) === null ? 'A positive number, as 1.0845' : null}
                onChange={(event) => {
                  const { value } = event.currentTarget
                  setTyped((before) => ({ ...before, [code]: value }))
                }}
              />
              <Text w={34}>{currency}</Text>
            </Group>
          )
        })}
        <Group gap="xs" grow align="flex-start">
          <TextInput
            type="date"
            label="Rates of"
            value={date}
            onChange={(event) => setDate(event.currentTarget.value)}
          />
          <TextInput
            label="Source"
            placeholder="as: central bank"
            maxLength={200}
            value={source}
            onChange={(event) => setSource(event.currentTarget.value)}
          />
        </Group>
        {error ? <ErrorState error={error} /> : null}
        <Button type="submit" disabled={stated.length === 0 || date === ''}>
          {stated.length === 1 ? 'State this rate' : 'State these rates'}
        </Button>
      </Stack>
    </form>
  )
}
