/** In which rules two sets differ, rule by rule, by the path that the ledger names. */
import { formatMoney } from '../money/format.ts'
import type { OfferRules } from './rules.ts'

interface RuleDifference {
  readonly path: string
  readonly label: string
  readonly from: string | null
  readonly to: string | null
}

export function diffRules(from: OfferRules, to: OfferRules): readonly RuleDifference[] {
  const [before, after] = [flatten(from), flatten(to)]
  const paths = [...new Set([...before.keys(), ...after.keys()])]
  return paths
    .map((path) => ({
      path,
      label: ruleLabel(path),
      from: before.get(path) ?? null,
      to: after.get(path) ?? null,
    }))
    .filter((each) => each.from !== each.to)
}

/** Every rule as text, in the order of the set. */
export function flatten(rules: OfferRules): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const walk = (path: string, value: unknown): void => {
    if (Array.isArray(value)) found.set(path, value.join(', '))
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) walk(path === '' ? key : `${path}.${key}`, inner)
    } else if (value !== null && value !== undefined) found.set(path, textOf(path, value as string | number, rules))
  }
  walk('', rules)
  return found
}

function textOf(path: string, value: string | number, { equity }: OfferRules): string {
  const isMoney = path.startsWith('equity.byLevel.') || path === 'counterOffer.equityTopUp'
  if (isMoney && typeof value === 'number') return `${formatMoney(value, equity.currency)} ${equity.currency}`
  const isPercent = typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value)
  return isPercent ? `${value}%` : String(value)
}

const WORDS: Readonly<Record<string, string>> = {
  percentile: 'Percentile in range',
  mustHire: 'Must hire',
  strongHire: 'Strong hire',
  hire: 'Hire',
  from: 'from',
  to: 'to',
  point: 'point used',
  locationAdjustment: 'Location adjustment',
  bonus: 'Target bonus',
  equity: 'Equity',
  currency: 'currency',
  byLevel: 'by level',
  vesting: 'vesting',
  months: 'months until all is vested',
  cliffMonths: 'months before anything vests',
  everyMonths: 'months of one step',
  counterOffer: 'Competing offer',
  matchUpTo: 'matched up to',
  equityTopUp: 'most equity top-up',
  parity: 'Parity',
  minimumPeers: 'fewest peers judged',
  below: 'may lie below the median',
  above: 'may lie above the median',
  compression: 'compression',
  standings: 'standings, lowest first',
  standingOf: 'standing of',
  minimumGroup: 'smallest group shown',
  tiers: 'Approval tiers',
  automatic: 'automatic up to',
  level1: 'level 1 up to',
  level2: 'level 2 up to',
  belowMarket: 'Below market beyond',
  roundTo: 'Base rounded to whole units',
}

/** "counterOffer.matchUpTo" is "Competing offer, matched up to". */
export function ruleLabel(path: string): string {
  const [first = '', ...rest] = path.split('.')
  // A location may hold dots itself.
  const parts = first === 'locationAdjustment' ? [first, rest.join('.')] : [first, ...rest]
  return parts.map((part) => (Object.hasOwn(WORDS, part) ? WORDS[part] : part)).join(', ')
}
