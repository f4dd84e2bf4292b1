/**
 * Finds the frontier by cutting planes: at each setting tried, the simulation gives cost and goal with their slopes; the linear
 * model of all that is known proposes the best setting for each cost; the simulation judges these, and so on. docs/uncertainty.md.
 */
import type { Dials } from '../../../src-core/understand/dials.ts'
import { fourDecimals } from '../../../src-core/understand/dials.ts'
import { programFor, type Tangent, type Wish } from '../../../src-core/understand/frontier-model.ts'
import { nonDominated, spreadOut } from '../../../src-core/understand/pareto.ts'
import { leverDefinition } from '../../../src-core/levers/catalogue.ts'
import type { LinearProgram, LinearSolution } from '../ports/linear-solver.ts'

export interface Evaluated {
  /** Minor units. */
  readonly cost: number
  /** A gap with its sign. */
  readonly goal: number
}

interface FrontierSearch {
  readonly dials: Dials
  readonly points: number
  /** The goal is a distance from zero. */
  readonly isSize: boolean
  /** Null where the plan cannot be met. */
  readonly evaluate: (settings: readonly (readonly number[])[]) => Promise<(Evaluated | null)[]>
  readonly solve: (program: LinearProgram) => Promise<LinearSolution>
  readonly progress: (done: number, total: number) => void
  readonly signal: AbortSignal
}

interface FoundPoint extends Evaluated {
  readonly x: readonly number[]
}

interface Proposal {
  readonly x: readonly number[]
  /** What the model expects. */
  readonly goal: number
}

/** Tries for the ends, then rounds for the points between. */
const END_TRIES = 4
const ROUNDS = 8
/** Gaps are modelled near a point alone; more rounds find little. */
const SIZE_ROUNDS = 4
/** The dear end, and points between, are found to these shares of the way between the ends. */
const NEAR = 0.002
const CLOSE = 0.004

