/** What an offer does elsewhere, with the roster and the levers of now. */
import { createResolve } from '../../../src-core/levers/resolve.ts'
import { offerImpact, type CategoryPerson, type Impact } from '../../../src-core/offers/impact.ts'
import type { LedgerInput, LedgerStep } from '../../../src-core/offers/ledger.ts'
import { levelNumber } from '../../../src-core/offers/seniority.ts'
import type { OfferImpact } from '../../../src-contract/desktop/offer-impact.ts'
import type { Offer } from '../../../src-contract/desktop/offer.ts'
import type { Handlers } from '../handlers.ts'
import { hideInImpact } from '../access/hide-peers.ts'
import { amount, measure } from './content.ts'
import { offerGatherer, rowSource } from './data.ts'
import { requireOffer, type OffersDependencies } from './offers.ts'
import type { StoredOffer } from '../ports/offers-store.ts'
import type { Reader } from '../ports/store.ts'
import { today, withRules } from '../rules/seed.ts'

export function offerImpactService({
  workspace,
  system,
  access,
}: Omit<OffersDependencies, 'notify'>): Pick<Handlers<'offers'>, 'offers.impact'> {
  return {
    async 'offers.impact'({ versionId }) {
      const reader = await withRules(workspace.require(), system)
      const impact = impactOf(reader, requireOffer(reader, versionId), today(system))
      return { impact: access.may('seePeers') ? impact : hideInImpact(impact) }
    },
  }
}

function impactOf(reader: Reader, offer: StoredOffer, on: string): OfferImpact {
  const rules = reader.rules.get(offer.rulesVersion)
  const { level, gender, startDate } = offer.candidate
  if (!rules || level === null) throw new Error('An offer names rules or a level that are not there.')
  const { context } = offerGatherer(reader, on)({ ...offer.candidate, currentPay: null }, rules)
  const year = Number((startDate ?? on).slice(0, 4)) + 1
  const { people, statesLevels } = category(reader, offer)
  const meritRate = meritRateOf(reader, levelNumber(level), year)
  const impact = offerImpact({
    base: resultOf(offer, 'base'),
    bonus: resultOf(offer, 'bonus'),
    level,
    gender,
    currency: offer.currency,
    context,
    category: people,
    meritRate,
  })
  return {
    currency: offer.currency,
    compression: compressionView(impact, rules.rules.parity.compression, context.group.peers.length),
    categoryGap: gapView(impact, gender, statesLevels),
    meritPool: {
      year,
      amount: amount(impact.merit),
      rate: meritRate.value,
      note: 'The merit rate of this level as the lever table has it, on the base of the offer.',
    },
    payroll: { annual: amount(impact.payroll), note: 'Base and target bonus of a full year, without equity.' },
    tier: offer.tier,
    ledger: impact.ledger as OfferImpact['ledger'],
  }
}

/** The result of a step of the offer's ledger, as an input. */
function resultOf(offer: StoredOffer, id: string): LedgerInput {
  const step = (offer.ledger as readonly LedgerStep[]).find((each) => each.id === id)
  if (!step) throw new Error(`An offer's ledger has no step ${id}.`)
  return { name: step.label, ...step.result, source: { kind: 'step', id } }
}

/** The roster's people with this job title, and of this level where the roster states levels. */
function category(reader: Reader, offer: StoredOffer): { people: readonly CategoryPerson[]; statesLevels: boolean } {
  const roster = reader.people.currentRoster()
  const { jobTitle, level } = offer.candidate
  if (!roster || jobTitle === null || level === null) return { people: [], statesLevels: false }
  const titled = reader.offers.peopleOfTitle(roster.importId, jobTitle)
  const stated = titled.filter(({ levelFrom }) => levelFrom === 'column' || levelFrom === 'mapping')
  const statesLevels = stated.length > 0
  const same = statesLevels ? stated.filter((person) => person.level === levelNumber(level)) : titled
  return {
    statesLevels,
    people: same.map(({ employeeId, annualPay, currency, gender, row }) => ({
      employeeId,
      pay: annualPay,
      currency,
      gender,
      source: rowSource(roster, row),
    })),
  }
}

function meritRateOf(reader: Reader, level: number, year: number): LedgerInput {
  const levels = reader.settings.get().levels.length
  const at = Math.min(level, levels)
  const { value, source } = createResolve([], reader.levers.rows(null))('merit.rate', at, year)
  return {
    name: 'Merit rate',
    value: String(typeof value === 'number' ? value : 0),
    unit: 'percent',
    currency: null,
    source: { kind: 'lever', lever: 'merit.rate', level: at, from: source },
  }
}

function compressionView(impact: Impact, percent: string, peers: number): OfferImpact['compression'] {
  const note =
    peers === 0
      ? 'Nobody in the roster does this job at this location.'
      : impact.compared === 0
        ? 'The roster states neither level nor proficiency of these peers: who is more senior is not known.'
        : 'More senior: a higher level as the roster states it, else a higher standing within the job title.'
  return {
    inverted: Number(impact.inverted.value),
    compressed: Number(impact.compressed.value),
    paidLess: Number(impact.paidLess.value),
    percent,
    employees: impact.employees.map(({ kind, peer }) => ({
      employeeId: peer.employeeId,
      kind,
      pay: Number(peer.pay.value),
    })),
    remedy: impact.remedy && amount(impact.remedy),
    note,
  }
}

function gapView(
  { gap }: Impact,
  gender: Offer['candidate']['gender'],
  statesLevels: boolean,
): OfferImpact['categoryGap'] {
  const note = gap.suppressed
    ? 'Too few men or women of this category with a known gender: the gap is not shown.'
    : gap.after
      ? '(Mean of men - mean of women) / mean of men, full-year pay in the reporting currency.'
      : gender === null
        ? "The candidate's gender is not stated: only the gap without the offer is shown."
        : 'The gap compares men and women: this offer changes neither mean.'
  return {
    basisText: statesLevels ? 'Same job title and level, all locations' : 'Same job title, all locations',
    before: gap.before && measure(gap.before),
    after: gap.after && measure(gap.after),
    men: gap.suppressed ? null : gap.men,
    women: gap.suppressed ? null : gap.women,
    note: [note, ...lineNote(gap.atLine)].join(' '),
  }
}

const LINE = 'from which the law may ask for a joint assessment (Directive (EU) 2023/970, article 10)'

function lineNote({ before, after }: Impact['gap']['atLine']): string[] {
  if (after === true) {
    return [
      before
        ? `With and without this offer the gap is 5% or more, ${LINE}.`
        : `With this offer the gap reaches 5%, ${LINE}.`,
    ]
  }
  if (before !== true) return []
  return [after === null ? `The gap is 5% or more, ${LINE}.` : `With this offer the gap falls below 5%, ${LINE}.`]
}
