/** Uncertainty: the scenario under many seeds, behind the figures of its own. Off until it is asked for. */
import { create } from 'zustand'
import type { Spread, YearSpread } from '../../../src-contract/desktop/understanding.ts'
import { useCall, type Reading } from '../../stores/use-call.ts'
import type { MethodOutput } from '../../../src-contract/desktop/index.ts'
import type { Band } from '../../ui/charts/whisker.tsx'
import { useTuning } from './store/state.ts'

/** How many seeds; null: no bands. */
export const useSeeds = create<{ readonly seeds: number | null }>(() => ({ seeds: null }))

export const SEED_CHOICES: readonly number[] = [20, 50, 100]

/** Of what is kept: while a lever moves the bands would belong to what held before, so there are none. */
export function useBands(scenarioId: string): Reading<MethodOutput<'simulation.bands'>> & { readonly fits: boolean } {
  const { seeds } = useSeeds()
  const fits = useTuning((state) => state.shownFor === '' && state.pending.length === 0 && !state.dragging)
  const reading = useCall('simulation.bands', seeds === null ? null : { scenarioId, seeds }, [
    'people',
    'payBands',
    'rates',
    'levers',
    'scenarios',
  ])
  return { ...reading, fits: fits && seeds !== null && !reading.loading }
}

export type Bands = readonly YearSpread[] | null

export function bandOf(spread: Spread | null | undefined): Band | null {
  return spread ? { low: spread.p10, middle: spread.p50, high: spread.p90 } : null
}

/** "P10 1.2 to P90 1.4", as the chart writes its figures. */
export function bandText(band: Band | null | undefined, write: (value: number) => string): string {
  return band ? `P10 ${write(band.low)}, P50 ${write(band.middle)}, P90 ${write(band.high)}` : ''
}
