/** Whether current pay may be asked for a location, and why not. */
import { lawOfJurisdiction, lawOfPlace, type PayHistoryLaw } from './pay-history-laws.ts'

export interface PayHistoryGuard {
  readonly mayAsk: boolean
  readonly reason: string
  readonly location: string | null
  readonly law: PayHistoryLaw | null
  readonly placedBy: 'stated' | 'named' | 'unknown'
}

/**
 * placed: the jurisdiction that someone stated for a location goes before its name. A location that neither places is
 * treated as one where the question is forbidden, until someone says where it lies.
 * @param on ISO date: a law counts from the day it takes effect
 */
export function payHistoryGuard(
  location: string | null,
  placed: ReadonlyMap<string, string>,
  on: string,
): PayHistoryGuard {
  if (location === null) {
    return {
      mayAsk: false,
      reason: 'Choose the location first: many places forbid asking what a candidate earns.',
      location,
      law: null,
      placedBy: 'unknown',
    }
  }
  const code = placed.get(location)
  const stated = code === undefined ? null : lawOfJurisdiction(code)
  const law = stated ?? lawOfPlace(location)
  if (!law) {
    return {
      mayAsk: false,
      reason: `It is not known in which jurisdiction "${location}" lies, so current pay is not asked. State where it lies to change that.`,
      location,
      law: null,
      placedBy: 'unknown',
    }
  }
  const placedBy = stated ? 'stated' : 'named'
  if (law.forbidden && (law.effectiveFrom === null || law.effectiveFrom <= on)) {
    return {
      mayAsk: false,
      reason: `${law.name}: an employer may not ask what a candidate earns or earned (${law.source}, in force since ${law.effectiveFrom ?? 'its enactment'}).`,
      location,
      law,
      placedBy,
    }
  }
  const reason = law.forbidden
    ? `${law.name}: asking is allowed until ${law.effectiveFrom ?? ''} (${law.source}).`
    : `${law.name}: no law known here forbids the question. It is never used to compute an offer.`
  return { mayAsk: true, reason, location, law, placedBy }
}
