/** What the levers lead to, as last answered. Apart from the levers' own state, so that no lever looks when an answer comes. */
import { create } from 'zustand'
import type { Totals } from '../../../../src-contract/desktop/totals.ts'
import type { ClientError } from '../../../host/index.ts'

interface Results {
  readonly totals: Totals | null
  /** Which live changes the totals shown belong to: their JSON; '' for the stored state. */
  readonly shownFor: string
  readonly runError: ClientError | null
  /** The totals with which this session began to work on the scenario. */
  readonly sessionBase: Totals | null
  /** Grows whenever totals of the stored state arrive: what depends on them reads again. */
  readonly settled: number
}

export const NO_RESULTS: Results = { totals: null, shownFor: '', runError: null, sessionBase: null, settled: 0 }

export const useResults = create<Results>(() => NO_RESULTS)
