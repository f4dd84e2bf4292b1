/**
 * What a run's people say beside its totals: the expected cost of replacing leavers, and the pay gap of two groups. Read from
 * everyone employed at each year's end with the very pay of the run. docs/uncertainty.md says what the measures are.
 */
import { LEAVING, LEVEL_MASK, PROMOTED } from '../simulate/person-year.ts'
import type { RunParameters } from '../simulate/parameters.ts'
import type { Population } from '../simulate/population.ts'
import type { Listed } from '../simulate/segment.ts'
import type { PaidYear } from '../simulate/simulate.ts'

/** As fractions: 0.5 is 50%. belowMidpoint and belowMarketRaise are ratios: 3 is three percent for each percent. */
export interface RetentionAssumptions {
  readonly replacementCost: number
  readonly belowMidpoint: number
  readonly belowMarketRaise: number
  readonly marketRaise: number
}

export interface GoalsRequest {
  readonly retention: RetentionAssumptions
  /** By row of the population: 1 or 2 for the two groups compared, 0 for neither. */
  readonly groups: Uint8Array | null
}

export interface RetentionTotals {
  readonly year: number
  /** Minor units. */
  readonly risk: number
  readonly atMarket: number
  readonly byLevel: readonly { readonly level: number; readonly risk: number; readonly atMarket: number }[]
}

export interface GapTotals {
  readonly year: number
  /** (mean of group 1 - mean of group 2) / mean of group 1 of full-time pay; null where one is empty. */
  readonly mean: number | null
  readonly adjusted: number | null
  readonly byLevel: readonly {
    readonly level: number
    readonly gap: number | null
    readonly first: number
    readonly second: number
  }[]
}

export interface GoalTotals {
  readonly retention: readonly RetentionTotals[]
  readonly gap: readonly GapTotals[] | null
}

const PPM = 1_000_000
const FULL_TIME = 10_000

interface GoalYears {
  readonly add: (year: PaidYear) => void
  finish(): GoalTotals
}

/** Gathers year by year; add() is called with each year of one run, in order. */
export function goalYears(population: Population, parameters: RunParameters, request: GoalsRequest): GoalYears {
  const { levels, bands } = parameters
  const retention: RetentionTotals[] = []
  const gap: GapTotals[] = []
  let before: Float64Array[] = [population.pay]

  return {
    add({ index, flow, pays }) {
      const moved = (1 + request.retention.marketRaise) ** (index + 1)
      const midpoint = Float64Array.from(bands, (band) => band.midpoint * moved)
      const chance = (parameters.experiencedTermination[index] ?? 0) / PPM
      const risk = new Float64Array(levels)
      const atMarket = new Float64Array(levels)
      const sums = new GroupSums(levels)
      let position = 0
      const year: YearPass = {
        codes: flow.codes,
        midpoint,
        chance,
        assumptions: request.retention,
        risk,
        atMarket,
        sums,
      }
      flow.lists.forEach((list, at) => {
        addList(year, list, position, pays[at] as Float64Array, before[at] ?? null, at === 0 ? request.groups : null)
        position += list.count
      })
      retention.push(retentionTotals(flow.days.year, risk, atMarket))
      if (request.groups) gap.push(sums.totals(flow.days.year))
      before = pays.map((pay, list) => copied(pay, before[list], list === 0 ? population.pay : null))
    },
    finish: () => ({ retention, gap: request.groups ? gap : null }),
  }
}

interface YearPass {
  readonly codes: Int32Array
  /** Market pay by level. */
  readonly midpoint: Float64Array
  readonly chance: number
  readonly assumptions: RetentionAssumptions
  readonly risk: Float64Array
  readonly atMarket: Float64Array
  readonly sums: GroupSums
}

