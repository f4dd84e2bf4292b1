/** Where pay stands against its band. Never clamped silently: outside is said. */
import type { Person } from '../../../../src-contract/desktop/people.ts'

export type Band = NonNullable<Person['band']>

/** The person's full-year pay in the band's currency, as compa-ratio and penetration use it. */
export function payForBand(person: Person, band: Band): number {
  return band.currency === person.currency ? person.annualPay : person.reportingPay
}

interface RangePosition {
  /** Fractions of the bar from its left end; the bar reaches beyond the band when pay does. */
  readonly minimum: number
  readonly midpoint: number
  readonly maximum: number
  readonly pay: number
  readonly place: 'below' | 'within' | 'above'
  /** Distance from the nearer bound over that bound; 0 within the band. */
  readonly outside: number
}

/** Room left and right of what is shown, as a fraction of it. */
const ROOM = 0.06

export function rangePosition(pay: number, band: Band): RangePosition {
  const low = Math.min(pay, band.minimum)
  const high = Math.max(pay, band.maximum)
  const room = Math.max((high - low) * ROOM, 1)
  const at = (value: number) => (value - low + room) / (high - low + 2 * room)
  const place = pay < band.minimum ? 'below' : pay > band.maximum ? 'above' : 'within'
  const bound = place === 'below' ? band.minimum : band.maximum
  return {
    minimum: at(band.minimum),
    midpoint: at(band.midpoint),
    maximum: at(band.maximum),
    pay: at(pay),
    place,
    outside: place === 'within' || bound === 0 ? 0 : Math.abs(pay - bound) / bound,
  }
}
