/** Which figure the panel "where does this number come from" shows. */
import { create } from 'zustand'
import type { MethodInput, MethodOutput } from '../../src-contract/desktop/index.ts'

/** A figure of a simulation, explained by main. */
export type ExplainRequest = MethodInput<'simulation.explain'>
/** A figure that the screen can explain itself (a compa-ratio, a mean). */
export type Explanation = MethodOutput<'simulation.explain'>

export type Explained =
  | { readonly kind: 'request'; readonly request: ExplainRequest }
  | { readonly kind: 'given'; readonly explanation: Explanation }

export const useExplained = create<{ readonly shown: Explained | null }>(() => ({ shown: null }))

export function explain(shown: Explained): void {
  useExplained.setState({ shown })
}

export function closeExplanation(): void {
  useExplained.setState({ shown: null })
}