/** earlier: pay a year before; null for the year's own hires, who came at the market's raise. */
function addList(
  { codes, midpoint, chance, assumptions, risk, atMarket, sums }: YearPass,
  { segment, rows, count }: Listed,
  from: number,
  pay: Float64Array,
  earlier: Float64Array | null,
  groups: Uint8Array | null,
): void {
  const { replacementCost, belowMidpoint, belowMarketRaise, marketRaise } = assumptions
  const { fte } = segment
  for (let i = 0, position = from; i < count; i++, position++) {
    const code = codes[position] as number
    if ((code & LEAVING) !== 0) continue
    const row = rows[i] as number
    const level = (code & LEVEL_MASK) + ((code & PROMOTED) !== 0 ? 1 : 0)
    const share = fte === null ? 1 : (fte[row] as number) / FULL_TIME
    const now = pay[row] as number
    const market = (midpoint[level] as number) * share
    const short = market > now ? 1 - now / market : 0
    const was = earlier === null ? 0 : (earlier[row] as number)
    const raise = was > 0 ? now / was - 1 : marketRaise
    const shortRaise = marketRaise > raise ? marketRaise - raise : 0
    const leaves = Math.min(1, chance * (1 + belowMidpoint * short + belowMarketRaise * shortRaise))
    ;(risk[level] as number) += leaves * replacementCost * market
    ;(atMarket[level] as number) += chance * replacementCost * market
    if (groups === null) continue
    const group = groups[row] as number
    if (group !== 0) sums.add(level, group, share > 0 ? now / share : 0)
  }
}

/** Into the array of the year before where there is one of our own. */
function copied(pay: Float64Array, into: Float64Array | undefined, shared: Float64Array | null): Float64Array {
  if (!into || into === shared) return pay.slice()
  into.set(pay)
  return into
}

function retentionTotals(year: number, risk: Float64Array, atMarket: Float64Array): RetentionTotals {
  const byLevel = Array.from(risk, (amount, at) => ({
    level: at + 1,
    risk: Math.round(amount),
    atMarket: Math.round(atMarket[at] ?? 0),
  }))
  const sum = (of: (part: (typeof byLevel)[number]) => number): number =>
    byLevel.reduce((all, part) => all + of(part), 0)
  return { year, risk: sum((part) => part.risk), atMarket: sum((part) => part.atMarket), byLevel }
}

/** Full-time pay and people of each group by level. */
class GroupSums {
  readonly #levels: number
  readonly #pay: Float64Array
  readonly #people: Int32Array

  constructor(levels: number) {
    this.#levels = levels
    this.#pay = new Float64Array(levels * 2)
    this.#people = new Int32Array(levels * 2)
  }

  add(level: number, group: number, pay: number): void {
    const at = level * 2 + group - 1
    ;(this.#pay[at] as number) += pay
    ;(this.#people[at] as number)++
  }

  totals(year: number): GapTotals {
    const byLevel = Array.from({ length: this.#levels }, (_, at) => {
      const [first = 0, second = 0] = this.#people.subarray(at * 2)
      const [payFirst = 0, paySecond = 0] = this.#pay.subarray(at * 2)
      return { level: at + 1, first, second, gap: gapOf(payFirst, first, paySecond, second) }
    })
    const all = (parity: number, of: Float64Array | Int32Array): number => {
      let sum = 0
      for (let at = parity; at < of.length; at += 2) sum += of[at] as number
      return sum
    }
    const mean = gapOf(all(0, this.#pay), all(0, this.#people), all(1, this.#pay), all(1, this.#people))
    let weighted = 0
    let people = 0
    for (const { gap, first, second } of byLevel) {
      if (gap === null) continue
      weighted += gap * (first + second)
      people += first + second
    }
    return { year, mean, adjusted: people === 0 ? null : weighted / people, byLevel }
  }
}

function gapOf(payFirst: number, first: number, paySecond: number, second: number): number | null {
  if (first === 0 || second === 0 || payFirst <= 0) return null
  return 1 - paySecond / second / (payFirst / first)
}
