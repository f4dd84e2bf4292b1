/**
 * The offer worked out a second time, in another style: fractions of whole numbers instead of decimals, plain arithmetic
 * instead of a ledger. It shares nothing with the product but the shape of its inputs.
 */
export interface OracleCase {
  /** Whole minor units. */
  readonly minimum: bigint
  readonly maximum: bigint
  readonly midpoint: bigint | null
  /** In hundredths of a percent of the range: 6250 is the 62.5th percentile. */
  readonly percentile: bigint
  /** In whole percent. */
  readonly bonusPercent: bigint
  /** Equity in minor units of its currency, and minor units of the offer's currency for one of them as a fraction. */
  readonly equity: bigint
  readonly equityRate: Fraction
  /** Minor units in one unit of the offer's currency: pay is rounded to whole units. */
  readonly minorPerMajor: bigint
  readonly counter: bigint | null
  readonly matchPercent: bigint
  readonly topUp: bigint
  /** Ascending or not, in the offer's currency. */
  readonly peers: readonly bigint[]
  readonly seniorPeers: readonly bigint[]
}

export interface Fraction {
  readonly over: bigint
  readonly under: bigint
}

export interface OracleAnswer {
  readonly base: bigint
  readonly bonus: bigint
  readonly equity: bigint
  readonly total: bigint
  readonly tier: 0 | 1 | 2 | 3
  readonly belowMarket: boolean
  readonly aboveMaximum: boolean
  readonly median: bigint | null
  readonly violated: boolean
}

export function oracle(given: OracleCase): OracleAnswer {
  const { minimum, maximum, peers } = given
  const midpoint = given.midpoint ?? nearest(minimum + maximum, 2n)
  const point = minimum + nearest((maximum - minimum) * given.percentile, 10_000n)
  const own = between(nearest(point, given.minorPerMajor) * given.minorPerMajor, minimum, maximum)
  let base = own
  let topUp = 0n
  const aboveMaximum = given.counter !== null && given.counter > maximum
  if (given.counter !== null) {
    const limit = nearest(own * (100n + given.matchPercent), 100n)
    base = between(given.counter < limit ? given.counter : limit, own, maximum)
    if (aboveMaximum) {
      const most = times(given.topUp, given.equityRate)
      const cut = given.counter - maximum
      topUp = cut < most ? cut : most
    }
  }
  const bonus = nearest(base * given.bonusPercent, 100n)
  const equity = times(given.equity, given.equityRate) + topUp
  const median = peers.length === 0 ? null : middle(peers)
  const outside =
    median !== null && peers.length >= 5 && (base > nearest(median * 110n, 100n) || base < nearest(median * 90n, 100n))
  const violated = outside || given.seniorPeers.some((pay) => pay < base)
  const distance = ([5n, 15n, 25n] as const).findIndex((percent) => base * 100n <= midpoint * (100n + percent))
  const byDistance = distance < 0 ? 3 : distance
  const tier = (violated || aboveMaximum) && byDistance < 2 ? 2 : byDistance
  return {
    base,
    bonus,
    equity,
    total: base + bonus + equity,
    tier: tier as OracleAnswer['tier'],
    belowMarket: base * 100n < midpoint * 95n,
    aboveMaximum,
    median,
    violated,
  }
}

/** over / under to the nearest whole number, halves up; neither below zero. */
function nearest(over: bigint, under: bigint): bigint {
  const whole = over / under
  const rest = over - whole * under
  return rest + rest >= under ? whole + 1n : whole
}

function times(amount: bigint, { over, under }: Fraction): bigint {
  return nearest(amount * over, under)
}

function between(value: bigint, least: bigint, most: bigint): bigint {
  if (value < least) return least
  return value > most ? most : value
}

function middle(values: readonly bigint[]): bigint {
  const sorted = [...values].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  const half = Math.floor(sorted.length / 2)
  const upper = sorted[half] ?? 0n
  return sorted.length % 2 === 1 ? upper : nearest((sorted[half - 1] ?? 0n) + upper, 2n)
}
