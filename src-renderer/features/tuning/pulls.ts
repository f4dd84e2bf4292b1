/** What one step of each lever does to the cost that the gauge shows. Read when the hand rests. */
import { useEffect } from 'react'
import { create } from 'zustand'
import type { LeverId } from '../../../src-contract/desktop/levers.ts'
import { call } from '../../host/index.ts'
import type { Basis } from './model/budget.ts'
import { startKey } from './model/same-start.ts'
import { useResults } from './store/results.ts'
import { useTuning } from './store/state.ts'

export interface Pull {
  readonly step: number
  /** Minor units. */
  readonly amount: number
}

interface Pulls {
  /** The scenario, people and measure that they were read for. */
  readonly of: string
  readonly pulls: ReadonlyMap<string, Pull>
}

const usePullStore = create<Pulls>(() => ({ of: '', pulls: new Map() }))

function key(lever: LeverId, level: number | null): string {
  return `${lever}/${level ?? ''}`
}

/** level null: all levels together. */
export function usePull(lever: LeverId, level: number | null): Pull | undefined {
  return usePullStore((state) => state.pulls.get(key(lever, level)))
}

const REST_MS = 350

/** Keeps the pulls of the scenario true; called once by the screen. */
export function useReadPulls(scenarioId: string | null, { measure, year }: Basis): void {
  const settled = useResults((state) => state.settled)
  const dragging = useTuning((state) => state.dragging)
  const people = useResults(({ totals }) => (totals ? startKey(totals) : ''))
  const of = JSON.stringify([scenarioId, measure, year, people])
  useEffect(() => {
    // Those of other people or another measure are wrong here; those of a lever since moved are near.
    if (usePullStore.getState().of !== of) usePullStore.setState({ of, pulls: new Map() })
  }, [of])
  useEffect(() => {
    if (!scenarioId || settled === 0 || dragging) return
    const stop = new AbortController()
    const timer = setTimeout(() => {
      call('simulation.pulls', { scenarioId, measure, year }, { signal: stop.signal }).then(
        ({ pulls }) =>
          usePullStore.setState({ of, pulls: new Map(pulls.map((one) => [key(one.lever, one.level), one])) }),
        // Without an answer the former pulls stay; the totals' own error says why.
        () => undefined,
      )
    }, REST_MS)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [scenarioId, measure, year, of, settled, dragging])
}
