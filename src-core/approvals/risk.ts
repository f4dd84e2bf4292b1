/** How much a scenario asks for: points for its cost, the people it concerns and its boldest lever, and the level they need. */
import type { ApprovalLevel } from '../access/roles.ts'
import { LEVERS, type LeverDefinition, type LeverId, type LeverValue } from '../levers/catalogue.ts'
import type { Resolve } from '../levers/resolve.ts'
import type { PointStep, RiskRules } from './settings.ts'

interface ScenarioLevers {
  readonly scenario: Resolve
  readonly usual: Resolve
  readonly startYear: number
  readonly years: number
  /** Headcount by level at the start: index 0 is level 1. */
  readonly headcounts: readonly number[]
}

interface LeverFindings {
  /** People of the levels at which a lever differs; a lever of the whole workforce concerns everyone. */
  readonly people: number
  /** In percent of the default; a lever moved away from a default of 0, or switched on, counts as 100. */
  readonly largestChange: number
  readonly largestLever: LeverId | null
  readonly outside: readonly OutsideLever[]
}

export interface OutsideLever {
  readonly lever: LeverId
  readonly label: string
  readonly level: number | null
  readonly value: number
  readonly range: readonly [number, number]
}

export interface RiskPoints {
  readonly cost: number
  readonly people: number
  readonly change: number
  readonly total: number
  readonly level: ApprovalLevel
  /** The cost alone asked for level 2. */
  readonly liftedByCost: boolean
}

const COMPLIANT: Readonly<Partial<Record<LeverId, keyof RiskRules['compliant']>>> = {
  'merit.rate': 'merit',
  'merit.budget': 'merit',
  'merit.matrix': 'merit',
  'promotion.raise': 'promotion',
  'cola.rate': 'cola',
}

export function findInLevers(
  { scenario, usual, startYear, years, headcounts }: ScenarioLevers,
  rules: RiskRules,
): LeverFindings {
  const levels = headcounts.map((_, index) => index + 1)
  const touched = new Set<number>()
  const outside: OutsideLever[] = []
  let largestChange = 0
  let largestLever: LeverId | null = null
  for (const lever of LEVERS) {
    for (const level of lever.perLevel ? levels : [null]) {
      for (let year = startYear; year < startYear + years; year += 1) {
        const value = scenario(lever.id, level, year).value
        const before = usual(lever.id, level, year).value
        const beyond = outsideRange(lever, level, value, rules)
        if (beyond && !outside.some((known) => known.lever === beyond.lever && known.level === level)) {
          outside.push(beyond)
        }
        const change = relativeChange(before, value)
        if (change === 0) continue
        for (const each of level === null ? levels : [level]) touched.add(each)
        if (change > largestChange) [largestChange, largestLever] = [change, lever.id]
      }
    }
  }
  const people = levels.filter((level) => touched.has(level)).reduce((sum, at) => sum + (headcounts[at - 1] ?? 0), 0)
  return { people, largestChange, largestLever, outside }
}

/** cost: against the default levers, in whole units of the workspace's currency. A saving gives no points. */
export function riskPoints(
  { cost, people, largestChange }: { cost: number; people: number; largestChange: number },
  rules: RiskRules,
): RiskPoints {
  const points = {
    cost: pointsOf(cost, rules.cost),
    people: pointsOf(people, rules.people),
    change: pointsOf(largestChange, rules.change),
  }
  const total = points.cost + points.people + points.change
  const byPoints: ApprovalLevel = total >= rules.level3From ? 3 : total >= rules.level2From ? 2 : 1
  const liftedByCost = byPoints < 2 && cost > rules.level2AboveCost
  return { ...points, total, level: liftedByCost ? 2 : byPoints, liftedByCost }
}

function pointsOf(value: number, steps: readonly PointStep[]): number {
  return steps.reduce((most, { above, points }) => (value > above ? Math.max(most, points) : most), 0)
}

/** In percent, to a millionth, so that 10% of 2.5 is 10 and not a hair more. Of lists: the largest of their items. */
function relativeChange(before: LeverValue, after: LeverValue): number {
  if (JSON.stringify(before) === JSON.stringify(after)) return 0
  if (before === null || after === null) return 100
  if (typeof before === 'number' && typeof after === 'number') {
    if (before === after) return 0
    return before === 0 ? 100 : Math.round(Math.abs((after - before) / before) * 1e8) / 1e6
  }
  const [olds, news] = [[before].flat(), [after].flat()]
  return Math.max(...news.map((value, index) => relativeChange(olds[index] ?? 0, value)))
}

function outsideRange(
  { id, label }: LeverDefinition,
  level: number | null,
  value: LeverValue,
  { compliant }: RiskRules,
): OutsideLever | null {
  const kind = COMPLIANT[id]
  if (!kind || value === null) return null
  const range = compliant[kind]
  // In a matrix 0 is a rating that gets nothing: only too much is out of range.
  const low = id === 'merit.matrix' ? 0 : range[0]
  const beyond = [value].flat().find((item) => item < low || item > range[1])
  return beyond === undefined ? null : { lever: id, label, level, value: beyond, range: [low, range[1]] }
}
