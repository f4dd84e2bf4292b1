/** The optimizer's answer as the contract states it, with its sentences. */
import type {
  Problem,
  Relaxation,
  ShadowPrice,
  Solution,
  SolvedGuardRail,
  SolvedTarget,
} from '../../../src-contract/desktop/optimizer.ts'
import { movedCells, changesOf } from '../../../src-core/optimize/changes.ts'
import {
  boundValue,
  movableLabel,
  railLabel,
  railValue,
  targetLabel,
  targetValue,
} from '../../../src-core/optimize/labels.ts'
import type { Price } from '../../../src-core/optimize/prices.ts'
import type { Relaxed, RelaxedLimit } from '../../../src-core/optimize/relax.ts'
import type { Answer } from '../../../src-core/optimize/solve.ts'
import { beyondOf, isMet } from '../../../src-core/optimize/state.ts'
import { isGrowth } from '../../../src-core/optimize/target-rows.ts'
import { formatWholeMoney } from '../../../src-core/money/format.ts'

type Stated = Pick<Solution, 'levers' | 'targets' | 'guardRails' | 'prices' | 'relaxations' | 'text' | 'notes'> & {
  readonly moved: Solution['changes']
}

export function stateAnswer(answer: Answer, problem: Problem, currency: string): Stated {
  const { task, best } = answer
  const { startYear, years, levels } = task.parameters
  const levers = movedCells(task.moves, best.shifts, startYear)
  const money = (minor: number): string => `${formatWholeMoney(Math.round(minor), currency)} ${currency}`
  return {
    levers,
    moved: changesOf(levers, years, levels),
    targets: targetsOf(answer, problem),
    guardRails: railsOf(answer),
    prices: answer.prices.map((price) => priceOf(price, problem, currency)),
    relaxations: answer.relaxed.map((relaxed) => relaxationOf(relaxed, problem, money)),
    text: textOf(answer, levers.filter(({ before, after }) => before !== after).length),
    notes: notesOf(answer),
  }
}

function targetsOf({ task, start, best }: Answer, problem: Problem): SolvedTarget[] {
  return task.rows.flatMap((row, at): SolvedTarget[] => {
    const target = problem.targets[row.index]
    if (row.kind !== 'target' || !target) return []
    const after = best.values[at] ?? 0
    const gap = after - target.value
    const gapShare = isGrowth(target.measure) ? gap / (1 + target.value) : gap / Math.max(1, Math.abs(target.value))
    const met = isMet(row, after)
    const { index, label } = row
    return [{ target: index, label, value: target.value, before: start.values[at] ?? 0, after, gap, gapShare, met }]
  })
}

/** Of each guard-rail every row that is missed or binds, and else the one nearest to its limit. */
function railsOf({ task, start, best, prices }: Answer): SolvedGuardRail[] {
  const rows = task.rows.flatMap((row, at): (SolvedGuardRail & { readonly near: number })[] => {
    if (row.kind !== 'guardRail') return []
    const after = best.values[at] ?? NaN
    const active = prices.some(
      ({ kind, index, level, year }) =>
        kind === 'guardRail' && index === row.index && level === row.level && year === row.year,
    )
    const near = Math.min(after - row.lower, row.upper - after) / row.scale
    return [
      {
        guardRail: row.index,
        ...{ label: row.label, level: row.level, year: row.year },
        minimum: finite(row.lower),
        maximum: finite(row.upper),
        before: finite(start.values[at] ?? NaN),
        after: finite(after),
        met: beyondOf(row, after) <= row.tolerance,
        ...{ active, near },
      },
    ]
  })
  const nearest = new Map<number, number>()
  for (const { guardRail, near } of rows) nearest.set(guardRail, Math.min(near, nearest.get(guardRail) ?? Infinity))
  const shown = new Set<number>()
  return rows
    .filter(({ guardRail, near, met, active }) => {
      const first = near === nearest.get(guardRail) && !shown.has(guardRail)
      if (first) shown.add(guardRail)
      return first || !met || active
    })
    .map(({ near: _near, ...row }) => row)
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null
}

