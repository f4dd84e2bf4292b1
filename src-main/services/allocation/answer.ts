/** Solved pools as the contract gives them. */
import type {
  Allocation,
  AllocationPerson,
  AllocationRail,
  AllocationRelaxation,
  RailPrice,
  SolvedRail,
} from '../../../src-contract/desktop/allocation.ts'
import type { MeritPool } from '../../../src-contract/desktop/merit-pool.ts'
import type { Candidate } from '../../../src-core/allocate/candidate.ts'
import type { Relaxed } from '../../../src-core/allocate/relax.ts'
import type { Awarded, Solved } from '../../../src-core/allocate/solve-allocation.ts'
import { costInYear } from '../../../src-core/matrix/eligibility.ts'
import { isUnrated } from '../../../src-core/matrix/reward-person.ts'
import { formatMoney, formatWhole } from '../../../src-core/money/format.ts'
import { share } from '../../../src-core/simulate/pay-math.ts'
import type { Checked } from './check.ts'
import { giveText, railLabel, reasonsOf, reasonText } from './words.ts'
import { percentOf, type Setting } from '../matrix/setting.ts'

interface Answered {
  readonly allocationId: string
  readonly scenarioId: string
  readonly currency: string
  readonly setting: Setting
  readonly pool: MeritPool
  readonly guardRails: readonly AllocationRail[]
  readonly checked: Checked
  readonly solved: Solved
  readonly levelNames: readonly string[]
  readonly milliseconds: number
}

export function allocationAnswer(answered: Answered): Allocation {
  const { setting, checked, solved, currency } = answered
  const { candidates } = solved.made
  const people = solved.ok ? solved.people : []
  const given = givenOf(people)
  const raises = people.map(({ newPay, candidate }) => newPay - candidate.person.pay)
  const inYear = raises.reduce((sum, raise) => sum + costInYear(raise, setting.day, setting.firstDay, setting.days), 0)
  const body = (of: (one: Candidate) => boolean) => {
    const found = candidates.all.filter(of)
    return { people: found.length, payroll: found.reduce((sum, { person }) => sum + person.pay, 0) }
  }
  const { pool } = checked.problem
  const solvedRails = railsOf(answered)
  return {
    allocationId: answered.allocationId,
    scenarioId: answered.scenarioId,
    status: solved.ok ? 'solved' : 'infeasible',
    text: textOf(answered, solvedRails),
    currency,
    effectiveDate: setting.effectiveDate,
    minServiceMonths: setting.minServiceMonths,
    pool: { amount: pool, percent: percentOf(pool, checked.eligiblePayroll) },
    eligible: body(({ ineligible }) => ineligible === null),
    notEligible: body(({ ineligible }) => ineligible !== null),
    unrated: body(({ ineligible, person }) => ineligible === null && isUnrated(person)),
    given,
    lifted: people.filter(({ candidate }) => candidate.lift > 0).length,
    capped: people.filter(({ lumpSum }) => lumpSum > 0).length,
    costs: { inYear, annualised: given.raises, burdened: inYear + share(inYear, setting.burdenRate) },
    objective: solved.ok ? { ...solved.worth } : { value: 0, bound: 0 },
    poolWorth: solved.ok ? solved.prices.poolWorth : 0,
    guardRails: solvedRails,
    prices: pricesOf(answered),
    relaxations: solved.ok ? [] : solved.relaxations.map((one) => relaxation(one, answered)),
    ...groupsOf(answered, people),
    columns: solved.made.program.columns,
    rows: solved.made.program.rows,
    milliseconds: answered.milliseconds,
    notes: notesOf(answered),
  }
}

function givenOf(people: readonly Awarded[]): Allocation['given'] {
  const sum = (of: (one: Awarded) => number): number => people.reduce((all, one) => all + of(one), 0)
  const [lifts, merit, lumpSums] = [
    sum((one) => one.candidate.lift),
    sum((one) => one.merit),
    sum((one) => one.lumpSum),
  ]
  return { lifts, merit, raises: lifts + merit - lumpSums, lumpSums, total: lifts + merit }
}

function railsOf({ solved, guardRails }: Answered): SolvedRail[] {
  const plain = (rail: AllocationRail, index: number) => ({
    index,
    kind: rail.kind,
    label: railLabel(rail),
    minimum: 'minimum' in rail ? (rail.minimum ?? null) : null,
    maximum: 'maximum' in rail ? (rail.maximum ?? null) : null,
  })
  if (!solved.ok) {
    return guardRails.map((rail, index) => ({
      ...plain(rail, index),
      ...{
        level: 'level' in rail ? rail.level : null,
        before: null,
        after: null,
        met: false,
        active: false,
        people: 0,
      },
    }))
  }
  return solved.rails.flatMap(({ rail: index, level, before, after, met }) => {
    const rail = guardRails[index]
    if (!rail) return []
    const reasons = reasonsOf(rail.kind)
    const people = solved.people.filter(
      (one) =>
        (level === null || one.candidate.person.level === level) &&
        (one.boundBy.some((by) => reasons.includes(by)) || (rail.kind === 'bandMaximum' && one.lumpSum > 0)),
    ).length
    const priced = solved.prices.limits.some((price) => price.rail === index && sameLevel(price.level, level, rail))
    const active = priced || ((rail.kind === 'bandMinimum' || rail.kind === 'bandMaximum') && people > 0)
    return [{ ...plain(rail, index), level, before, after, met, active, people }]
  })
}

/** A ratio's price names the upper level, as its measure does; rails over everyone name none. */
function sameLevel(priced: number | null, level: number | null, rail: AllocationRail): boolean {
  return 'level' in rail ? priced === level : true
}

