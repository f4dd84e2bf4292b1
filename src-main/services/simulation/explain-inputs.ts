/** What a figure was made from, in words: levers with their sources, the roster, exchange rates. */
import { leverDefinition, type LeverId } from '../../../src-core/levers/catalogue.ts'
import type { Resolve } from '../../../src-core/levers/resolve.ts'
import type { MethodOutput, ParsedInput } from '../../../src-contract/desktop/index.ts'
import type { ExchangeRate, ImportSummary } from '../../../src-contract/desktop/people.ts'
import type { Scenario } from '../../../src-contract/desktop/scenarios.ts'
import type { Totals } from '../../../src-contract/desktop/totals.ts'
import type { Settings } from '../../../src-contract/desktop/workspace.ts'
import { leverValueText } from '../levers/text.ts'

export type Explanation = MethodOutput<'simulation.explain'>
export type Figure = ParsedInput<'simulation.explain'>['figure']

export interface ExplainInput {
  readonly figure: Figure
  readonly year: number | null
  readonly level: number | null
  readonly scenario: Scenario
  readonly totals: Totals
  readonly resolve: Resolve
  readonly settings: Settings
  readonly roster: ImportSummary | null
  readonly rates: readonly ExchangeRate[]
}

export type Input = Explanation['inputs'][number]

export type Context = ExplainInput & { readonly money: (minor: number) => string }

const SOURCE_WORDS = {
  scenario: 'set in this scenario',
  table: "the workspace's lever table",
  default: 'shipped default',
  fallback: 'built-in fallback',
} as const

export function leverInputs({ resolve, level, settings }: Context, lever: LeverId, year: number): Input[] {
  const name = leverDefinition(lever).label
  const global = resolve(lever, null, year)
  const perLevel = settings.levels.map((each) => ({ ...each, ...resolve(lever, each.level, year) }))
  const wanted = level === null ? perLevel : perLevel.filter((each) => each.level === level)
  const [first] = wanted
  const same = wanted.every(
    (each) => JSON.stringify(each.value) === JSON.stringify(first?.value) && each.source === first?.source,
  )
  if (same || !first) {
    const one = first ?? global
    return [{ label: `${name}, ${year}`, value: leverValueText(lever, one.value), source: SOURCE_WORDS[one.source] }]
  }
  return wanted.map((each) => ({
    label: `${name}, ${each.name}, ${year}`,
    value: leverValueText(lever, each.value),
    source: SOURCE_WORDS[each.source],
  }))
}

export function rosterInputs({ roster, rates, settings, totals }: Context): Input[] {
  if (!roster) return []
  const people: Input = {
    label: `Roster, ${countText(totals.people)} people as of ${roster.asOf}`,
    value: roster.fileName,
    source: `imported ${roster.importedAt.slice(0, 10)}, SHA-256 ${roster.sha256.slice(0, 12)}`,
  }
  const converted = rates.map((rate) => ({
    label: `1 ${rate.currency} in ${settings.currency}`,
    value: rate.rate,
    source: `${rate.source}, ${rate.date}`,
  }))
  return [people, ...converted]
}

export function givenStale({ roster }: ExplainInput): string[] {
  return roster ? [`Pay is as of ${roster.asOf}.`] : []
}

export function countText(count: number): string {
  return count.toLocaleString('en-US')
}

export function percentText(fraction: number): string {
  return `${(fraction * 100).toFixed(2)}%`
}

/** Grouped digits with the currency's code, exact to the minor unit. */
export function moneyText(currency: string): (minor: number) => string {
  const digits =
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  const scale = 10 ** digits
  return (minor) => {
    const whole = Math.trunc(Math.abs(minor) / scale)
    const rest = digits === 0 ? '' : `.${String(Math.abs(minor) % scale).padStart(digits, '0')}`
    return `${minor < 0 ? '-' : ''}${whole.toLocaleString('en-US')}${rest} ${currency}`
  }
}
