/** Scenarios side by side: totals, levers that differ, and a waterfall of what each lever contributes. */
import { CodedError } from '../../../src-core/coded-error.ts'
import { costAmount } from '../../../src-core/insight/cost-amount.ts'
import { leverDiffers, withLeverOf } from '../../../src-core/insight/lever-parameters.ts'
import { LEVERS } from '../../../src-core/levers/catalogue.ts'
import type { Resolve } from '../../../src-core/levers/resolve.ts'
import type { RunParameters } from '../../../src-core/simulate/parameters.ts'
import type { LeverId, LeverValue } from '../../../src-contract/desktop/levers.ts'
import type { Scenario } from '../../../src-contract/desktop/scenarios.ts'
import type { Handlers } from '../handlers.ts'
import type { Simulator } from '../ports/simulator.ts'
import type { CurrentWorkspace } from '../ports/store.ts'
import { createScenarioResolve, requireScenario, resolveParameters } from '../simulation/run-parameters.ts'

interface CompareDependencies {
  readonly workspace: CurrentWorkspace
  readonly simulator: Simulator
}

type Step = { lever: LeverId | null; label: string; amount: number }

export function scenariosCompare({
  workspace,
  simulator,
}: CompareDependencies): Pick<Handlers<'scenarios'>, 'scenarios.compare'> {
  return {
    'scenarios.compare': async ({ ids, measure, year }, { signal, progress }) => {
      const { read } = workspace.require()
      const scenarios = ids.map((id) => requireScenario(read, id))
      refuseDifferentYears(scenarios)
      const parameters = ids.map((id) => resolveParameters(read, id))
      const cost = async (each: RunParameters): Promise<number> =>
        costAmount((await simulator.simulate(each, signal)).years, measure, year)

      const compared = []
      for (const [at, scenario] of scenarios.entries()) {
        const totals = await simulator.simulate(parameters[at] as RunParameters, signal)
        compared.push({ scenario, totals, amount: costAmount(totals.years, measure, year) })
      }
      const [base, ...others] = compared
      const [from] = parameters
      if (!base || !from) throw new Error('nothing to compare')

      const waterfalls = []
      for (const [at, other] of others.entries()) {
        signal.throwIfAborted()
        progress({ done: at, total: others.length, label: `Waterfall to "${other.scenario.name}"` })
        const to = parameters[at + 1] as RunParameters
        const steps = await waterfall(from, to, base.amount, cost)
        waterfalls.push({ toId: other.scenario.id, from: base.amount, steps, to: other.amount })
      }
      const resolves = scenarios.map((scenario) => createScenarioResolve(read, scenario))
      const levels = read.settings.get().levels.length
      return {
        currency: base.totals.currency,
        measure,
        year,
        scenarios: compared,
        differences: differences(resolves, scenarios[0] as Scenario, levels),
        waterfalls,
      }
    },
  }
}

/** Moves one lever after the other, in the catalogue's order, from the base's values to the other's. */
async function waterfall(
  from: RunParameters,
  to: RunParameters,
  start: number,
  cost: (parameters: RunParameters) => Promise<number>,
): Promise<Step[]> {
  const steps: Step[] = []
  let current = from
  let amount = start
  const move = async (next: RunParameters, lever: LeverId | null, label: string): Promise<void> => {
    const after = await cost(next)
    steps.push({ lever, label, amount: after - amount })
    current = next
    amount = after
  }
  for (const { id, label } of LEVERS) {
    if (leverDiffers(current, to, id)) await move(withLeverOf(current, to, id), id, label)
  }
  if (current.seed !== to.seed) await move({ ...current, seed: to.seed }, null, 'Different draws (seed)')
  return steps
}

interface Difference {
  lever: LeverId
  label: string
  level: number | null
  year: number | null
  values: LeverValue[]
}

function differences(resolves: readonly Resolve[], { startYear, years }: Scenario, levels: number): Difference[] {
  return LEVERS.flatMap(({ id, label, perLevel }) => {
    const at: (number | null)[] = perLevel ? Array.from({ length: levels }, (_, index) => index + 1) : [null]
    return at.flatMap((level): Difference[] => {
      const byYear = Array.from({ length: years }, (_, index) => ({
        year: startYear + index,
        values: resolves.map((resolve) => resolve(id, level, startYear + index).value),
      }))
      const differing = byYear.filter(({ values }) => new Set(values.map((value) => JSON.stringify(value))).size > 1)
      const [first] = differing
      if (!first) return []
      const sameInAll =
        differing.length === years && new Set(byYear.map(({ values }) => JSON.stringify(values))).size === 1
      if (sameInAll) return [{ lever: id, label, level, year: null, values: first.values }]
      return differing.map(({ year, values }) => ({ lever: id, label, level, year, values }))
    })
  })
}

function refuseDifferentYears(scenarios: readonly Scenario[]): void {
  const spans = new Set(scenarios.map(({ startYear, years }) => `${startYear}-${startYear + years - 1}`))
  if (spans.size > 1) {
    throw new CodedError(
      'NOT_COMPARABLE',
      `These scenarios cover different years (${[...spans].join(', ')}). Give them the same first year and horizon to compare them.`,
    )
  }
}
