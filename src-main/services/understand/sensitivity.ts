/** What every lever does to every total. */
import { leverDefinition } from '../../../src-core/levers/catalogue.ts'
import { leverRows, leverRuns, type LeverRun, type Move } from '../../../src-core/understand/lever-moves.ts'
import { difference, elasticity, measuresOf, noMeasures, type Measures } from '../../../src-core/understand/measures.ts'
import type { Sensitivity } from '../../../src-contract/desktop/understanding.ts'
import { totalsOf } from './bands.ts'
import type { Handlers } from '../handlers.ts'
import type { CurrentWorkspace } from '../ports/store.ts'
import { resolveParameters } from '../simulation/run-parameters.ts'
import type { FullSimulator } from '../simulation/simulator.ts'

interface SensitivityDependencies {
  readonly workspace: CurrentWorkspace
  readonly simulator: FullSimulator
}

export function sensitivityService({
  workspace,
  simulator,
}: SensitivityDependencies): Pick<Handlers<'optimizer'>, 'optimizer.sensitivity'> {
  return {
    'optimizer.sensitivity': async ({ scenarioId, changes, year }, { signal, progress }) => {
      const started = performance.now()
      const { read } = workspace.require()
      const parameters = resolveParameters(read, scenarioId, changes)
      const locks = read.levers.locks(scenarioId)
      const rows = leverRows(parameters)
      const runs = rows.flatMap((row) => leverRuns(parameters, row))
      // Levers of pay first: with the base, they share one set of movements.
      const pay = runs.filter(({ payOnly }) => payOnly)
      const others = runs.filter(({ payOnly }) => !payOnly)
      const total = runs.length + 1
      const label = 'Moving each lever'
      const paid = await simulator.batch({
        runs: [parameters, ...pay.map((run) => run.parameters)],
        keepMovements: true,
        signal,
        progress: (done) => progress({ done, total, label }),
      })
      const moved =
        others.length === 0
          ? { outcomes: [] }
          : await simulator.batch({
              runs: others.map((run) => run.parameters),
              keepMovements: false,
              signal,
              progress: (done) => progress({ done: pay.length + 1 + done, total, label }),
            })
      const [first, ...rest] = paid.outcomes
      if (!first) throw new Error('The base has no answer.')
      const base = measuresOf(totalsOf(first), year)
      const outcomes = [...rest, ...moved.outcomes]
      const found = new Map<string, Found>()
      for (const [at, run] of [...pay, ...others].entries()) {
        const outcome = outcomes[at]
        // A plan that cannot be met, as at the end of a slider, leaves that bar out.
        if (outcome?.ok) found.set(key(run, run.move), { run, measures: measuresOf(outcome.totals, year) })
      }
      const isLocked = (row: { lever: string; level: number | null }): boolean =>
        locks.some(
          ({ lever, level }) => lever === row.lever && (level === null || row.level === null || level === row.level),
        )
      return {
        currency: paid.loaded.currency,
        year,
        base,
        levers: rows.map((row): Sensitivity => {
          const { label: name, step } = leverDefinition(row.lever)
          const at = (move: Move) => moveOf(found.get(key(row, move)), base)
          return {
            ...row,
            ...{ label: name, locked: isLocked(row), step },
            ...{ down: at('down'), up: at('up'), low: at('low'), high: at('high') },
            elasticity: elasticityOf(found.get(key(row, 'less')), found.get(key(row, 'more')), base, row.value),
          }
        }),
        simulations: total,
        elapsedMs: performance.now() - started,
      }
    },
  }
}

interface Found {
  readonly run: LeverRun
  readonly measures: Measures
}

function key({ lever, level }: { readonly lever: string; readonly level: number | null }, move: Move): string {
  return `${lever}|${level ?? ''}|${move}`
}

function moveOf(found: Found | undefined, base: Measures) {
  return found ? { value: found.run.value, change: difference(found.measures, base) } : null
}

function elasticityOf(less: Found | undefined, more: Found | undefined, base: Measures, value: number): Measures {
  if (!less || !more || value === 0) return noMeasures()
  return elasticity(more.measures, less.measures, base, (more.run.value - less.run.value) / value)
}
