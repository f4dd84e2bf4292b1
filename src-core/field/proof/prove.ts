/** Proves the maths: computes each published case and compares it with the published answer. */
import { Exact } from '../exact.ts'
import { AWARD_COMPUTATIONS } from './compute-awards.ts'
import { EQUITY_COMPUTATIONS } from './compute-equity.ts'
import { PAY_COMPUTATIONS } from './compute-pay.ts'
import type { Computation, Computed } from './computation.ts'
import { QUOTED_ERRATA, type Json, type PublishedCase } from './published-case.ts'

const COMPUTATIONS: Readonly<Record<string, Computation>> = {
  ...PAY_COMPUTATIONS,
  ...AWARD_COMPUTATIONS,
  ...EQUITY_COMPUTATIONS,
}

interface ProvenCase {
  readonly id: string
  readonly topic: string
  readonly formula: string
  readonly source: string
  /** "name value" pairs as text. */
  readonly expected: string
  readonly computed: string
  readonly ok: boolean
}

/** A case without a computation fails: it is shown as such, never passed over. */
export function prove(one: PublishedCase): ProvenCase {
  const computed = COMPUTATIONS[one.id]?.(one.inputs) ?? {}
  const expected = Object.entries(one.expected).filter(
    ([name, value]) => !QUOTED_ERRATA.has(name) && value !== undefined,
  )
  return {
    id: one.id,
    topic: one.topic,
    formula: one.formula,
    source: one.source,
    expected: expected.map(([name, value]) => `${label(name)} ${shown(value)}`).join('; '),
    computed: expected.map(([name]) => `${label(name)} ${shown(computed[name])}`).join('; '),
    ok: expected.length > 0 && expected.every(([name, value]) => agrees(value, computed[name], one.tolerance)),
  }
}

/** Numbers agree within the tolerance; texts, flags and the shape of lists exactly; named values by name. */
export function agrees(expected: Json, computed: Computed | undefined, tolerance: number): boolean {
  if (computed === undefined || computed === null) return expected === computed
  if (typeof expected === 'number') {
    if (!Exact.isDecimal(computed) && typeof computed !== 'number') return false
    return new Exact(computed).minus(expected).abs().lte(tolerance)
  }
  if (Array.isArray(expected)) {
    if (!Array.isArray(computed) || computed.length !== expected.length) return false
    return expected.every((item: Json, index) => agrees(item, computed[index] as Computed, tolerance))
  }
  if (typeof expected === 'object' && expected !== null) {
    if (typeof computed !== 'object' || Array.isArray(computed) || Exact.isDecimal(computed)) return false
    const named = computed as { readonly [key: string]: Computed }
    return Object.entries(expected).every(([name, item]) => agrees(item, named[name], tolerance))
  }
  return expected === computed
}

function label(name: string): string {
  return name.replaceAll('_', ' ')
}

/** Seven decimals at most, so that a person can compare the two columns. */
function shown(value: Computed | Json): string {
  if (value === undefined || value === null) return '–'
  if (typeof value === 'number' || Exact.isDecimal(value)) return new Exact(value).toDecimalPlaces(7).toString()
  if (Array.isArray(value)) return value.map((item: Computed | Json) => shown(item)).join(', ') || 'none'
  if (typeof value === 'object') {
    return Object.entries(value)
      .map(([name, item]) => `${label(name)} ${shown(item as Json)}`)
      .join(', ')
  }
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : value
}
