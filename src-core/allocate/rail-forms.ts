/** Guard-rails over several people as linear forms that must not fall below zero. */
import type { Candidate, Candidates } from './candidate.ts'
import type { Classes } from './classes.ts'
import { addTo, emptyForm, plus, scaled, type Form } from './form.ts'
import type { Pair } from './pairs.ts'
import type { AllocationProblem } from './problem.ts'

export interface RailForm {
  /** Of the problem's rails. */
  readonly rail: number
  readonly level: number | null
  readonly side: 'minimum' | 'maximum'
  readonly limit: number
  /** In units of some pay, so that values are near one; at least margin. */
  readonly form: Form
  /** What the form gains when the limit gives way by one. */
  readonly ease: Form
  /** Room for rounding to the cent, in the form's units. */
  readonly margin: number
}

/** Full-time pay of a candidate as a form. */
export function payForm({ full, base }: Candidate, column: number): Form {
  const form = emptyForm()
  form.constant = full * base
  if (column >= 0) addTo(form, column, (full * base) / 100)
  return form
}

/** Each cent that rounding moves, and one to spare. */
const CENTS = 2

export function meanForms(problem: AllocationProblem, candidates: Candidates, classes: Classes): RailForm[] {
  const { rails, levelBands } = problem
  const mean = (of: (candidate: Candidate) => boolean): Form | null => {
    const sum = emptyForm()
    let count = 0
    candidates.all.forEach((candidate, at) => {
      if (!of(candidate)) return
      const { constant, values } = payForm(candidate, classes.of[at] ?? -1)
      sum.constant += constant
      for (const [column, value] of values) addTo(sum, column, value)
      count++
    })
    return count === 0 ? null : scaled(sum, 1 / count)
  }
  const levels = levelBands.map((_, at) => at + 1)
  return rails.flatMap((rail, index) => {
    if (rail.kind === 'levelRatio') {
      return levels
        .filter((level) => level > 1 && (rail.level === null || rail.level === level))
        .flatMap((level) => {
          const upper = mean(({ person }) => person.level === level)
          const lower = mean(({ person }) => person.level === level - 1)
          return upper && lower ? ratioForms(index, level, rail, upper, lower) : []
        })
    }
    if (rail.kind !== 'payGap') return []
    return levels
      .filter((level) => rail.level === null || rail.level === level)
      .flatMap((level) => {
        const first = mean(({ person, gender }) => person.level === level && gender === 1)
        const second = mean(({ person, gender }) => person.level === level && gender === 2)
        return first && second ? gapForms(index, level, rail.maximum, first, second) : []
      })
  })
}

interface Limits {
  readonly minimum?: number | undefined
  readonly maximum?: number | undefined
}

/** minimum <= upper / lower <= maximum. */
function ratioForms(rail: number, level: number, { minimum, maximum }: Limits, upper: Form, lower: Form): RailForm[] {
  const unit = lower.constant || 1
  const ease = scaled(lower, 1 / unit)
  const made = (side: 'minimum' | 'maximum', limit: number, sign: number): RailForm => ({
    ...{ rail, level, side, limit, ease },
    form: scaled(plus(upper, lower, -limit), sign / unit),
    margin: (CENTS * (1 + limit)) / unit,
  })
  return [
    ...(minimum === undefined ? [] : [made('minimum', minimum, 1)]),
    ...(maximum === undefined ? [] : [made('maximum', maximum, -1)]),
  ]
}

/** -maximum <= (first - second) / first <= maximum. */
function gapForms(rail: number, level: number, limit: number, first: Form, second: Form): RailForm[] {
  const unit = first.constant || 1
  const common = { rail, level, side: 'maximum' as const, limit, ease: scaled(first, 1 / unit) }
  const margin = (CENTS * 2) / unit
  return [
    { ...common, form: scaled(plus(second, first, limit - 1), 1 / unit), margin },
    { ...common, form: scaled(plus(scaled(second, -1), first, 1 + limit), 1 / unit), margin },
  ]
}

/** Pay of the report at most limit times the manager's. */
export function inversionForms(
  { all }: Candidates,
  classes: Classes,
  pairs: readonly Pair[],
  rail: number,
  limit: number,
): RailForm[] {
  return pairs.map(({ report, manager }) => {
    const [below, above] = [all[report], all[manager]]
    if (!below || !above) throw new Error('no such person')
    const unit = above.full * above.base || 1
    const ease = scaled(payForm(above, classes.of[manager] ?? -1), 1 / unit)
    const form = plus(scaled(ease, limit), payForm(below, classes.of[report] ?? -1), -1 / unit)
    const margin = (CENTS * (below.full + limit * above.full)) / unit
    return { rail, level: null, side: 'maximum', limit, form, ease, margin }
  })
}
