/** The linear program of an allocation: one column for people alike, sparse rows. */
import type { LinearProgram } from '../optimize/linear-program.ts'
import { candidatesOf, type Candidates } from './candidate.ts'
import { classesOf, type Classes, type PeopleClass } from './classes.ts'
import type { Form } from './form.ts'
import { addOrder, type CeilingSide } from './order-rows.ts'
import { bindingPairs, ends, reach } from './pairs.ts'
import { railOf, type AllocationProblem } from './problem.ts'
import { programBuilder, type ProgramBuilder } from './program-builder.ts'
import { inversionForms, meanForms, payForm, type RailForm } from './rail-forms.ts'
import type { RailRow } from './rail-row.ts'
import { STEPS, stepShare } from './worth.ts'

/** What may give way: 'pool', or a rail's number with its field. */
export type EaseKey = 'pool' | `${number}:minimum` | `${number}:maximum` | `${number}:tolerance`

export interface AllocationProgram {
  readonly program: LinearProgram
  readonly candidates: Candidates
  readonly classes: Classes
  /** Money of one unit in the program. */
  readonly unit: number
  readonly poolRow: number
  readonly rows: readonly RailRow[]
  /** Columns by which limits give way; the pool's are [more, less] in units. */
  readonly eases: ReadonlyMap<EaseKey, readonly number[]>
  readonly lifts: number
}

interface ProgramWish {
  /** Limits that may give way: then the least give is sought instead of the most worth. */
  readonly ease: ReadonlySet<EaseKey> | null
  /** Raises that people could be given at most when limits give way; without give, the rail's own. */
  readonly widest: number
  /** Classes under a ceiling, and what the order of ratings makes of them. */
  readonly settled?: ReadonlyMap<number, CeilingSide> | undefined
}

/** How much of each limit counts as one when limits give way: a percentage point, a hundredth of a ratio, 1% of the pool. */
const EASE_UNIT = { raise: 1, ratio: 0.01, pool: 0.01 } as const

export function allocationProgram(
  problem: AllocationProblem,
  { ease, widest, settled }: ProgramWish,
): AllocationProgram {
  const { rails, weights } = problem
  const candidates = candidatesOf(problem)
  const { raise } = candidates
  const pairs = bindingPairs(problem, candidates, widest)
  const spreads = rails.flatMap((rail, index) =>
    rail.kind !== 'spread'
      ? []
      : problem.levelBands.flatMap((_, at) => {
          if (rail.level !== null && rail.level !== at + 1) return []
          const members = ends(candidates, at + 1, widest)
          return members.length < 2 ? [] : [{ rail: index, level: at + 1, limit: rail.maximum, members }]
        }),
  )
  const alone = new Set([
    ...pairs.flatMap(({ report, manager }) => [report, manager]),
    ...spreads.flatMap((one) => one.members),
  ])
  const classes = classesOf(candidates, alone)
  const payroll = classes.all.reduce((sum, one) => sum + one.payroll, 0)
  const unit = Math.max(1, payroll / 1e6)
  const b = programBuilder()
  const rows: RailRow[] = []
  const eases = new Map<EaseKey, readonly number[]>()
  const easeColumn = (key: EaseKey, size: number): number | null => {
    if (!ease?.has(key)) return null
    const known = eases.get(key)?.[0]
    if (known !== undefined) return known
    const made = b.column(1 / size, 0, Infinity)
    eases.set(key, [made])
    return made
  }

  // Raises in percent, by class.
  const raiseRail = rails.findIndex(({ kind }) => kind === 'raise')
  const compaRail = rails.findIndex(({ kind }) => kind === 'compaRatio')
  const soft = ease !== null
  for (const one of classes.all) {
    const bounds = boundsOf(one, raise)
    b.column(0, soft ? 0 : bounds.lower, soft ? Math.min(one.ceiling, widest) : bounds.upper)
  }
  for (const [at, side] of settled ?? []) {
    const ceiling = classes.all[at]?.ceiling ?? 0
    if (side === 'atCeiling') b.row(ceiling, Infinity, [at], [1])
  }
  if (soft) {
    classes.all.forEach((one, at) => {
      const { ceiling, like } = one
      const { base, range, compaFloor } = like
      const least = Math.min(raise.minimum, ceiling)
      const less = raiseRail >= 0 ? easeColumn(`${raiseRail}:minimum`, EASE_UNIT.raise) : null
      if (least > 0) b.row(least, Infinity, less === null ? [at] : [at, less], [1, 1])
      const more = raiseRail >= 0 ? easeColumn(`${raiseRail}:maximum`, EASE_UNIT.raise) : null
      const most = Math.max(raise.maximum, Math.min(compaFloor, ceiling))
      if (ceiling > raise.maximum) b.row(-Infinity, most, more === null ? [at] : [at, more], [1, -1])
      const floor = Math.min(compaFloor, ceiling)
      const give = floor > 0 ? easeColumn(`${compaRail}:minimum`, EASE_UNIT.ratio) : null
      const worth = ((range?.midpoint ?? 0) / base) * 100
      if (floor > 0) b.row(floor, Infinity, give === null ? [at] : [at, give], [1, worth])
    })
  } else {
    const steps = weights.evenness > 0 ? STEPS : 1
    const width = raise.maximum / STEPS
    classes.all.forEach((one, at) => {
      const parts: number[] = []
      for (let step = 0; step < steps; step++) {
        const last = step === steps - 1
        const cost = (-one.payroll * one.like.worth * stepShare(step, weights)) / 100 / unit
        parts.push(b.column(cost, 0, last ? Infinity : width))
      }
      b.row(0, 0, [at, ...parts], [1, ...parts.map(() => -1)])
    })
  }

  const lifts = candidates.all.reduce((sum, { lift }) => sum + lift, 0)
  const merit = (problem.pool - lifts) / unit
  const columns = classes.all.map((_, at) => at)
  const values = classes.all.map((one) => one.payroll / 100 / unit)
  if (ease?.has('pool')) {
    const size = Math.max(1, problem.pool / unit) * EASE_UNIT.pool
    const [more, less] = [b.column(1 / size, 0, Infinity), b.column(1 / size, 0, Infinity)]
    eases.set('pool', [more, less])
    columns.push(more, less)
    values.push(-1, 1)
  }
  const poolRow = b.row(merit, merit, columns, values)

  const order = railOf(rails, 'ratingOrder')
  if (order) {
    const rail = rails.indexOf(order)
    rows.push(
      ...addOrder(b, candidates, classes, order, {
        rail,
        easeBy: easeColumn(`${rail}:tolerance`, EASE_UNIT.raise),
        settled,
      }),
    )
  }
  const inversions = railOf(rails, 'noNewInversions')
  const forms = [
    ...meanForms(problem, candidates, classes),
    ...(inversions ? inversionForms(candidates, classes, pairs, rails.indexOf(inversions), inversions.maximum) : []),
  ]
  for (const form of forms) {
    const row = addForm(b, form, easeColumn(`${form.rail}:${form.side}`, EASE_UNIT.ratio))
    if (row) rows.push(row)
  }
  for (const spread of spreads) {
    rows.push(addSpread(b, spread, candidates, classes, easeColumn(`${spread.rail}:maximum`, EASE_UNIT.ratio), widest))
  }
  return { program: b.build(), candidates, classes, unit, poolRow, rows, eases, lifts }
}

