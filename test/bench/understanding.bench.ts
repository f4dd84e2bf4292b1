import { createEngine } from '../../src-main/engine/engine.ts'
import { seedsFrom } from '../../src-core/understand/seeds.ts'
import { spreadYear } from '../../src-core/understand/spread.ts'
import { atMost, median, type Family, type Figure } from './bench.ts'
import { generatedPopulation, shippedParameters } from './engine-input.ts'

const WORKER = new URL('../../src-main/engine/worker.ts', import.meta.url)

export const family: Family = {
  names: ['bands-100-seeds'],
  async measure(wanted) {
    const figures: Figure[] = []
    if (wanted.has('bands-100-seeds')) {
      const detail =
        'median of 7: 100 seeds of 10,000 people x 5 years, who leaves, joins and rises drawn anew for each, percentiles of every total by year and level'
      figures.push(atMost('bands-100-seeds', await bands(), 'ms', 1000, detail))
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
