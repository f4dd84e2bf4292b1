/** Two versions of an offer side by side: every field, figure, rule and source in which they differ. */
import { formatMoney } from '../../../src-core/money/format.ts'
import { CANDIDATE_FIELDS, CANDIDATE_LABELS, type CandidateFields } from '../../../src-core/offers/candidate-fields.ts'
import { diffRules } from '../../../src-core/offers/diff-rules.ts'
import { shownText } from '../../../src-core/offers/quote.ts'
import { FEEDBACK_NAMES } from '../../../src-core/offers/rules.ts'
import { TIER_NAMES, TRIGGER_NAMES, type Tier } from '../../../src-core/offers/tier.ts'
import type { Handlers } from '../handlers.ts'
import { summaryOf } from './content.ts'
import { requireOffer, type OffersDependencies } from './offers.ts'
import type { StoredOffer } from '../ports/offers-store.ts'
import type { Reader } from '../ports/store.ts'

type Answer = Awaited<ReturnType<Handlers<'offers'>['offers.compare']>>
type Difference = Answer['differences'][number]
type Group = Difference['group']

export function offerCompareService({
  workspace,
}: Pick<OffersDependencies, 'workspace'>): Pick<Handlers<'offers'>, 'offers.compare'> {
  return {
    'offers.compare'(input) {
      const { read } = workspace.require()
      const [from, to] = [requireOffer(read, input.from), requireOffer(read, input.to)]
      return { from: summaryOf(from), to: summaryOf(to), differences: differences(from, to, read) }
    },
  }
}

function differences(from: StoredOffer, to: StoredOffer, reader: Reader): Difference[] {
  return [
    ...candidateDifferences(from, to),
    ...moneyDifferences('range', RANGE, from, to),
    ...moneyDifferences('figures', FIGURES, from, to),
    ...textDifferences('figures', MEASURES, from, to),
    ...moneyDifferences('parity', PARITY, from, to),
    ...textDifferences('parity', PARITY_TEXTS, from, to),
    ...textDifferences('tier', TIER, from, to),
    ...ruleDifferences(from, to, reader),
    ...textDifferences('sources', SOURCES, from, to),
  ]
}

type Money = readonly [label: string, read: (offer: StoredOffer) => number | null]
type Text = readonly [label: string, read: (offer: StoredOffer) => string | null]

const RANGE: readonly Money[] = [
  ['Range minimum', ({ range }) => range.minimum.amount],
  ['Range midpoint', ({ range }) => range.midpoint.amount],
  ['Range maximum', ({ range }) => range.maximum.amount],
]
const FIGURES: readonly Money[] = [
  ['Base', ({ figures }) => figures.base.amount],
  ['Target bonus', ({ figures }) => figures.bonus.amount],
  ['Equity', ({ figures }) => figures.equity.amount],
  ['Total', ({ figures }) => figures.total.amount],
  ['Equity top-up', ({ counter }) => counter?.equityTopUp?.amount ?? null],
]
const MEASURES: readonly Text[] = [
  ['Range penetration', ({ figures }) => percent(figures.penetration.value)],
  ['Compa-ratio', ({ figures }) => shownText({ value: figures.compaRatio.value, unit: 'ratio', currency: null })],
  ['Distance above the midpoint', ({ figures }) => percent(figures.aboveMidpoint.value)],
]
function percent(value: string): string {
  return shownText({ value, unit: 'percent', currency: null })
}
const PARITY: readonly Money[] = [
  ['Peers, lower quartile', ({ parity }) => parity.p25?.amount ?? null],
  ['Peers, median', ({ parity }) => parity.median?.amount ?? null],
  ['Peers, upper quartile', ({ parity }) => parity.p75?.amount ?? null],
]
const PARITY_TEXTS: readonly Text[] = [
  ['Peers', ({ parity }) => `${parity.count} (${parity.basisText})`],
  ['Peers paid less', ({ parity }) => parity.position && percent(parity.position.value)],
  ['Parity violations', ({ parity }) => parity.violations.map(({ sentence }) => sentence).join(' ') || null],
]
const TIER: readonly Text[] = [
  ['Approval', ({ tier }) => TIER_NAMES[tier.tier as Tier]],
  ['Special triggers', ({ tier }) => tier.triggers.map((trigger) => TRIGGER_NAMES[trigger]).join(', ') || null],
  ['Notices', ({ notices }) => notices.map(({ sentence }) => sentence).join(' ') || null],
]
const SOURCES: readonly Text[] = [
  ['Pay ranges', ({ sources }) => `${sources.payBands.fileName}, ${sources.payBands.asOf}`],
  ['Roster', ({ sources }) => sources.people && `${sources.people.fileName}, ${sources.people.asOf}`],
  [
    'Exchange rates',
    ({ sources }) => sources.rates.map(({ currency, rate }) => `${currency} ${rate}`).join(', ') || null,
  ],
  ['Justification', ({ override }) => override?.justification ?? null],
]

