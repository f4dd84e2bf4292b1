import type { ExactDecimal } from '../exact.ts'
import type { Fields } from './published-case.ts'

export type Computed =
  ExactDecimal | number | string | boolean | null | readonly Computed[] | { readonly [key: string]: Computed }

/** Computes what a case expects, under the names it expects, from its inputs. */
export type Computation = (inputs: Fields) => Readonly<Record<string, Computed>>