function priceOf(price: Price, problem: Problem, currency: string): ShadowPrice {
  const { kind, index, level, year, side, limit, unit, perUnit, basis } = price
  const label = labelOf(kind, index, problem)
  const where = [level === null ? '' : `level ${level}`, year === null ? '' : String(year)].filter(
    (part) => part !== '',
  )
  const amount = `${formatWholeMoney(Math.round(Math.abs(perUnit)), currency)} ${currency}`
  const direction = side === 'lower' ? 'lower' : 'higher'
  const what = {
    cost: `costs ${amount} less`,
    budget: `eases the plan as much as ${amount} of budget would`,
    plan: `changes the cost of the plan by ${perUnit < 0 ? '-' : ''}${amount}`,
  }[basis]
  const text = `${[label, ...where].join(', ')}: a limit ${direction} by ${unit} ${what}.`
  return { kind, index, label, level, year, side, limit, unit, perUnit, basis, text }
}

function labelOf(kind: Price['kind'], index: number, problem: Problem): string {
  const [target, rail, movable] = [problem.targets[index], problem.guardRails[index], problem.movable[index]]
  if (kind === 'target') return target ? targetLabel(target) : ''
  if (kind === 'guardRail') return rail ? railLabel(rail) : ''
  return movable ? movableLabel(movable) : ''
}

function relaxationOf({ kind, limits, problem: relaxed }: Relaxed, problem: Problem, money: Money): Relaxation {
  const changes = limits.map((limit) => ({ ...limit, text: limitText(limit, problem, money) }))
  return {
    kind,
    text: changes.map(({ text }) => text).join('; '),
    changes,
    problem: {
      goal: relaxed.goal,
      targets: [...relaxed.targets],
      movable: [...relaxed.movable],
      guardRails: [...relaxed.guardRails],
    },
  }
}

type Money = (minor: number) => string

const FIELDS = {
  minimum: 'minimum',
  maximum: 'maximum',
  lower: 'lower bound',
  upper: 'upper bound',
  value: '',
} as const

function limitText({ kind, index, field, from, to }: RelaxedLimit, problem: Problem, money: Money): string {
  const target = problem.targets[index]
  const rail = problem.guardRails[index]
  const say = (value: number): string => {
    if (kind === 'target') return target ? targetValue(target, value, money) : String(value)
    if (kind === 'guardRail') return rail ? railValue(rail.kind, value) : String(value)
    const movable = problem.movable[index]
    return movable ? boundValue(movable, value) : String(value)
  }
  const name = [labelOf(kind, index, problem), FIELDS[field]].filter((part) => part !== '').join(', ')
  return `${name}: ${say(to)} instead of ${say(from)}`
}

function textOf({ status, best, start, task }: Answer, moved: number): string {
  if (status === 'met') {
    if (moved === 0) return 'Everything holds already: no lever has to move.'
    return `Every target and guard-rail holds, with ${moved} lever ${moved === 1 ? 'value' : 'values'} moved.`
  }
  const nearer =
    best.off < start.off ? 'The levers shown come as near as they can.' : 'No move comes nearer than the start.'
  if (status === 'infeasible') return `No moves within the bounds meet all targets and guard-rails. ${nearer}`
  const pending = task.rows.filter((row, at) => !isMet(row, best.values[at] ?? NaN)).length
  return `${pending} of ${task.rows.length} limits were not met within the iterations allowed. ${nearer}`
}

function notesOf({ task }: Answer): string[] {
  const people = task.moves.some(({ smooth, definition }) => !smooth && definition.group !== 'merit')
  return people
    ? ['Some of these levers move whole people: their effect comes in steps, and other levers take up the rest.']
    : []
}
