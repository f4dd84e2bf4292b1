import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CodedError } from '../../../../src-core/coded-error.ts'
import { atSliderEnd } from '../../../../src-core/insight/lever-parameters.ts'
import type { RunParameters } from '../../../../src-core/simulate/parameters.ts'
import type { Simulator } from '../../../../src-main/services/ports/simulator.ts'
import { costAmount } from '../../../../src-core/insight/cost-amount.ts'
import { desktopMethods } from '../../../../src-contract/desktop/index.ts'
import { LeverChange } from '../../../../src-contract/desktop/levers.ts'
import { leversService } from '../../../../src-main/services/levers/levers.ts'
import { resolveParameters } from '../../../../src-main/services/simulation/run-parameters.ts'
import { scenariosCompare } from '../../../../src-main/services/scenarios/compare.ts'
import { scenariosService } from '../../../../src-main/services/scenarios/scenarios.ts'
import { simulationInsight } from '../../../../src-main/services/simulation/insight.ts'
import { callContext, generatedPeople, simulationWorkspace } from '../../../support/simulation-fixture.ts'

let open: Awaited<ReturnType<typeof simulationWorkspace>>
let levers: ReturnType<typeof leversService>
let scenarios: ReturnType<typeof scenariosService>
let compare: ReturnType<typeof scenariosCompare>
let insight: ReturnType<typeof simulationInsight>

beforeAll(async () => {
  open = await simulationWorkspace(generatedPeople(400))
  const workspace = { require: () => open.store, get: () => open.store }
  const dependencies = { workspace, system: open.system, notify: () => undefined }
  levers = leversService(dependencies)
  scenarios = scenariosService(dependencies)
  compare = scenariosCompare({ workspace, simulator: open.simulator })
  insight = simulationInsight({ workspace, simulator: open.simulator })
})
afterAll(() => open.close())

async function branch(name: string, ...changes: Parameters<typeof LeverChange.parse>[0][]): Promise<string> {
  const { scenario } = await scenarios['scenarios.branch']({ id: open.scenario.id, name }, callContext())
  if (changes.length > 0) {
    const parsed = changes.map((change) => LeverChange.parse(change))
    await levers['levers.set']({ scenarioId: scenario.id, changes: parsed }, callContext())
  }
  return scenario.id
}

const cost = async (id: string): Promise<number> => {
  const { years } = await open.simulator.simulate(resolveParameters(open.store.read, id), callContext().signal)
  return costAmount(years, 'inYear', null)
}

describe('scenarios side by side', () => {
  it('differ by a waterfall whose steps add up to the cent', async () => {
    const other = await branch(
      'Generous',
      { lever: 'merit.rate', level: 1, value: 6 },
      { lever: 'cola.rate', value: 3 },
      { lever: 'growth.rate', year: open.scenario.startYear, value: 6 },
      { lever: 'burden.rate', value: 30 },
    )
    const input = { ids: [open.scenario.id, other], measure: 'inYear', year: null } as const
    const answer = await compare['scenarios.compare']({ ...input, ids: [...input.ids] }, callContext())
    expect(() => desktopMethods['scenarios.compare'].output.parse(answer)).not.toThrow()
    const [waterfall] = answer.waterfalls
    const sum = (waterfall?.steps ?? []).reduce((all, step) => all + step.amount, waterfall?.from ?? NaN)
    expect(sum).toBe(waterfall?.to)
    expect(waterfall?.from).toBe(await cost(open.scenario.id))
    expect(waterfall?.to).toBe(await cost(other))
    expect(waterfall?.steps.map(({ lever }) => lever)).toEqual([
      'merit.rate',
      'cola.rate',
      'growth.rate',
      'burden.rate',
    ])
    const burden = waterfall?.steps.find(({ lever }) => lever === 'burden.rate')
    expect(burden?.amount).toBe(0)
    const merit = answer.differences.filter(({ lever }) => lever === 'merit.rate')
    expect(merit).toEqual([{ lever: 'merit.rate', label: 'Merit rate', level: 1, year: null, values: [3.5, 6] }])
    const growth = answer.differences.filter(({ lever }) => lever === 'growth.rate')
    expect(growth.map(({ year, values }) => ({ year, values }))).toEqual([
      { year: open.scenario.startYear, values: [3, 6] },
    ])
  })

  it('with different seeds differ by the draws alone, said as such', async () => {
    const other = await branch('Other draws')
    await scenarios['scenarios.update']({ id: other, seed: 99 }, callContext())
    const input = { ids: [open.scenario.id, other], measure: 'annualised', year: null } as const
    const answer = await compare['scenarios.compare']({ ...input, ids: [...input.ids] }, callContext())
    expect(answer.waterfalls[0]?.steps.map(({ lever, label }) => ({ lever, label }))).toEqual([
      { lever: null, label: 'Different draws (seed)' },
    ])
  })

  it('over different years are refused with what to do', async () => {
    const other = await branch('Longer')
    await scenarios['scenarios.update']({ id: other, years: 7 }, callContext())
    const input = { ids: [open.scenario.id, other], measure: 'inYear', year: null } as const
    await expect(compare['scenarios.compare']({ ...input, ids: [...input.ids] }, callContext())).rejects.toMatchObject({
      code: 'NOT_COMPARABLE',
    })
  })
})

