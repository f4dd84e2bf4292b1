/** Simulated and actual side by side, judged. */
import type { BacktestRow } from '../../../src-contract/desktop/backtest.ts'
import type { Breakdown, RunTotals } from '../../../src-core/simulate/totals.ts'
import { BACKTEST_LIMITS, judge, type Limits } from '../../../src-core/understand/judge.ts'
import type { History } from '../../../src-core/understand/history.ts'
import { wholeSpreadOf } from '../../../src-core/understand/spread.ts'
import type { DatedRoster } from './backtest-rosters.ts'

interface Figure {
  readonly measure: BacktestRow['measure']
  readonly label: string
  readonly limits: Limits
  readonly simulated: (part: Breakdown) => number
  /** By level - 1. */
  readonly actual: readonly number[]
}

/** Headcount and pay first, then the flows; each for all, then by level. Runs are of the one year. */
export function backtestRows(runs: readonly RunTotals[], history: History, to: DatedRoster): BacktestRow[] {
  const { headcount, pay } = stateByLevel(to, history.levels.length)
  const figures: Figure[] = [
    {
      ...{ measure: 'headcount', label: 'Headcount', limits: BACKTEST_LIMITS.headcount, actual: headcount },
      simulated: (part) => part.headcount.end,
    },
    {
      ...{ measure: 'pay', label: 'Annualised pay', limits: BACKTEST_LIMITS.pay, actual: pay },
      simulated: (part) => part.costs.annualised,
    },
    {
      ...{ measure: 'leavers', label: 'Leavers', limits: BACKTEST_LIMITS.flow },
      simulated: (part) => part.headcount.experiencedLeavers,
      actual: history.levels.map(({ left }) => left),
    },
    {
      ...{ measure: 'joiners', label: 'Joiners still there', limits: BACKTEST_LIMITS.flow },
      simulated: (part) => part.headcount.hires - part.headcount.newHireLeavers,
      actual: history.levels.map(({ joined }) => joined),
    },
    {
      ...{ measure: 'promotions', label: 'Promotions', limits: BACKTEST_LIMITS.flow },
      simulated: (part) => part.headcount.promotionsOut,
      actual: history.levels.map(({ rose }) => rose),
    },
  ]
  const years = runs.flatMap((run) => run.years[0] ?? [])
  return figures.flatMap((figure) => [
    row(figure, null, years),
    ...figure.actual.map((_, at) =>
      row(
        figure,
        at + 1,
        years.flatMap((year) => year.byLevel[at] ?? []),
      ),
    ),
  ])
}

function row(
  { measure, label, limits, simulated, actual }: Figure,
  level: number | null,
  parts: readonly Breakdown[],
): BacktestRow {
  const happened = level === null ? actual.reduce((sum, each) => sum + each, 0) : (actual[level - 1] ?? 0)
  const { p10, p50, p90 } = wholeSpreadOf(parts.map(simulated))
  // One person more or less is no error of a rate.
  const within = measure === 'pay' ? 0 : 1
  return {
    ...{ measure, label, level, simulated: p50, p10, p90, actual: happened, limits },
    ...judge(p50, happened, limits, within),
  }
}

function stateByLevel({ population }: DatedRoster, levels: number) {
  const headcount = Array.from({ length: levels }, () => 0)
  const pay = Array.from({ length: levels }, () => 0)
  population.level.forEach((level, at) => {
    headcount[level - 1] = (headcount[level - 1] ?? 0) + 1
    pay[level - 1] = (pay[level - 1] ?? 0) + (population.pay[at] ?? 0)
  })
  return { headcount, pay }
}
