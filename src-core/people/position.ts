/** Where a person's pay lies: in the reporting currency, at their FTE, against the band of the job or else of the level. */
import { convert } from '../money/convert.ts'
import { minorDigits } from '../money/minor-digits.ts'
import { roundHalfUp } from '../money/round-half-up.ts'
import type { JobOf } from './band-index.ts'
import { levelFromPay, type LevelRange } from './level-from-pay.ts'
import { NOTICES } from './notices.ts'

interface Paid extends JobOf {
  /** Full-year full-time rate in minor units of its currency. */
  readonly annualPay: number
  /** Ten-thousandths of full time. */
  readonly fte: number
  /** How the level was found when the file was imported. */
  readonly levelFrom: 'column' | 'mapping' | 'band' | 'nearestBand'
}

export interface Range extends LevelRange {
  readonly currency: string
}

export interface PositionOptions<B extends Range> {
  readonly reportingCurrency: string
  /** Units of the reporting currency for one unit, as decimal text; the reporting currency itself needs none. */
  readonly rates: ReadonlyMap<string, string>
  readonly levels: readonly LevelRange[]
  readonly bandOf: (job: JobOf) => B | null
  /** Whether there is a pay-band file at all. */
  readonly hasBands: boolean
}

interface PayPosition<B> {
  readonly reportingPay: number
  readonly paid: number
  readonly band: B | null
  /** The range that was used: the job's or the level's; null when the level has none. */
  readonly range: Range | null
  readonly from: 'job' | 'level' | null
  readonly midpointPaid: number | null
  readonly compaRatio: number | null
  readonly notices: number
}

/** Throws RangeError for a currency without a rate: callers ask for the rate before. */
export function payPosition<B extends Range>(person: Paid, options: PositionOptions<B>): PayPosition<B> {
  const reportingPay = toReporting(person.annualPay, person.currency, options)
  const band = options.bandOf(person)
  const level = options.levels[person.level - 1]
  const range: Range | null = band ?? (level ? { ...level, currency: options.reportingCurrency } : null)
  const pay = band ? person.annualPay : reportingPay
  const outside = range !== null && (pay < range.minimum || pay > range.maximum)
  return {
    reportingPay,
    paid: atFte(reportingPay, person.fte),
    band,
    range,
    from: band ? 'job' : range ? 'level' : null,
    midpointPaid: range ? atFte(toReporting(range.midpoint, range.currency, options), person.fte) : null,
    compaRatio: range && range.midpoint > 0 ? pay / range.midpoint : null,
    notices:
      (outside ? NOTICES.outsideRange.bit : 0) +
      (options.hasBands && !band ? NOTICES.noBand.bit : 0) +
      (levelMoved(person, reportingPay, options.levels) ? NOTICES.levelBandsMoved.bit : 0),
  }
}

/** Whether a level that pay decided would be another by the bands of now. */
function levelMoved({ level, levelFrom }: Paid, pay: number, levels: readonly LevelRange[]): boolean {
  if (levelFrom === 'column' || levelFrom === 'mapping') return false
  return levelFromPay(pay, levels).level !== level
}

/** (pay - minimum) / (maximum - minimum); below 0 and above 1 are answers. Null for a range without width. */
export function penetration(pay: number, range: LevelRange): number | null {
  return range.maximum > range.minimum ? (pay - range.minimum) / (range.maximum - range.minimum) : null
}

export function toReporting(
  minor: number,
  currency: string,
  options: { readonly reportingCurrency: string; readonly rates: ReadonlyMap<string, string> },
): number {
  if (currency === options.reportingCurrency) return minor
  const rate = options.rates.get(currency)
  if (rate === undefined) throw new RangeError(`no rate for ${currency}`)
  return convert(minor, rate, minorDigits(currency), minorDigits(options.reportingCurrency))
}

function atFte(minor: number, fte: number): number {
  return fte === 10_000 ? minor : roundHalfUp(minor * fte, 10_000)
}