describe('the pull of a lever', () => {
  it('is what one step of it does to the cost', async () => {
    const id = await branch('Pulled')
    const { pulls } = await insight['simulation.pulls'](
      { scenarioId: id, measure: 'inYear', year: null },
      callContext(),
    )
    const before = await cost(id)
    for (const lever of ['merit.rate', 'promotion.raise', 'hire.payAdjustment'] as const) {
      const pull = pulls.find((each) => each.lever === lever && each.level === 2)
      const from = resolveParameters(open.store.read, id)
      const value = {
        'merit.rate': from.meritRate,
        'promotion.raise': from.promotionRaise,
        'hire.payAdjustment': from.hirePayAdjustment,
      }[lever]
      const moved = (value[0]?.[1] ?? NaN) / 10_000 + (pull?.step ?? NaN)
      const stepped = await branch(`Stepped ${lever}`, { lever, level: 2, value: moved })
      expect((await cost(stepped)) - before, lever).toBe(pull?.amount)
    }
  })

  it('leaves the engine with the most hires that a slider can ask for behind it', async () => {
    const ran: RunParameters[] = []
    const simulator: Simulator = {
      simulate(parameters, signal) {
        ran.push(parameters)
        return open.simulator.simulate(parameters, signal)
      },
    }
    const workspace = { require: () => open.store, get: () => open.store }
    const id = open.scenario.id
    await simulationInsight({ workspace, simulator })['simulation.pulls'](
      { scenarioId: id, measure: 'inYear', year: null },
      callContext(),
    )
    const base = resolveParameters(open.store.read, id)
    expect(ran.slice(-3)).toEqual(
      (['growth.rate', 'termination.experienced', 'termination.newHire'] as const).map((lever) =>
        atSliderEnd(base, lever),
      ),
    )
  })

  it('are told where the end of a slider is more than the roster can meet', async () => {
    const end = atSliderEnd(resolveParameters(open.store.read, open.scenario.id), 'termination.experienced')
    const simulator: Simulator = {
      simulate(parameters, signal) {
        if (parameters.experiencedTermination[0] === end.experiencedTermination[0])
          throw new CodedError('IMPOSSIBLE_PLAN', 'More would leave than there are.')
        return open.simulator.simulate(parameters, signal)
      },
    }
    const workspace = { require: () => open.store, get: () => open.store }
    const { pulls } = await simulationInsight({ workspace, simulator })['simulation.pulls'](
      { scenarioId: open.scenario.id, measure: 'inYear', year: null },
      callContext(),
    )
    expect(pulls.length).toBeGreaterThan(20)
  })
})

describe('a figure explained', () => {
  it('names its formula, its inputs with their sources, and the result that the totals hold', async () => {
    const id = await branch('Explained', { lever: 'merit.rate', level: 1, value: 6 })
    const totals = await open.simulator.simulate(resolveParameters(open.store.read, id), callContext().signal)
    const explain = (
      figure: Parameters<(typeof insight)['simulation.explain']>[0]['figure'],
      level: number | null = null,
    ) => insight['simulation.explain']({ scenarioId: id, figure, year: null, level }, callContext())
    const first = totals.years[0]
    const inYear = await explain('inYear')
    expect(Number(inYear.result.replace(/[^\d]/g, ''))).toBe(first?.costs.inYear)
    expect(inYear.inputs).toContainEqual({
      label: `Merit rate, Staff, ${first?.year ?? ''}`,
      value: '6%',
      source: 'set in this scenario',
    })
    const staff = await explain('headcount', 1)
    expect(staff.result).toBe(String(first?.byLevel[0]?.headcount.end))
    expect((await explain('budgetGap')).result).toBe('no budget set')
    for (const figure of ['annualised', 'burdened', 'meanAll', 'meanContinuous', 'fullYearEquivalent'] as const) {
      const answer = await explain(figure)
      expect(() => desktopMethods['simulation.explain'].output.parse(answer)).not.toThrow()
      expect(answer.formula).not.toBe('')
    }
  })
})

describe('a plan that cannot be', () => {
  it('is refused by name: no totals come from a simpler formula', async () => {
    const parameters = resolveParameters(open.store.read, open.scenario.id)
    const everyHireLeaves = { ...parameters, newHireTermination: parameters.newHireTermination.map(() => 1_000_000) }
    await expect(open.simulator.simulate(everyHireLeaves, callContext().signal)).rejects.toMatchObject({
      code: 'IMPOSSIBLE_PLAN',
    })
  })

  it('a new scenario has no target of its own: nothing unreachable is presumed', () => {
    expect(open.scenario.budget).toBeNull()
  })
})
