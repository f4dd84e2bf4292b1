import { createEngine } from '../../src-main/engine/engine.ts'
import { seedsFrom } from '../../src-core/understand/seeds.ts'
import { spreadYear } from '../../src-core/understand/spread.ts'
import { callContext } from '../support/simulation-fixture.ts'
import { understandingWorkspace } from '../support/understanding-fixture.ts'
import { atMost, median, type Family, type Figure } from './bench.ts'
import { generatedPopulation, shippedParameters } from './engine-input.ts'

const WORKER = new URL('../../src-main/engine/worker.ts', import.meta.url)

export const family: Family = {
  names: ['bands-100-seeds', 'frontier-20'],
  async measure(wanted) {
    const figures: Figure[] = []
    if (wanted.has('bands-100-seeds')) {
      const detail =
        'median of 7: 100 seeds of 10,000 people x 5 years, who leaves, joins and rises drawn anew for each, percentiles of every total by year and level'
      figures.push(atMost('bands-100-seeds', await bands(), 'ms', 1000, detail))
    }
    if (wanted.has('frontier-20')) {
      const { ms, points, simulations } = await frontier()
      const detail = `median of 5: cost against retention risk by merit of five levels, 10,000 people x 5 years, ${points} points, ${simulations} simulations, by the service from the call to the answer`
      figures.push(atMost('frontier-20', ms, 'ms', 5000, detail))
    }
    return figures
  },
}

async function bands(): Promise<number> {
  const engine = createEngine(WORKER)
  const population = generatedPopulation(10_000)
  const parameters = shippedParameters()
  const once = async (seed: number): Promise<number> => {
    const started = performance.now()
    const { outcomes } = await engine.batch({
      ...{ populationKey: 'bench', population, keepMovements: false, goals: null },
      runs: seedsFrom(seed, 100).map((each) => ({ ...parameters, seed: each })),
      signal: new AbortController().signal,
    })
    const totals = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.totals] : []))
    for (let index = 0; index < parameters.years; index++) spreadYear(totals, index)
    return performance.now() - started
  }
  await once(1)
  const times: number[] = []
  for (let nth = 0; nth < 7; nth++) times.push(await once(100 + nth))
  await engine.close()
  return median(times)
}

async function frontier() {
  const app = await understandingWorkspace(10_000)
  const once = async () => {
    const started = performance.now()
    const { points, simulations } = await app['optimizer.frontier'](
      {
        ...{ scenarioId: app.scenario.id, changes: [], goal: 'retentionRisk', measure: 'inYear', year: null },
        points: 20,
      },
      callContext(),
    )
    return { ms: performance.now() - started, points: points.length, simulations }
  }
  const first = await once()
  const times: number[] = []
  for (let nth = 0; nth < 5; nth++) times.push((await once()).ms)
  await app.close()
  return { ...first, ms: median(times) }
}
