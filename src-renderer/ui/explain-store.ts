/** Which figure the panel "where does this number come from" shows. */
import { create } from 'zustand'
import type { MethodInput, MethodOutput } from '../../src-contract/desktop/index.ts'
import type { LedgerInput, LedgerStep } from '../../src-contract/desktop/ledger.ts'

/** A figure of a simulation, explained by main. */
export type ExplainRequest = MethodInput<'simulation.explain'>
/** A figure that the screen can explain itself (a compa-ratio, a mean). */
export type Explanation = MethodOutput<'simulation.explain'>

/** A ledger and where its inputs can be looked at: a link for a row, a rule, a rate; null where there is none. */
export interface LedgerBook {
  readonly steps: readonly LedgerStep[]
  readonly hrefOf: (input: LedgerInput) => string | null
}

type Explained =
  | { readonly kind: 'request'; readonly request: ExplainRequest }
  | { readonly kind: 'given'; readonly explanation: Explanation }
  | { readonly kind: 'ledger'; readonly book: LedgerBook; readonly stepId: string }

export const useExplained = create<{ readonly shown: Explained | null }>(() => ({ shown: null }))

export function explain(shown: Explained): void {
  useExplained.setState({ shown })
}

export function closeExplanation(): void {
  useExplained.setState({ shown: null })
}