/** A ceiling goes before a minimum: who stands there gets no more. A compa-ratio's minimum goes before the raise's maximum. */
export function boundsOf(
  { like, ceiling }: Pick<PeopleClass, 'like' | 'ceiling'>,
  raise: { readonly minimum: number; readonly maximum: number },
): { readonly lower: number; readonly upper: number } {
  const lower = Math.min(Math.max(raise.minimum, like.compaFloor), ceiling)
  return { lower, upper: Math.min(Math.max(raise.maximum, lower), ceiling) }
}

function addForm(b: ProgramBuilder, one: RailForm, easeBy: number | null): RailRow | null {
  const { form, ease, margin } = one
  const classes = [...form.values.keys()]
  // Nobody's raise can change it and it holds as it is.
  if (classes.length === 0 && form.constant >= -1e-9) return null
  const values = [...form.values.values()]
  // What giving way gains when nobody is raised: never more than it gains in truth.
  if (easeBy !== null) {
    classes.push(easeBy)
    values.push(ease.constant)
  }
  const row = b.row(margin - form.constant, Infinity, classes, values)
  return { ...one, row, ease: easeAt(ease), classes: [...form.values.keys()] }
}

function easeAt(form: Form): (raises: Float64Array) => number {
  return (raises) => {
    let sum = form.constant
    for (const [column, value] of form.values) sum += value * (raises[column] ?? 0)
    return sum
  }
}

interface Spread {
  readonly rail: number
  readonly level: number
  readonly limit: number
  readonly members: readonly number[]
}

function addSpread(
  b: ProgramBuilder,
  { rail, level, limit, members }: Spread,
  { all }: Candidates,
  classes: Classes,
  easeBy: number | null,
  widest: number,
): RailRow {
  const reaches = members.map((at) => {
    const candidate = all[at]
    return candidate ? reach(candidate, widest) : ([0, 0] as const)
  })
  const unit = Math.max(1, ...reaches.map(([low]) => low))
  const lowestNow = Math.min(...reaches.map(([low]) => low)) / unit
  const highest = b.column(0, 0, Infinity)
  const lowest = b.column(0, 0, Infinity)
  members.forEach((at) => {
    const candidate = all[at]
    if (!candidate) return
    const { constant, values } = payForm(candidate, classes.of[at] ?? -1)
    const [columns, entries] = [[...values.keys()], [...values.values()].map((value) => value / unit)]
    const margin = (2 * candidate.full) / unit
    b.row(constant / unit + margin, Infinity, [highest, ...columns], [1, ...entries.map((value) => -value)])
    b.row(-Infinity, constant / unit - margin, [lowest, ...columns], [1, ...entries.map((value) => -value)])
  })
  const columns = easeBy === null ? [lowest, highest] : [lowest, highest, easeBy]
  const row = b.row(0, Infinity, columns, [1 + limit, -1, lowestNow])
  const own = members.flatMap((at) => ((classes.of[at] ?? -1) >= 0 ? [classes.of[at] ?? 0] : []))
  return { row, rail, level, side: 'maximum', limit, ease: (x) => x[lowest] ?? 0, classes: own }
}
