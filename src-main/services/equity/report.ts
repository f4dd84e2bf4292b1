/** Puts the equity report together from columns. Pure but for the pauses between its steps. */
import { adverseImpact } from '../../../src-core/equity/adverse-impact.ts'
import { crossed, type EquityColumns, type Factor, type GroupCodes } from '../../../src-core/equity/columns.ts'
import { gapsByCategory, overallGap, type CategoryGap } from '../../../src-core/equity/gap-tables.ts'
import { orderByPay } from '../../../src-core/equity/gaps.ts'
import { outcomesOf } from '../../../src-core/equity/outcomes.ts'
import { payQuarters } from '../../../src-core/equity/quartiles.ts'
import { groupOfWord } from '../../../src-core/understand/two-groups.ts'
import type { EquityCategory, EquityImpact, EquityReport, EquityRequest } from '../../../src-contract/desktop/equity.ts'
import { breathe } from '../breathe.ts'
import { countGroups, modelOf } from './model.ts'
import type { CallContext } from '../handlers.ts'

type Values = EquityReport['values']
type Answer = Omit<EquityReport, 'asOf' | 'source' | 'elapsedMs'>

const GROUP_NAMES = ['other', 'men', 'women'] as const

export async function equityReport(
  columns: EquityColumns,
  request: EquityRequest,
  levelNames: readonly string[],
  context: CallContext,
): Promise<Answer> {
  const { minimum } = request
  const { values, groups } = groupPeople(columns, request)
  const { men, women } = countGroups(groups)
  const given = values.some(({ value }) => value !== null)
  const head = { minimum, people: columns.people, men, women, others: columns.people - men - women, values }
  const state = !given
    ? 'noGender'
    : men === 0 && women === 0
      ? 'unmapped'
      : men < minimum || women < minimum
        ? 'tooFew'
        : 'ready'
  if (columns.people === 0 || state !== 'ready')
    return { ...NOTHING, ...head, state: columns.people === 0 ? 'noRoster' : state }
  const order = orderByPay(columns.pay)
  await breathe(context)
  const overall = overallGap(order, columns.pay, groups)
  const factor = categoryFactor(columns, request.category, levelNames)
  const categories = gapsByCategory(order, columns.pay, groups, factor, minimum)
  await breathe(context)
  const compared = order.filter((person) => groups[person] !== 0)
  const quarters = payQuarters(compared, columns.pay, (person) => groups[person] === 2)
  await breathe(context)
  const impact = impactOf(columns, groups, values, request, levelNames.length)
  const models = await modelOf({ columns, groups, controls: request.controls, minimum }, context)
  return {
    ...head,
    state,
    overall,
    categories: sortCategories(categories, request.category).map((each) => shown(each, request, levelNames)),
    quarters: quarters.every((quarter) => mayBeShown(quarter, minimum)) ? quarters : null,
    impact,
    ...models,
  }
}

/** A quarter whose men or women are few would tell what those few are paid near; with the totals one alone cannot be hidden. */
function mayBeShown(quarter: { readonly people: number; readonly men: number; readonly women: number }, least: number) {
  return quarter.people >= least && [quarter.men, quarter.women].every((count) => count === 0 || count >= least)
}

export const NOTHING = {
  overall: null,
  categories: [],
  quarters: null,
  model: null,
  decomposition: null,
  decompositionMissing: null,
  impact: null,
}

/** Which value is which group: as stated, else by the word itself. */
function groupPeople(
  { gender, people }: EquityColumns,
  request: EquityRequest,
): { values: Values; groups: GroupCodes } {
  const men = new Set(request.groups?.men.map(plain))
  const women = new Set(request.groups?.women.map(plain))
  const codeOf = (label: string | null): number => {
    if (label === null) return 0
    if (!request.groups) return groupOfWord(label)
    return women.has(plain(label)) ? 2 : men.has(plain(label)) ? 1 : 0
  }
  const codes = gender.labels.map(codeOf)
  const counts = gender.labels.map(() => 0)
  const groups = new Uint8Array(people)
  gender.codes.forEach((label, person) => {
    groups[person] = codes[label] ?? 0
    counts[label] = (counts[label] ?? 0) + 1
  })
  const values = gender.labels
    .map((value, at) => ({ value, people: counts[at] ?? 0, group: GROUP_NAMES[codes[at] ?? 0] ?? 'other' }))
    .sort((a, b) => b.people - a.people || ((a.value ?? '') < (b.value ?? '') ? -1 : 1))
  return { values, groups }
}

function plain(value: string): string {
  return value.trim().toLowerCase()
}

function categoryFactor(columns: EquityColumns, category: EquityRequest['category'], names: readonly string[]): Factor {
  if (category !== 'levelTitle') return columns[category]
  return crossed(
    columns.level,
    columns.jobTitle,
    (level, title) => `${levelName(level, names)} · ${title ?? NOT_GIVEN}`,
  )
}

const NOT_GIVEN = 'Not given'

function levelName(level: string | null, names: readonly string[]): string {
  return names[Number(level) - 1] ?? `Level ${level ?? ''}`
}

/** Levels in their order; others by the people compared, most first. */
function sortCategories(categories: readonly CategoryGap[], by: EquityRequest['category']): CategoryGap[] {
  return categories.toSorted((a, b) =>
    by === 'level'
      ? Number(a.label) - Number(b.label)
      : b.men + b.women - a.men - a.women || ((a.label ?? '') < (b.label ?? '') ? -1 : 1),
  )
}

function shown(category: CategoryGap, request: EquityRequest, names: readonly string[]): EquityCategory {
  const { label, visibility, men, women, gap } = category
  const open = visibility === 'shown'
  return {
    key: label ?? '',
    label: request.category === 'level' ? levelName(label, names) : (label ?? NOT_GIVEN),
    visibility,
    men: open ? men : null,
    women: open ? women : null,
    gap,
  }
}

/** Rates of men, women and every other value that has the minimum of people. */
function impactOf(
  columns: EquityColumns,
  groups: GroupCodes,
  values: Values,
  { outcome, minimum }: EquityRequest,
  topLevel: number,
): EquityImpact {
  const outcomes = outcomesOf(columns, outcome, topLevel)
  const others = values.flatMap(({ value, group }) => (group === 'other' && value !== null ? [value] : []))
  const names = ['Men', 'Women', ...others]
  const counts = names.map(() => ({ selected: 0, total: 0 }))
  const places = columns.gender.labels.map((label) => (label === null ? -1 : others.indexOf(label) + 2))
  let unknown = 0
  outcomes.forEach((outcome_, person) => {
    const group = groups[person] ?? 0
    const count = counts[group === 0 ? (places[columns.gender.codes[person] ?? 0] ?? -1) : group - 1]
    if (!count) return
    if (outcome_ < 0) unknown++
    else {
      count.total++
      count.selected += outcome_
    }
  })
  const kept = counts.flatMap((count, at) => (count.total >= minimum ? [{ ...count, name: names[at] ?? '' }] : []))
  const { rows, chiSquared } = adverseImpact(kept)
  const pair = kept.filter(({ name }) => name === 'Men' || name === 'Women')
  return {
    rows: kept.flatMap(({ name, selected, total }, at) => {
      const row = rows[at]
      return row ? [{ group: name, people: total, yes: selected, ...row }] : []
    }),
    suppressed: counts.filter(({ total }) => total > 0 && total < minimum).length,
    unknown,
    chiSquared,
    fisherP: adverseImpact(pair).fisher,
  }
}
