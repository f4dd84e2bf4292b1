/** Ways out of rails that cannot all be met: the least give of all together, and of each alone. */
import type { LinearProgram, LinearSolution } from '../optimize/linear-program.ts'
import { allocationProgram, type EaseKey } from './allocation-program.ts'
import type { AllocationProblem, Rail } from './problem.ts'

export interface Give {
  /** null: the pool. */
  readonly rail: number | null
  readonly field: 'amount' | 'minimum' | 'maximum' | 'tolerance'
  readonly from: number
  readonly to: number
}

export interface Relaxed {
  readonly gives: readonly Give[]
  readonly problem: AllocationProblem
  /** Sum over limits of percentage points, hundredths of ratios, percents of the pool. */
  readonly amount: number
}

export type Solve = (program: LinearProgram) => Promise<LinearSolution>

/** Least give first; each is checked: the problem with it can be solved. */
export async function relaxations(problem: AllocationProblem, solve: Solve): Promise<Relaxed[]> {
  const keys = easeKeys(problem.rails)
  const found: Relaxed[] = []
  for (const wanted of [keys, ...(keys.length > 1 ? keys.map((key) => [key]) : [])]) {
    const relaxed = await relaxBy(problem, wanted, solve)
    if (relaxed && !found.some((known) => sameGives(known, relaxed))) found.push(relaxed)
  }
  return found.sort((a, b) => a.amount - b.amount)
}

function easeKeys(rails: readonly Rail[]): EaseKey[] {
  const keys: EaseKey[] = ['pool']
  rails.forEach((rail, index) => {
    if (rail.kind === 'ratingOrder') keys.push(`${index}:tolerance`)
    if ('minimum' in rail && rail.minimum !== undefined && rail.minimum > 0) keys.push(`${index}:minimum`)
    // A compa-ratio's maximum is never what stands in the way: it goes before a minimum.
    if ('maximum' in rail && rail.maximum !== undefined && rail.kind !== 'compaRatio') keys.push(`${index}:maximum`)
  })
  return keys
}

/** No raise is thought of beyond doubling the pay. */
const WIDEST = 100

async function relaxBy(problem: AllocationProblem, keys: readonly EaseKey[], solve: Solve): Promise<Relaxed | null> {
  const made = allocationProgram(problem, { ease: new Set(keys), widest: WIDEST })
  const solution = await solve(made.program)
  if (solution.status !== 'optimal') return null
  // First as found, then a hair more than the solver's own tolerance, until what is accepted can be met.
  for (const slack of [0, 1e-6, 1e-4]) {
    const gives = keys.flatMap((key) => {
      const columns = made.eases.get(key) ?? []
      return giveOf(
        problem,
        key,
        columns.map((column) => solution.x[column] ?? 0),
        made.unit,
        slack,
      )
    })
    if (gives.length === 0) return null
    const relaxed = withGives(problem, gives)
    const trial = allocationProgram(relaxed, { ease: null, widest: widestRaise(relaxed) })
    const { status } = await solve({ ...trial.program, cost: new Float64Array(trial.program.columns) })
    if (status === 'optimal') return { gives, problem: relaxed, amount: solution.objective }
  }
  return null
}

export function widestRaise({ rails }: Pick<AllocationProblem, 'rails'>): number {
  return rails.find((rail) => rail.kind === 'raise')?.maximum ?? 50
}

function giveOf(
  problem: AllocationProblem,
  key: EaseKey,
  [more = 0, less = 0]: readonly number[],
  unit: number,
  slack: number,
): Give[] {
  if (key === 'pool') {
    const change = (more - less) * unit
    if (Math.abs(change) < 0.01) return []
    const wanted = problem.pool + change * (1 + slack)
    const to = change > 0 ? Math.ceil(wanted - 0.01) : Math.max(0, Math.floor(wanted + 0.01))
    return [{ rail: null, field: 'amount', from: problem.pool, to }]
  }
  if (more < 1e-7) return []
  const [number = '', field = ''] = key.split(':')
  const index = Number(number)
  const rail = problem.rails[index]
  if (!rail) return []
  const isRatio = rail.kind !== 'raise' && rail.kind !== 'ratingOrder'
  const decimals = isRatio ? 1e6 : 1e4
  const give = more * (1 + slack) + (isRatio ? slack / 100 : 0)
  if (field === 'minimum' && 'minimum' in rail && rail.minimum !== undefined) {
    const to = Math.max(0, -up(give - rail.minimum, decimals))
    return [{ rail: index, field: 'minimum', from: rail.minimum, to }]
  }
  if (field === 'maximum' && 'maximum' in rail && rail.maximum !== undefined) {
    return [{ rail: index, field: 'maximum', from: rail.maximum, to: up(rail.maximum + give, decimals) }]
  }
  if (field === 'tolerance' && rail.kind === 'ratingOrder') {
    const to = up(rail.tolerance + give, decimals)
    return [{ rail: index, field: 'tolerance', from: rail.tolerance, to }]
  }
  return []
}

/** Up to that many decimals; what lies on one within the solver's tolerance stays there. */
function up(value: number, decimals: number): number {
  return Math.ceil(value * decimals - 1e-3) / decimals
}

function withGives(problem: AllocationProblem, gives: readonly Give[]): AllocationProblem {
  const rails = problem.rails.map((rail, index): Rail => {
    const own = gives.filter((give) => give.rail === index)
    return own.reduce<Rail>((changed, { field, to }) => ({ ...changed, [field]: to }), rail)
  })
  const pool = gives.find(({ rail }) => rail === null)?.to ?? problem.pool
  return { ...problem, rails, pool }
}

function sameGives(a: Relaxed, b: Relaxed): boolean {
  return JSON.stringify(a.gives) === JSON.stringify(b.gives)
}
