/** Keeps an axis still while a lever is being moved, and fits it again on release. */
import { useState } from 'react'
import { isBeyond, type Domain } from './scale.ts'

/**
 * hold: a drag is under way. Between drags the domain is kept too while every value stays within it and the fresh
 * one would not be much smaller, so that small changes do not make the picture jump.
 */
export function useHeldDomain(fresh: Domain, values: readonly number[], hold: boolean): Domain {
  const [held, setHeld] = useState(fresh)
  if (hold || held === fresh) return held
  if (span(fresh) * 1.6 >= span(held) && values.every((value) => !isBeyond(value, held))) return held
  setHeld(fresh)
  return fresh
}

function span(domain: Domain): number {
  return domain.high - domain.low
}