export async function searchFrontier(search: FrontierSearch): Promise<FoundPoint[]> {
  const { dials, points, isSize, solve, progress, signal } = search
  const lower = dials.dials.map(({ bounds }) => bounds[0])
  const upper = dials.dials.map(({ bounds }) => bounds[1])
  const box = { lower, upper }
  const known = new Map<string, FoundPoint>()
  const tangents: Tangent[] = []
  const size = (goal: number): number => (isSize ? Math.abs(goal) : goal)
  const rounds = isSize ? SIZE_ROUNDS : ROUNDS
  const total = 2 * END_TRIES + rounds + 1
  let done = 0
  const step = (): void => progress(Math.min((done += 1), total), total)

  /** Simulates settings not tried before, each with a step of every dial. */
  const learn = async (settings: readonly (readonly number[])[]): Promise<void> => {
    signal.throwIfAborted()
    const fresh = new Map(settings.map((x): [string, readonly number[]] => [keyOf(x), x]))
    for (const key of [...fresh.keys()]) if (known.has(key)) fresh.delete(key)
    if (fresh.size === 0) return
    const tries = [...fresh.values()].flatMap((x) => [x, ...x.map((_, dial) => stepped(search, box, x, dial))])
    const answers = await search.evaluate(tries)
    const width = dials.dials.length + 1
    ;[...fresh.entries()].forEach(([key, x], nth) => {
      const at = answers[nth * width]
      if (!at) return
      known.set(key, { ...at, x })
      const slopes = x.map((value, dial) => {
        const moved = answers[nth * width + dial + 1]
        const by = (tries[nth * width + dial + 1]?.[dial] ?? value) - value
        return moved && by !== 0 ? [(moved.cost - at.cost) / by, (moved.goal - at.goal) / by] : [0, 0]
      })
      tangents.push({
        ...{ x, ...at },
        costSlope: slopes.map(([cost = 0]) => cost),
        goalSlope: slopes.map(([, goal = 0]) => goal),
      })
    })
  }

  /** Where the model sees the best for a wish; null where it sees nothing. Gaps are not convex: they are modelled near a point. */
  const propose = async (least: Wish['least'], near: Tangent | null, reach: number): Promise<Proposal | null> => {
    const goals = near && isSize ? [near] : tangents
    const within = near && isSize ? trust(box, near.x, reach) : box
    const { program, goalScale } = programFor({
      box: within,
      costs: isSize && near ? [near] : tangents,
      goals,
      isSize,
      least,
    })
    const { status, x } = await solve(program)
    if (status !== 'optimal') return null
    const settings = Array.from(x.subarray(0, lower.length), (value, dial) =>
      fourDecimals(Math.min(upper[dial] ?? 0, Math.max(lower[dial] ?? 0, value))),
    )
    return { x: settings, goal: (x[lower.length + 1] ?? 0) * goalScale }
  }
  const nearestTo = (cost: number): Tangent | null =>
    tangents.reduce<Tangent | null>(
      (best, each) => (best === null || Math.abs(each.cost - cost) < Math.abs(best.cost - cost) ? each : best),
      null,
    )
  const bestOf = (of: (point: FoundPoint) => number): FoundPoint => {
    const all = [...known.values()]
    return all.reduce((best, point) => (of(point) < of(best) ? point : best), all[0] as FoundPoint)
  }

  await learn([dials.start, lower, upper])
  if (known.size === 0) return []
  step()
  for (let attempt = 0; attempt < END_TRIES; attempt++) {
    const cheapest = bestOf(({ cost }) => cost)
    const best = bestOf(({ goal }) => size(goal))
    const tangentOf = ({ x }: FoundPoint): Tangent | null => tangents.find((each) => each.x === x) ?? null
    const reach = 1 / 2 ** attempt
    const wishes = [
      await propose({ of: 'cost', goalAtMost: Infinity }, tangentOf(cheapest), reach),
      await propose({ of: 'goal', costAtMost: Infinity }, tangentOf(best), reach),
    ]
    await learn(wishes.flatMap((wish) => (wish ? [wish.x] : [])))
    step()
  }
  const from = bestOf(({ cost }) => cost)
  for (let attempt = 0; attempt < END_TRIES; attempt++) {
    // The dearest point worth having: the least cost for nearly the best goal.
    const best = size(bestOf(({ goal }) => size(goal)).goal)
    const enough = best + NEAR * Math.max(0, size(from.goal) - best)
    const reached = bestOf((point) => (size(point.goal) <= enough ? point.cost : Infinity))
    const near = tangents.find(({ x }) => x === reached.x) ?? null
    const proposal = await propose({ of: 'cost', goalAtMost: enough }, near, 1 / 2 ** attempt)
    if (proposal) await learn([proposal.x])
    step()
  }
  const best = size(bestOf(({ goal }) => size(goal)).goal)
  const enough = best + NEAR * Math.max(0, size(from.goal) - best)
  const to = bestOf((point) => (size(point.goal) <= enough ? point.cost : Infinity))
  const close = CLOSE * Math.max(0, size(from.goal) - best)
  for (let round = 0; round < rounds; round++) {
    const settings: (readonly number[])[] = []
    for (let nth = 1; nth < points - 1; nth++) {
      const costAtMost = from.cost + ((to.cost - from.cost) * nth) / (points - 1)
      const proposal = await propose({ of: 'goal', costAtMost }, nearestTo(costAtMost), 0.5 / 2 ** round)
      const reached = size(bestOf((point) => (point.cost <= costAtMost ? size(point.goal) : Infinity)).goal)
      // The model never lies above a convex goal: who is close to it is close to the best there is.
      if (proposal && (isSize || reached - proposal.goal > close)) settings.push(proposal.x)
    }
    await learn(settings)
    step()
    if (settings.length === 0) break
  }
  const judged = [...known.values()].map((point) => ({ ...point, signed: point.goal, goal: size(point.goal) }))
  return spreadOut(nonDominated(judged), points).map(({ x, cost, signed }) => ({ x, cost, goal: signed }))
}

function keyOf(x: readonly number[]): string {
  return x.join(' ')
}

/** One step of a dial, downwards where it stands at its upper bound. */
function stepped(
  { dials }: FrontierSearch,
  { lower, upper }: { readonly lower: readonly number[]; readonly upper: readonly number[] },
  x: readonly number[],
  dial: number,
): number[] {
  const { lever } = dials.dials[dial] ?? { lever: 'merit.rate' as const }
  const { step } = leverDefinition(lever)
  const value = x[dial] ?? 0
  const up = Math.min(value + step, upper[dial] ?? value)
  const to = up > value ? up : Math.max(value - step, lower[dial] ?? value)
  return x.map((each, at) => (at === dial ? fourDecimals(to) : each))
}

function trust(
  box: { readonly lower: readonly number[]; readonly upper: readonly number[] },
  x: readonly number[],
  reach: number,
) {
  const width = (dial: number): number => ((box.upper[dial] ?? 0) - (box.lower[dial] ?? 0)) * reach
  return {
    lower: box.lower.map((low, dial) => Math.max(low, (x[dial] ?? 0) - width(dial))),
    upper: box.upper.map((high, dial) => Math.min(high, (x[dial] ?? 0) + width(dial))),
  }
}
