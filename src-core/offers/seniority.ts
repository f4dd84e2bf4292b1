/** Who is more senior than an offer: by the level the roster states, else by standing within the job title. */
import type { Peer } from './offer-context.ts'
import { OFFER_LEVELS, type OfferLevel, type OfferRules } from './rules.ts'

/** Level 1..n that an offer's level corresponds to: P3 is level 3. */
export function levelNumber(level: OfferLevel): number {
  return OFFER_LEVELS.indexOf(level) + 1
}

/** Null where the roster does not say, or says something the rules do not know. */
export function isMoreSenior(
  peer: Pick<Peer, 'level' | 'standing'>,
  level: OfferLevel,
  { standings, standingOf }: OfferRules['parity'],
): boolean | null {
  const number = levelNumber(level)
  if (peer.level !== null && peer.level !== number) return peer.level > number
  const own = standingOf[level]
  if (own !== null && peer.standing !== null) {
    const place = (standing: string): number =>
      standings.findIndex((each) => each.toLowerCase() === standing.trim().toLowerCase())
    const [theirs, ours] = [place(peer.standing), place(own)]
    if (theirs >= 0 && ours >= 0) return theirs > ours
  }
  return peer.level === null ? null : false
}
