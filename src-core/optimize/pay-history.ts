/**
 * What each person's pay is made of: the raises it went through since it last was a fixed amount (the start, a hiring, a
 * lift to a band's minimum, a cap at its maximum). Pay is the product of them, so its derivative by each rate is
 * pay / (1 + that rate).
 */
import type { Segment } from '../simulate/segment.ts'
import { COLA_RATE, HIRE_PAY, MERIT_RATE, PROMOTION_RAISE, type Shape } from './columns.ts'

const LEVEL = 31
const MERIT = 32
const COLA = 64
const PROMOTED = 128
const HIRED = 256

interface Steps {
  readonly level: number
  /** The raise of the year holds this rate, uncapped. */
  readonly merit: boolean
  readonly cola: boolean
  /** The promotion's raise holds in full. */
  readonly promoted: boolean
  readonly hired: boolean
  /** Pay before the raise over pay after it. */
  readonly inverse: number
}

/** One segment's people. */
export class PayHistory {
  /** First year whose steps count. */
  readonly since: Uint8Array
  readonly #shape: Shape
  readonly #codes: Uint16Array[] = []
  readonly #inverse: Float64Array[] = []
  readonly #promotion: Float64Array[] = []
  readonly #people: number

  constructor(segment: Segment, shape: Shape, firstYear: number) {
    this.#people = segment.people
    this.#shape = shape
    this.since = new Uint8Array(segment.people).fill(firstYear)
  }

  /** Room for a year. inversePromotion: 1 / (1 + promotion raise) by level - 1 in that year. */
  begin(year: number, inversePromotion: Float64Array): void {
    this.#codes[year] = new Uint16Array(this.#people)
    this.#inverse[year] = new Float64Array(this.#people)
    this.#promotion[year] = inversePromotion
  }

  record(year: number, row: number, steps: Steps): void {
    const codes = this.#codes[year] as Uint16Array
    const inverse = this.#inverse[year] as Float64Array
    codes[row] =
      steps.level |
      (steps.merit ? MERIT : 0) |
      (steps.cola ? COLA : 0) |
      (steps.promoted ? PROMOTED : 0) |
      (steps.hired ? HIRED : 0)
    inverse[row] = steps.inverse
  }

  /**
   * Adds to a gradient (from offset) how an amount changes that all steps before `year` multiply, and of which `part`
   * the raise and promotion of that year multiply too.
   */
  add(
    to: Float64Array,
    offset: number,
    row: number,
    year: number,
    amount: number,
    part: number,
    since = this.since[row] as number,
  ): void {
    for (let past = since; past <= year; past++) {
      const codes = this.#codes[past]
      if (!codes) continue
      const code = codes[row] as number
      if (code <= LEVEL) continue
      const level = code & LEVEL
      const share = past === year ? part : amount
      const { years, levels } = this.#shape
      const at = offset + past * levels + level
      const block = years * levels
      if ((code & (MERIT | COLA)) !== 0) {
        const change = share * ((this.#inverse[past] as Float64Array)[row] as number)
        if ((code & MERIT) !== 0) (to[at + MERIT_RATE * block] as number) += change
        if ((code & COLA) !== 0) (to[at + COLA_RATE * block] as number) += change
      }
      // The raise of a promotion is that of the level left.
      if ((code & PROMOTED) !== 0)
        (to[at + PROMOTION_RAISE * block - 1] as number) +=
          share * ((this.#promotion[past] as Float64Array)[level - 1] as number)
      if ((code & HIRED) !== 0) (to[at + HIRE_PAY * block] as number) += amount
    }
  }
}
