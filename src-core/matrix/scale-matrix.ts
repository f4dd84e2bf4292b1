/** Scales a merit matrix so that its awards come as near to a budget as whole millionths allow, and never above it. */
import { share } from '../simulate/pay-math.ts'
import { inOrder, NEIGHBOURS, ratingAt } from './order.ts'

interface ScaleWish {
  /** Millionths. All zero stands for a flat matrix. */
  readonly rates: readonly number[]
  /** Eligible pays by cell. */
  readonly pays: readonly (readonly number[])[]
  readonly budget: number
  /** Millionths. */
  readonly minimum: number
  readonly maximum: number
}

type Scaled =
  | { readonly ok: true; readonly rates: readonly number[]; readonly reordered: boolean }
  /** Awards that the bounds allow. */
  | { readonly ok: false; readonly lowest: number; readonly highest: number }

/** From the widest range of factors to well below what a millionth of the highest rate needs. */
const HALVINGS = 64

/**
 * Where the rates rounded down leave too little for any last digit, there is more to choose from with the rates of the
 * lower ratings, up to these, one millionth lower.
 */
const LOWERED = [3, 2, 4, 1]

/**
 * Every rate is multiplied by one factor and held within the bounds; rounded down to a millionth; then those cells get
 * one millionth more whose costs, rounded person by person as the engine does, bring the sum nearest to the budget
 * without going over it or breaking the order. At most 2^20 choices, all looked at, and again from a few other starts.
 */
export function scaleMatrix({ rates, pays, budget, minimum, maximum }: ScaleWish): Scaled {
  const ordered = inOrder(rates)
  const shape = ordered.every((rate) => rate === 0) ? ordered.map(() => 1) : ordered
  const at = (factor: number): number[] =>
    shape.map((rate) => Math.floor(Math.min(maximum, Math.max(minimum, rate * factor)) + 1e-9))
  const exact = (cell: number, rate: number): number =>
    (pays[cell] ?? []).reduce((sum, pay) => sum + share(pay, rate), 0)
  const whole = (list: readonly number[]): number => list.reduce((sum, rate, cell) => sum + exact(cell, rate), 0)
  const most = shape.map((rate) => (rate > 0 ? maximum : minimum))
  const [lowest, highest] = [whole(at(0)), whole(most)]
  if (budget < lowest || budget > highest) return { ok: false, lowest, highest }

  let [low, high] = [0, maximum / Math.min(...shape.filter((rate) => rate > 0))]
  for (let round = 0; round < HALVINGS; round++) {
    const middle = (low + high) / 2
    if (whole(at(middle)) <= budget) low = middle
    else high = middle
  }
  const floor = at(low)
  const from = (upTo: number): Finished => {
    // What a zero rate in the shape says is that these get nothing: they stay.
    const moves = floor.map((rate, cell) => (shape[cell] ?? 0) > 0 && rate > minimum && ratingAt(cell) <= upTo)
    const down = floor.map((rate, cell) => (moves[cell] ? rate - 1 : rate))
    return nearest(down, exact, budget - whole(down), maximum, shape)
  }
  let finished = from(0)
  for (const upTo of LOWERED) {
    if (finished.missing === 0) break
    const other = from(upTo)
    if (other.missing < finished.missing) finished = other
  }
  return {
    ok: true,
    rates: finished.rates,
    reordered: ordered.some((rate, cell) => rate !== rates[cell]),
  }
}

interface Finished {
  readonly rates: readonly number[]
  /** What the budget still has; never below 0. */
  readonly missing: number
}

/** Gives some cells one millionth more. missing: what the budget has before. */
function nearest(
  down: readonly number[],
  exact: (cell: number, rate: number) => number,
  missing: number,
  maximum: number,
  shape: readonly number[],
): Finished {
  const open = openCells(down, maximum, shape)
  const steps = open.map((cell) => exact(cell, (down[cell] ?? 0) + 1) - exact(cell, down[cell] ?? 0))
  const tied = tiesAmong(down, open)
  // The sum of each choice, from that of the choice without its lowest bit.
  const sums = new Float64Array(1 << open.length)
  let best = 0
  let gap = missing
  for (let bits = 1; bits < sums.length && gap > 0; bits++) {
    const lowest = bits & -bits
    const sum = (sums[bits ^ lowest] ?? 0) + (steps[31 - Math.clz32(lowest)] ?? 0)
    sums[bits] = sum
    const now = missing - sum
    if (now < 0 || now >= gap) continue
    if (tied.some(({ lower, upper }) => (bits >>> lower) & 1 && !((bits >>> upper) & 1))) continue
    best = bits
    gap = now
  }
  const chosen = new Set(open.filter((_, at) => (best >>> at) & 1))
  return { rates: down.map((rate, cell) => (chosen.has(cell) ? rate + 1 : rate)), missing: gap }
}

/** Cells that may get a millionth more. */
function openCells(down: readonly number[], maximum: number, shape: readonly number[]): readonly number[] {
  // What a zero rate in the shape says is that these get nothing: they stay.
  let open = down.flatMap((rate, cell) => (rate + 1 <= maximum && (shape[cell] ?? 0) > 0 ? [cell] : []))
  // Who is level with one that stays, and must not get more, stays too; until nobody does.
  for (let before = -1; before !== open.length;) {
    before = open.length
    const stays = NEIGHBOURS.filter(({ lower, upper }) => down[lower] === down[upper] && !open.includes(upper))
    open = open.filter((cell) => !stays.some(({ lower }) => lower === cell))
  }
  return open
}

/** Neighbours that are level, as places in the list of open cells: the lower one goes up only with the upper. */
function tiesAmong(down: readonly number[], open: readonly number[]): readonly { lower: number; upper: number }[] {
  return NEIGHBOURS.filter(({ lower, upper }) => down[lower] === down[upper])
    .map(({ lower, upper }) => ({ lower: open.indexOf(lower), upper: open.indexOf(upper) }))
    .filter(({ lower, upper }) => lower >= 0 && upper >= 0)
}
