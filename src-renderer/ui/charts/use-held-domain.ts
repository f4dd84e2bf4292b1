/** Keeps an axis still while a lever is being moved, and fits it again on release. */
import { useRef } from 'react'
import { isBeyond, type Domain } from './scale.ts'

/**
 * hold: a drag is under way. Between drags the domain is kept too while every value stays within it and uses at
 * least a third of it, so that small changes do not make the picture jump.
 */
export function useHeldDomain(fresh: Domain, values: readonly number[], hold: boolean): Domain {
  const held = useRef<Domain | null>(null)
  const known = held.current
  if (known && hold) return known
  if (known && values.every((value) => !isBeyond(value, known)) && span(fresh) * 3 >= span(known)) return known
  held.current = fresh
  return fresh
}

function span(domain: Domain): number {
  return domain.high - domain.low
}
