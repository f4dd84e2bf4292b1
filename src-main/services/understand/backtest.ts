/** The model against history: rates fitted to rosters a year apart, the last year simulated and compared. */
import { createHash } from 'node:crypto'
import { CodedError } from '../../../src-core/coded-error.ts'
import { seedsFrom } from '../../../src-core/understand/seeds.ts'
import { populationBytes } from '../../../src-core/simulate/population.ts'
import { fitRates, historyOf, type History } from '../../../src-core/understand/history.ts'
import { fittedChanges, fittedLevers, firstYearOf, withFitted } from '../../../src-core/understand/fitted-parameters.ts'
import { worst } from '../../../src-core/understand/judge.ts'
import { backtestRates } from './backtest-rates.ts'
import { backtestRows } from './backtest-rows.ts'
import { datedRosters, type DatedRoster } from './backtest-rosters.ts'
import { totalsOf } from './bands.ts'
import type { Handlers } from '../handlers.ts'
import type { Engine } from '../ports/engine.ts'
import type { CurrentWorkspace } from '../ports/store.ts'
import { leverScope, requireScenario, resolveParameters } from '../simulation/run-parameters.ts'

interface BacktestDependencies {
  readonly workspace: CurrentWorkspace
  readonly engine: Engine
}

/** Fewer people than this share of the smaller roster in both: not the same company, or other ids. */
const LEAST_OVERLAP = 0.2
const MOST_IDS = 200

export function backtestService({ workspace, engine }: BacktestDependencies): Handlers<'backtest'> {
  return {
    'backtest.run': async ({ scenarioId, importIds, fitPay, seeds }, context) => {
      const { signal, progress } = context
      const { read, path } = workspace.require()
      const scenario = requireScenario(read, scenarioId)
      const parameters = resolveParameters(read, scenarioId)
      const rosters = await datedRosters(read, importIds, context)
      const histories = rosters
        .slice(1)
        .map((later, at) => between(rosters[at] as DatedRoster, later, parameters.levels))
      const from = rosters.at(-2) as DatedRoster
      const to = rosters.at(-1) as DatedRoster
      const last = histories.at(-1) as History
      const heldOut = histories.length > 1
      const rates = fitRates(heldOut ? histories.slice(0, -1) : histories)
      const levers = fittedLevers(rates, parameters, fitPay)
      const { population } = from
      const year = withFitted(firstYearOf(parameters, population.startYear), levers)
      const { outcomes } = await engine.batch({
        ...{ populationKey: keyOf(path, from), population, keepMovements: false, goals: null, signal },
        runs: seedsFrom(parameters.seed, seeds).map((seed) => ({ ...year, seed })),
        progress: (done, total) => progress({ done, total, label: 'Simulating the year' }),
      })
      const rows = backtestRows(outcomes.map(totalsOf), last, to)
      const { locks } = leverScope(read, scenario)
      const isLocked = (lever: string, level: number | null): boolean =>
        locks.some((lock) => lock.lever === lever && (lock.level === null || level === null || lock.level === level))
      return {
        currency: read.settings.get().currency,
        rosters: rosters.map(({ summary, people }) => {
          const { importId, fileName, asOf } = summary
          return { importId, fileName, asOf, people: people.length }
        }),
        from: from.summary.asOf,
        to: to.summary.asOf,
        heldOut,
        matched: last.matched,
        left: { count: last.leftIds.length, ids: last.leftIds.slice(0, MOST_IDS) },
        joined: { count: last.joinedIds.length, ids: last.joinedIds.slice(0, MOST_IDS) },
        rates: backtestRates(rates, parameters),
        rows,
        verdict: worst(rows.filter(({ level }) => level === null).map(({ verdict }) => verdict)),
        suggestions: fittedChanges(parameters, levers).filter(({ lever, level }) => !isLocked(lever, level)),
        notes: notesOf(
          { heldOut, from, to, last },
          levers.some(({ bounded }) => bounded),
        ),
      }
    },
  }
}

function between(earlier: DatedRoster, later: DatedRoster, levels: number): History {
  const history = historyOf(earlier.people, later.people, levels, earlier.day, earlier.yearBefore)
  const smaller = Math.min(earlier.people.length, later.people.length)
  if (history.matched >= smaller * LEAST_OVERLAP) return history
  throw new CodedError(
    'NO_OVERLAP',
    `Only ${history.matched} employee ids are in both "${earlier.summary.fileName}" and "${later.summary.fileName}". Choose rosters of the same company with the same kind of ids.`,
  )
}

/** Not the key that runs of the roster in force have: days are counted from the roster's own date. */
function keyOf(path: string, { summary, population }: DatedRoster): string {
  const hash = createHash('sha256')
  for (const bytes of populationBytes(population)) hash.update(bytes)
  return `${path}\nbacktest ${summary.importId}\n${hash.digest('hex')}`
}

interface Compared {
  readonly heldOut: boolean
  readonly from: DatedRoster
  readonly to: DatedRoster
  readonly last: History
}

function notesOf({ heldOut, from, to, last }: Compared, bounded: boolean): string[] {
  const days = to.day - from.day
  return [
    ...(heldOut
      ? ['The rates come from the earlier years; the year compared took no part in them.']
      : [
          'With two rosters the rates come from the year that is compared: this shows whether the model can repeat that year, not whether it can foresee one. Add an older roster to hold the last year out.',
        ]),
    'People hired and gone between two rosters are in neither. New-hire termination is taken from those in their first year of service at the earlier date.',
    ...(days < 360 || days > 371 ? [`The rosters are ${days} days apart and are compared with a full year.`] : []),
    ...(last.demoted > 0
      ? [`${last.demoted} people hold a lower level in the later roster. The model has no demotions.`]
      : []),
    ...(last.joinedEarlier > 0
      ? [
          `${last.joinedEarlier} people who joined by the files were hired before ${from.summary.asOf}: transfers, rehires, or changed ids.`,
        ]
      : []),
    ...(bounded ? ["A fitted rate lies outside its lever's bounds and was moved to the nearest bound."] : []),
  ]
}
