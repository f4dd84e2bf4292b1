/** Targets, guard-rails and limits in words. */
import { leverDefinition } from '../levers/catalogue.ts'
import { formatWhole } from '../money/format.ts'
import { isGrowth } from './target-rows.ts'
import type { GuardRail, Movable, Target, TargetMeasure } from './problem.ts'

const MEASURES: Readonly<Record<TargetMeasure, string>> = {
  inYear: 'In-year cost',
  annualised: 'Annualised cost',
  burdened: 'Burdened cost',
  meanAll: 'Growth of mean pay, all',
  meanContinuous: 'Growth of mean pay, continuous staff',
  fullYearEquivalent: 'Growth of pay, full-year equivalent',
  headcount: 'Headcount',
}

const RAILS: Readonly<Record<GuardRail['kind'], string>> = {
  raise: 'Raise',
  ratingOrder: 'Higher rating never gets less',
  bandMinimum: 'Lowest pay to band minimum',
  compaRatio: 'Group compa-ratio',
  levelRatio: 'Pay to the level below',
  spread: 'Spread within the level',
  noNewInversions: 'No new inversions',
  payGap: 'Mean pay gap',
}

export function targetLabel({ measure, level, year, department, location }: Target): string {
  const where = [
    level === null ? '' : `level ${level}`,
    department === undefined ? '' : (department ?? 'no department'),
    location === undefined ? '' : (location ?? 'no location'),
    year === null ? 'horizon' : String(year),
  ]
  return [MEASURES[measure], ...where.filter((part) => part !== '')].join(', ')
}

export function railLabel({ kind }: GuardRail): string {
  return RAILS[kind]
}

export function movableLabel({ lever, level, year, eachLevel, eachYear }: Movable): string {
  const { label, perLevel } = leverDefinition(lever)
  const levels = !perLevel ? '' : level !== null ? `level ${level}` : eachLevel ? 'each level' : 'all levels'
  const years = year !== null ? String(year) : eachYear ? 'each year' : ''
  return [label, levels, years].filter((part) => part !== '').join(', ')
}

/** Digits after the point that a share of a rail is told with; raises and bounds are in points already. */
export function isShare(kind: GuardRail['kind']): boolean {
  return kind === 'bandMinimum' || kind === 'spread' || kind === 'payGap'
}

export function railValue(kind: GuardRail['kind'], value: number): string {
  if (kind === 'raise') return `${trim(value, 4)}%`
  if (isShare(kind)) return `${trim(value * 100, 3)}%`
  if (kind === 'ratingOrder') return `${trim(value, 4)} points`
  return trim(value, 4)
}

/** Of a lever's bounds, in its own unit. */
export function boundValue({ lever }: Movable, value: number): string {
  const { unit } = leverDefinition(lever)
  return unit === 'percent' ? `${trim(value, 4)}%` : `${trim(value, 4)} ${unit}`
}

/** money: minor units as text in the reporting currency. */
export function targetValue({ measure }: Target, value: number, money: (minor: number) => string): string {
  if (isGrowth(measure)) return `${trim(value * 100, 4)}%`
  if (measure === 'headcount') return formatWhole(Math.round(value))
  return money(value)
}

function trim(value: number, decimals: number): string {
  return String(Number(value.toFixed(decimals)))
}
