/** What the model said of the year against what happened, the fitted rates, and what they suggest. */
import type { BacktestRow, Verdict } from '../../../../src-contract/desktop/backtest.ts'
import type { MethodOutput } from '../../../../src-contract/desktop/index.ts'
import type { Scenario } from '../../../../src-contract/desktop/scenarios.ts'
import { call } from '../../../host/index.ts'
import { useCall } from '../../../stores/use-call.ts'
import {
  count,
  date,
  decimal,
  fraction,
  moneyExact,
  moneyShort,
  NO_FIGURE,
  percentDelta,
  plural,
} from '../../../ui/format.ts'
import { Section } from '../../../ui/screen.tsx'
import { KeepResult } from '../shared/keep-result.tsx'
import { indexLevers, leverText, placeText } from '../shared/lever-words.ts'
import { Outcome, type OutcomeKind } from '../shared/outcome.tsx'
import { ResultTable } from '../shared/result-table.tsx'
import { useLevelNames } from '../shared/use-levels.ts'
import classes from './backtest.module.css'

type Answer = MethodOutput<'backtest.run'>

const KINDS: Readonly<Record<Verdict, OutcomeKind>> = { pass: 'good', warn: 'warn', fail: 'bad' }
const WORDS: Readonly<Record<Verdict, string>> = { pass: 'passes', warn: 'warns', fail: 'fails' }

interface BacktestViewProps {
  readonly scenario: Scenario
  readonly answer: Answer
  readonly changed: boolean
}

export function BacktestView({ scenario, answer, changed }: BacktestViewProps) {
  const names = useLevelNames()
  const catalogue = useCall('levers.catalogue', {})
  const levers = indexLevers(catalogue.data?.levers)
  const { currency, verdict, suggestions } = answer
  const figure = (row: BacktestRow, value: number) =>
    row.measure === 'pay'
      ? { text: moneyShort(value, currency), exact: moneyExact(value, currency) }
      : { text: count(value) }
  const level = (at: number | null): string => (at === null ? 'All' : (names[at - 1] ?? `Level ${at}`))
  const set = async (scenarioId: string): Promise<void> => {
    await call('levers.set', { scenarioId, changes: suggestions, reason: 'Rates fitted to history' })
  }
  return (
    <>
      {changed && <p className={classes.note}>Levers or people changed after this test.</p>}
      <p role="status">
        <Outcome kind={KINDS[verdict]}>
          {verdict === 'pass' ? 'The model holds.' : verdict === 'warn' ? 'Worth a second look.' : 'The model misses.'}
        </Outcome>{' '}
        {date(answer.from)} to {date(answer.to)}, {plural(answer.matched, 'person', 'people')} in both,{' '}
        {count(answer.left.count)} left, {count(answer.joined.count)} joined.{' '}
        {answer.heldOut
          ? 'The year compared took no part in the fit.'
          : 'With two rosters the rates are fitted to the same year that they are tested on.'}
      </p>
      <Section title="Simulated against what happened">
        <ResultTable
          label="Simulated against what happened"
          columns={[
            { label: 'Measure' },
            { label: 'Level' },
            { label: 'Simulated', numeric: true },
            { label: 'P10 to P90', numeric: true },
            { label: 'Happened', numeric: true },
            { label: 'Error', numeric: true },
            { label: 'Pass / warn', numeric: true },
            { label: '' },
          ]}
          rows={answer.rows.map((row) => ({
            key: `${row.measure}/${row.level ?? ''}`,
            strong: row.level === null,
            cells: [
              row.label,
              level(row.level),
              figure(row, row.simulated),
              `${figure(row, row.p10).text} – ${figure(row, row.p90).text}`,
              figure(row, row.actual),
              row.error === null ? NO_FIGURE : percentDelta(row.error * 100, 2),
              `${fraction(row.limits.pass, 0)} / ${fraction(row.limits.warn, 0)}`,
              { text: <Outcome kind={KINDS[row.verdict]}>{WORDS[row.verdict]}</Outcome> },
            ],
          }))}
        />
      </Section>
      <Section title="Rates as they were">
        <ResultTable
          label="Rates as they were"
          columns={[
            { label: 'Rate' },
            { label: 'Level' },
            { label: 'Events', numeric: true },
            { label: 'Of', numeric: true },
            { label: 'Fitted, %', numeric: true },
            { label: '± standard error', numeric: true },
            { label: 'In force, %', numeric: true },
          ]}
          rows={answer.rates.map((rate) => ({
            key: `${rate.rate}/${rate.level ?? ''}`,
            cells: [
              rate.label,
              level(rate.level),
              count(rate.events),
              count(rate.exposed),
              rate.value === null ? NO_FIGURE : decimal(rate.value, 2),
              rate.standardError === null ? '' : decimal(rate.standardError, 2),
              rate.inForce === null ? NO_FIGURE : decimal(rate.inForce, 2),
            ],
          }))}
        />
      </Section>
      {suggestions.length > 0 && (
        <Section
          title="Suggested levers"
          note="The fitted rates as values of this scenario; locked levers are left out."
        >
          <ResultTable
            label="Suggested levers"
            columns={[{ label: 'Lever' }, { label: 'Level' }, { label: 'Value', numeric: true }]}
            rows={suggestions.map(({ lever, level: at, value }) => ({
              key: `${lever}/${at ?? ''}`,
              cells: [
                levers.get(lever)?.label ?? lever,
                placeText(levers.get(lever), at, names),
                leverText(levers.get(lever), value),
              ],
            }))}
          />
          <div className={classes.keep}>
            <KeepResult
              scenario={scenario}
              branchName={`${scenario.name}, fitted rates`}
              applyLabel="Apply to the scenario"
              onApply={() => set(scenario.id)}
              onBranch={async (name) => {
                const { scenario: made } = await call('scenarios.branch', { id: scenario.id, name })
                await set(made.id)
                return made.id
              }}
            />
          </div>
        </Section>
      )}
      {answer.notes.map((note) => (
        <p key={note} className="dim small">
          {note}
        </p>
      ))}
    </>
  )
}
