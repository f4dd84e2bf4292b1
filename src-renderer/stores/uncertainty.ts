/** Uncertainty: scenarios under many seeds, beside the figures of their own. Off until it is asked for, then on every chart of totals. */
import { create } from 'zustand'
import type { MethodOutput } from '../../src-contract/desktop/index.ts'
import type { YearSpread } from '../../src-contract/desktop/understanding.ts'
import type { Topic } from './topics.ts'
import { useCall, type Reading } from './use-call.ts'

/** How many seeds; null: no bands. */
export const useSeeds = create<{ readonly seeds: number | null }>(() => ({ seeds: null }))

export const SEED_CHOICES: readonly number[] = [20, 50, 100]

/** By year; null: none are wanted, or they are not there yet. */
export type Bands = readonly YearSpread[] | null

export interface BandsReading extends Reading<MethodOutput<'simulation.bands'>> {
  readonly bands: Bands
}

const TOPICS: readonly Topic[] = ['people', 'payBands', 'rates', 'levers', 'scenarios']

/** Of the scenario's levers as they are kept. scenarioId null: nothing to ask. */
export function useBands(scenarioId: string | null): BandsReading {
  const { seeds } = useSeeds()
  const wanted = seeds !== null && scenarioId !== null
  const reading = useCall('simulation.bands', wanted ? { scenarioId, seeds } : null, TOPICS)
  const loading = wanted && reading.loading
  // What is kept while a newer answer is on its way belongs to other levers or another scenario.
  const bands = wanted && !loading ? (reading.data?.years ?? null) : null
  return { ...reading, loading, error: wanted ? reading.error : null, bands }
}