function pricesOf({ solved, guardRails, currency }: Answered): RailPrice[] {
  if (!solved.ok) return []
  return solved.prices.limits.flatMap(({ rail: index, level, side, limit, perOne }) => {
    const rail = guardRails[index]
    if (!rail) return []
    const isPoints = rail.kind === 'raise' || rail.kind === 'ratingOrder'
    const perUnit = isPoints ? perOne : perOne / 100
    const unit = isPoints ? '1 percentage point' : '0.01'
    const label = railLabel(rail)
    const at = level === null ? '' : ` at level ${level}`
    const worth = `${currency} ${formatMoney(Math.round(perUnit), currency)}`
    const text = `${label}${at}: ${unit} more room is worth as much as ${worth} more pool.`
    return [
      {
        index,
        kind: rail.kind,
        label,
        level,
        side: side === 'minimum' ? 'minimum' : 'maximum',
        limit,
        unit,
        perUnit,
        text,
      },
    ]
  })
}

function relaxation({ gives, problem }: Relaxed, { guardRails, pool, currency }: Answered): AllocationRelaxation {
  const changes = gives.map((give) => {
    const text = giveText(give, guardRails, currency)
    return { index: give.rail, field: give.field, from: give.from, to: give.to, text }
  })
  return {
    text: changes.map(({ text }) => text).join(' '),
    changes,
    pool: gives.some(({ rail }) => rail === null) ? { amount: problem.pool } : pool,
    guardRails: problem.rails.map((rail) => ({ ...rail })),
  }
}

function groupsOf({ levelNames }: Answered, people: readonly Awarded[]): Pick<Allocation, 'byLevel' | 'byRating'> {
  const slice = (key: number, label: string, of: (one: Awarded) => boolean) => {
    const own = people.filter(of)
    const payroll = own.reduce((sum, { candidate }) => sum + candidate.person.pay, 0)
    const awards = own.reduce((sum, { candidate, merit }) => sum + candidate.lift + merit, 0)
    return { key, label, people: own.length, payroll, awards, percent: percentOf(awards, payroll) }
  }
  return {
    byLevel: levelNames.map((name, at) => slice(at + 1, name, ({ candidate }) => candidate.person.level === at + 1)),
    byRating: [1, 2, 3, 4, 5].map((rating) =>
      slice(rating, `Rating ${rating}`, ({ candidate }) => candidate.rating === rating),
    ),
  }
}

function textOf({ solved, checked, currency }: Answered, rails: readonly SolvedRail[]): string {
  const pool = `${currency} ${formatMoney(checked.problem.pool, currency)}`
  if (!solved.ok) {
    const [first] = solved.relaxations
    const way = first
      ? 'The least that has to give way is named.'
      : 'No single way out was found: take out a guard-rail.'
    return `The pool of ${pool} cannot be given under all of these guard-rails. ${way}`
  }
  const people = solved.people.filter(({ merit, candidate }) => merit + candidate.lift > 0).length
  const active = rails.filter((rail) => rail.active).length
  return `The pool of ${pool} goes to ${formatWhole(people)} people, to the cent; ${active === 1 ? '1 guard-rail binds' : `${active} guard-rails bind`}.`
}

function notesOf({ solved, guardRails, checked }: Answered): string[] {
  const { candidates, lifts } = solved.made
  const notes: string[] = []
  const eligible = candidates.all.filter(({ ineligible }) => ineligible === null)
  const unrated = eligible.filter(({ person }) => isUnrated(person)).length
  if (unrated > 0)
    notes.push(
      `${formatWhole(unrated)} of ${formatWhole(eligible.length)} eligible people have no rating and count as rating 3.`,
    )
  const bandless = eligible.filter(({ range }) => range === null).length
  if (bandless > 0)
    notes.push(`${formatWhole(bandless)} eligible people have no band: their position counts as the midpoint.`)
  if (lifts > checked.problem.pool) notes.push('Lifts to the band minimum alone cost more than the pool.')
  if (guardRails.some((rail) => rail.kind === 'bandMaximum' && rail.over === 'lumpSum')) {
    const stops = eligible.some(({ ceiling }) => ceiling?.from === 'bandMaximum' && ceiling.stops)
    if (stops) notes.push('Awards stop at the band maximum: guard-rails on pay levels leave no lump sums.')
  }
  if (solved.ok && solved.made.candidates.groups && guardRails.some(({ kind }) => kind === 'payGap')) {
    const { first, second } = solved.made.candidates.groups
    notes.push(`The pay gap is that of ${second} against ${first}.`)
  }
  return notes
}

export function allocationPerson({ candidate, merit, lumpSum, newPay, boundBy }: Awarded): AllocationPerson {
  const { person, rating, quartile, lift, base, worth, range, ineligible } = candidate
  const midpoint = range?.midpoint ?? 0
  return {
    employeeId: person.employeeId,
    jobTitle: person.jobTitle,
    department: person.department,
    level: person.level,
    rating: isUnrated(person) ? null : rating,
    quartile,
    gender: person.gender,
    managerId: person.managerId,
    pay: person.pay,
    compaRatio: midpoint > 0 ? person.pay / midpoint : null,
    eligible: ineligible === null,
    worth,
    lift,
    merit,
    percent: percentOf(merit, base),
    raise: newPay - person.pay,
    lumpSum,
    newPay,
    newCompaRatio: midpoint > 0 ? newPay / midpoint : null,
    boundBy: [...boundBy],
    reason: reasonText(boundBy, ineligible, lumpSum),
  }
}
