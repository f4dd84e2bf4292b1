/** Horizon, first year, seed, budget and notes. Each is kept when its field is left. */
import { ActionIcon, Button, Group, NativeSelect, SimpleGrid, Stack, Text, Textarea } from '@mantine/core'
import { IconDice5 } from '@tabler/icons-react'
import { useState } from 'react'
import type { MethodInput } from '../../../src-contract/desktop/index.ts'
import type { Budget, CostMeasure, Scenario } from '../../../src-contract/desktop/scenarios.ts'
import { call } from '../../host/index.ts'
import { useCurrency } from '../../stores/workspace.ts'
import { currencyDigits, instant, toMinor, toUnits } from '../../ui/format.ts'
import { NumberField } from '../../ui/number-field/number-field.tsx'
import { ErrorState } from '../../ui/states.tsx'
import { useAct } from '../../ui/use-act.ts'
import classes from './scenarios.module.css'
import { useMayNot } from '../../stores/profiles.ts'

type Changes = Omit<MethodInput<'scenarios.update'>, 'id'>
type Update = (changes: Changes) => Promise<string | null>

const LARGEST_SEED = 4294967295

export function ScenarioForm({ scenario }: { readonly scenario: Scenario }) {
  const act = useAct()
  const mayNot = useMayNot('edit')
  const closed = scenario.status !== 'active' || mayNot !== null
  const update: Update = async (changes) => {
    await act.run(async () => void (await call('scenarios.update', { id: scenario.id, ...changes })))
    return null
  }
  return (
    <Stack gap="md" className={classes.form ?? ''}>
      {closed && (
        <Text className="dim">{mayNot ?? `This scenario is ${scenario.status}: it refuses every change.`}</Text>
      )}
      {act.error && <ErrorState error={act.error} />}
      <SimpleGrid cols={3} spacing="sm">
        <WholeNumber
          name="First year"
          value={scenario.startYear}
          bounds={[1990, 2100]}
          closed={closed}
          onCommit={(startYear) => update({ startYear })}
        />
        <WholeNumber
          name="Years"
          value={scenario.years}
          bounds={[1, 20]}
          closed={closed}
          onCommit={(years) => update({ years })}
        />
        <Group gap={4} align="flex-end" wrap="nowrap">
          <WholeNumber
            name="Seed"
            value={scenario.seed}
            bounds={[0, LARGEST_SEED]}
            closed={closed}
            onCommit={(seed) => update({ seed })}
          />
          <ActionIcon
            aria-label="Another seed"
            title="Another seed: other people are drawn; the counts stay"
            disabled={closed}
            onClick={() => void update({ seed: crypto.getRandomValues(new Uint32Array(1))[0] ?? 0 })}
          >
            <IconDice5 size={16} />
          </ActionIcon>
        </Group>
      </SimpleGrid>
      <BudgetForm scenario={scenario} closed={closed} update={update} />
      <Notes scenario={scenario} closed={closed} update={update} />
      <Text c="dimmed" size="sm">
        Created {instant(scenario.createdAt)} by {scenario.createdBy}, changed {instant(scenario.changedAt)}.
      </Text>
    </Stack>
  )
}

interface WholeNumberProps {
  readonly name: string
  readonly value: number
  readonly bounds: readonly [number, number]
  readonly closed: boolean
  readonly onCommit: (value: number) => Promise<string | null>
}

function WholeNumber({ name, value, bounds, closed, onCommit }: WholeNumberProps) {
  return (
    <div className={classes.grow}>
      <NumberField
        label={name}
        handle={<span className={classes.caption}>{name}</span>}
        value={value}
        range={{ bounds, slider: bounds, step: 1, decimals: 0, warning: null }}
        unit=""
        plain
        disabled={closed}
        onCommit={onCommit}
      />
    </div>
  )
}

interface PartProps {
  readonly scenario: Scenario
  readonly closed: boolean
  readonly update: Update
}

function BudgetForm({ scenario, closed, update }: PartProps) {
  const currency = useCurrency()
  const { budget, startYear, years } = scenario
  const [basis, setBasis] = useState<Omit<Budget, 'amount'>>({
    measure: budget?.measure ?? 'inYear',
    year: budget ? budget.year : startYear,
  })
  const change = (next: Omit<Budget, 'amount'>): void => {
    setBasis(next)
    if (budget) void update({ budget: { ...next, amount: budget.amount } })
  }
  return (
    <div>
      <SimpleGrid cols={3} spacing="sm">
        <NumberField
          label="Budget"
          handle={<span className={classes.caption}>Budget</span>}
          value={budget === null ? null : toUnits(budget.amount, currency)}
          range={{
            bounds: [0, 1e13],
            slider: [0, 1e13],
            step: 10_000,
            decimals: Math.min(2, currencyDigits(currency)),
            warning: null,
          }}
          unit={currency}
          money
          placeholder="none set"
          hint="Type an amount or a sum, as 350M or 401,700,000 * 1.03"
          disabled={closed}
          onCommit={(units) => update({ budget: { ...basis, amount: toMinor(units, currency) } })}
        />
        <NativeSelect
          label="of"
          value={basis.measure}
          disabled={closed}
          data={[
            { value: 'inYear', label: 'In-year cost' },
            { value: 'annualised', label: 'Annualised cost' },
            { value: 'burdened', label: 'Burdened cost' },
          ]}
          onChange={(event) => change({ ...basis, measure: event.currentTarget.value as CostMeasure })}
        />
        <NativeSelect
          label="in"
          value={basis.year === null ? '' : String(basis.year)}
          disabled={closed}
          data={[
            { value: '', label: basis.measure === 'annualised' ? 'the last year' : 'all years' },
            ...Array.from({ length: years }, (_, at) => ({
              value: String(startYear + at),
              label: String(startYear + at),
            })),
          ]}
          onChange={(event) =>
            change({ ...basis, year: event.currentTarget.value === '' ? null : Number(event.currentTarget.value) })
          }
        />
      </SimpleGrid>
      {budget && (
        <Button variant="subtle" color="gray" disabled={closed} onClick={() => void update({ budget: null })}>
          Take the budget away
        </Button>
      )}
    </div>
  )
}

function Notes({ scenario, closed, update }: PartProps) {
  const [notes, setNotes] = useState(scenario.notes)
  return (
    <Textarea
      label="Notes"
      description="Printed on the packet."
      autosize
      minRows={3}
      maxLength={4000}
      value={notes}
      disabled={closed}
      onChange={(event) => setNotes(event.currentTarget.value)}
      onBlur={() => {
        if (notes !== scenario.notes) void update({ notes })
      }}
    />
  )
}
