/** One worked example with its published answer, as kept in published-cases.json. */
export type Json = number | string | boolean | null | undefined | readonly Json[] | { readonly [key: string]: Json }

export type Fields = { readonly [key: string]: Json }

export interface PublishedCase {
  readonly id: string
  readonly topic: string
  readonly status: string
  /** Address of the page that prints the example or its rule. */
  readonly source: string
  readonly formula: string
  readonly inputs: Fields
  /** Every value must be computed, but those that quote what the page printed wrongly. */
  readonly expected: Fields
  /** Largest difference that rounding at the source explains. */
  readonly tolerance: number
  readonly note?: string | undefined
}

/** Names of expected values that quote an erratum instead of a right answer. */
export const QUOTED_ERRATA: ReadonlySet<string> = new Set(['published', 'published_wrong', 'wrong'])
