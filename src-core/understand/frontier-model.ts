/**
 * The linear model behind a frontier: what the real simulation said at some settings of the dials, with its slopes. Both amounts are
 * modelled by the highest of their tangents, which for a convex amount never lies above it.
 */
import type { LinearProgram } from '../optimize/linear-program.ts'

export interface Tangent {
  readonly x: readonly number[]
  readonly cost: number
  readonly goal: number
  readonly costSlope: readonly number[]
  readonly goalSlope: readonly number[]
}

export interface Box {
  readonly lower: readonly number[]
  readonly upper: readonly number[]
}

export interface Wish {
  readonly box: Box
  /** Tangents of the cost. */
  readonly costs: readonly Tangent[]
  /** Tangents of the goal. */
  readonly goals: readonly Tangent[]
  /** The goal is a distance from zero, reached from either side. */
  readonly isSize: boolean
  /** Best goal for a cost of at most this, or least cost for a goal of at most this. */
  readonly least:
    { readonly of: 'goal'; readonly costAtMost: number } | { readonly of: 'cost'; readonly goalAtMost: number }
}

/** Columns: the dials, then the cost, then the goal, both in units of their own scale. */
interface Scaled {
  readonly program: LinearProgram
  readonly goalScale: number
  readonly costScale: number
}

export function programFor({ box, costs, goals, isSize, least }: Wish): Scaled {
  const dials = box.lower.length
  const cost = dials
  const goal = dials + 1
  const columns = dials + 2
  const costScale = scaleOf(costs.map((tangent) => tangent.cost))
  const goalScale = scaleOf(goals.map((tangent) => tangent.goal))
  const rows: { entries: [column: number, value: number][]; lower: number }[] = []
  // amount >= value + slope . (x - at)
  const above = (
    column: number,
    value: number,
    slope: readonly number[],
    at: readonly number[],
    scale: number,
  ): void => {
    const constant = slope.reduce((sum, each, dial) => sum - each * (at[dial] ?? 0), value)
    rows.push({
      entries: [[column, 1], ...slope.map((each, dial): [number, number] => [dial, -each / scale])],
      lower: constant / scale,
    })
  }
  for (const tangent of costs) above(cost, tangent.cost, tangent.costSlope, tangent.x, costScale)
  for (const tangent of goals) {
    above(goal, tangent.goal, tangent.goalSlope, tangent.x, goalScale)
    const opposite = tangent.goalSlope.map((each) => -each)
    if (isSize) above(goal, -tangent.goal, opposite, tangent.x, goalScale)
  }
  const starts = new Int32Array(rows.length + 1)
  rows.forEach(({ entries }, at) => (starts[at + 1] = (starts[at] ?? 0) + entries.length))
  const objective = new Float64Array(columns)
  // A little weight on the other amount chooses among equals.
  objective[goal] = least.of === 'goal' ? 1 : 1e-6
  objective[cost] = least.of === 'cost' ? 1 : 1e-6
  const most = (column: number, scale: number): number => {
    if (least.of === 'goal') return column === cost ? least.costAtMost / scale : Infinity
    return column === goal ? least.goalAtMost / scale : Infinity
  }
  return {
    costScale,
    goalScale,
    program: {
      columns,
      rows: rows.length,
      cost: objective,
      quadratic: null,
      columnLower: Float64Array.from([...box.lower, -1e6, isSize ? 0 : -1e6]),
      columnUpper: Float64Array.from([...box.upper, most(cost, costScale), most(goal, goalScale)]),
      rowLower: Float64Array.from(rows, ({ lower }) => lower),
      rowUpper: new Float64Array(rows.length).fill(Infinity),
      starts,
      indices: Int32Array.from(rows.flatMap(({ entries }) => entries.map(([column]) => column))),
      values: Float64Array.from(rows.flatMap(({ entries }) => entries.map(([, value]) => value))),
    },
  }
}

function scaleOf(amounts: readonly number[]): number {
  return Math.max(1e-9, ...amounts.map(Math.abs))
}