function moneyDifferences(group: Group, rows: readonly Money[], from: StoredOffer, to: StoredOffer): Difference[] {
  const sameCurrency = from.currency === to.currency
  return rows.flatMap(([label, read]): Difference[] => {
    const [before, after] = [read(from), read(to)]
    if (before === after && (sameCurrency || before === null)) return []
    const delta =
      sameCurrency && before !== null && after !== null ? { amount: after - before, currency: to.currency } : null
    const amount = (minor: number | null, { currency }: StoredOffer) =>
      minor === null ? null : { amount: minor, currency }
    return [
      {
        ...{ group, label, delta, from: money(before, from.currency), to: money(after, to.currency) },
        amounts: { from: amount(before, from), to: amount(after, to) },
      },
    ]
  })
}

function textDifferences(group: Group, rows: readonly Text[], from: StoredOffer, to: StoredOffer): Difference[] {
  return rows.flatMap(([label, read]): Difference[] => {
    const [before, after] = [read(from), read(to)]
    return before === after ? [] : [{ group, label, from: before, to: after, amounts: null, delta: null }]
  })
}

function candidateDifferences(from: StoredOffer, to: StoredOffer): Difference[] {
  return CANDIDATE_FIELDS.flatMap((field): Difference[] => {
    if (field === 'currentPay') return []
    const [before, after] = [fieldText(field, from.candidate[field]), fieldText(field, to.candidate[field])]
    if (before === after) return []
    return [{ group: 'candidate', label: CANDIDATE_LABELS[field], from: before, to: after, amounts: null, delta: null }]
  })
}

/** A field's value as one line. */
export function fieldText(field: keyof CandidateFields, value: CandidateFields[keyof CandidateFields]): string | null {
  if (value === null || value === '') return null
  if (typeof value === 'string') {
    return field === 'feedback' ? FEEDBACK_NAMES[value as keyof typeof FEEDBACK_NAMES] : value
  }
  if ('amount' in value) return money(value.amount, value.currency)
  const { base, bonus, equity, currency } = value
  const extras = [
    bonus === null ? null : `bonus ${money(bonus, currency)}`,
    equity === null ? null : `equity ${money(equity, currency)}`,
  ]
  return [`base ${money(base, currency)}`, ...extras.filter((part) => part !== null)].join(', ')
}

function ruleDifferences(from: StoredOffer, to: StoredOffer, reader: Reader): Difference[] {
  if (from.rulesVersion === to.rulesVersion) return []
  const [before, after] = [reader.rules.get(from.rulesVersion), reader.rules.get(to.rulesVersion)]
  const changed = before && after ? diffRules(before.rules, after.rules) : []
  return [
    {
      group: 'rules',
      label: 'Rules',
      from: `Version ${from.rulesVersion}`,
      to: `Version ${to.rulesVersion}`,
      amounts: null,
      delta: null,
    },
    ...changed.map((each): Difference => ({
      group: 'rules',
      label: each.label,
      from: each.from,
      to: each.to,
      amounts: null,
      delta: null,
    })),
  ]
}

function money(amount: number, currency: string): string
function money(amount: number | null, currency: string): string | null
function money(amount: number | null, currency: string): string | null {
  return amount === null ? null : `${formatMoney(amount, currency)} ${currency}`
}
