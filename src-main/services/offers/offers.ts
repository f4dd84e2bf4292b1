/** Offers: recommend, override, versions. Every change is a new version kept with its ledger. */
import { CodedError } from '../../../src-core/coded-error.ts'
import { readMoney } from '../../../src-core/offers/read-money.ts'
import { recommend } from '../../../src-core/offers/recommend.ts'
import type { OverrideInput } from '../../../src-core/offers/offer-context.ts'
import type { FieldProblem } from '../../../src-contract/desktop/candidates.ts'
import type { Offer } from '../../../src-contract/desktop/offer.ts'
import { breathe } from '../breathe.ts'
import { requireCandidate, refuseLockedOffer } from '../candidates/lock.ts'
import type { Handlers } from '../handlers.ts'
import { contentHash, offerContent, sameContent, summaryOf, type OfferContent } from './content.ts'
import { offerGatherer, type GatherOffer } from './data.ts'
import { ageNotices, staleReasons } from './staleness.ts'
import { hidePeers } from '../access/hide-peers.ts'
import type { Access } from '../ports/access.ts'
import type { Notify } from '../ports/notify.ts'
import type { StoredOffer } from '../ports/offers-store.ts'
import type { StoredRuleVersion } from '../ports/rules-store.ts'
import type { CurrentWorkspace, Reader, Writer } from '../ports/store.ts'
import type { System } from '../ports/system.ts'
import { rulesInForce, today, withRules } from '../rules/seed.ts'

export interface OffersDependencies {
  readonly workspace: CurrentWorkspace
  readonly system: System
  readonly notify: Notify
  /** Whether people may be shown by name. */
  readonly access: Pick<Access, 'may'>
}

type OwnHandlers = Pick<
  Handlers<'offers'>,
  'offers.recommend' | 'offers.batch' | 'offers.override' | 'offers.get' | 'offers.versions'
>

export function offersService({ workspace, system, notify, access }: OffersDependencies): OwnHandlers {
  const changed = (): void => notify('data.changed', { topics: ['offers', 'candidates', 'audit'], scenarioId: null })
  const view = (reader: Reader, offer: StoredOffer): { offer: Offer } => ({
    offer: {
      ...(access.may('seePeers') ? offer : hidePeers(offer)),
      allowedPart: allowedPart(reader, offer),
      stale: staleReasons(reader, offer, system),
    },
  })
  return {
    async 'offers.recommend'({ candidateId }) {
      const store = workspace.require()
      const on = today(system)
      await withRules(store, system)
      const { offer, isNew } = await store.write((writer) =>
        recommendOne(writer, candidateId, offerGatherer(writer, on), rulesInForce(writer, on), system),
      )
      if (isNew) changed()
      return view(store.read, offer)
    },

    async 'offers.batch'({ candidateIds }, context) {
      const store = workspace.require()
      const on = today(system)
      await withRules(store, system)
      const results = await store.writeLong(async (writer, pause) => {
        const gather = offerGatherer(writer, on)
        const rules = rulesInForce(writer, on)
        const found: Awaited<ReturnType<OwnHandlers['offers.batch']>>['results'] = []
        for (const candidateId of candidateIds) {
          try {
            const { offer } = recommendOne(writer, candidateId, gather, rules, system)
            found.push({ candidateId, offer: summaryOf(offer), refusal: null })
          } catch (error) {
            if (!(error instanceof CodedError)) throw error
            found.push({ candidateId, offer: null, refusal: { code: error.code, message: error.message } })
          }
          if (found.length % SLICE === 0) {
            context.progress({ done: found.length, total: candidateIds.length, label: 'Recommending' })
            await pause()
            await breathe(context)
          }
        }
        return found
      })
      changed()
      const refused = results.filter(({ offer }) => offer === null).length
      return { results, made: results.length - refused, refused }
    },

    async 'offers.override'({ versionId, justification, ...typed }) {
      const store = workspace.require()
      await withRules(store, system)
      const offer = await store.write((writer) => overrideOne(writer, versionId, typed, justification, system))
      changed()
      return view(store.read, offer)
    },

    async 'offers.get'({ versionId }) {
      const reader = await withRules(workspace.require(), system)
      return view(reader, requireOffer(reader, versionId))
    },

    'offers.versions'({ candidateId }) {
      const { read } = workspace.require()
      return { versions: [...read.offers.versions(requireCandidate(read, candidateId).id)] }
    },
  }
}

/** Candidates between two breaths of a batch. */
const SLICE = 10

function allowedPart(reader: Reader, { candidate, rulesVersion }: StoredOffer): Offer['allowedPart'] {
  const rules = reader.rules.get(rulesVersion)?.rules
  if (!rules || candidate.feedback === null) return null
  const { from, to } = rules.percentile[candidate.feedback]
  return { from, to }
}

/** Throws CodedError NOT_FOUND. */
export function requireOffer(reader: Reader, versionId: string): StoredOffer {
  const offer = reader.offers.get(versionId)
  if (!offer) throw new CodedError('NOT_FOUND', 'There is no such version of an offer in this workspace.')
  return offer
}

/** Within a transaction: the newest version when it says the same, else a new one. */
function recommendOne(
  writer: Writer,
  candidateId: string,
  gather: GatherOffer,
  rules: StoredRuleVersion,
  system: System,
): { offer: StoredOffer; isNew: boolean } {
  const { id, fields } = requireCandidate(writer, candidateId)
  const latest = writer.offers.latest(id)
  const content = computeContent(writer, fields, gather, rules, system, null, null)
  if (latest && sameContent(latest, content)) return { offer: latest, isNew: false }
  refuseLockedOffer(latest)
  const reason = latest ? whyAgain(writer, latest, system) : 'Recommended'
  return { offer: insertOffer(writer, id, latest, 'recommendation', reason, content, system), isNew: true }
}

/** What is computed for a candidate; override: by hand, beside what it replaces. */
function computeContent(
  reader: Reader,
  fields: Parameters<GatherOffer>[0],
  gather: GatherOffer,
  rules: StoredRuleVersion,
  system: System,
  override: OverrideInput | null,
  record: Offer['override'],
): OfferContent {
  const data = gather(fields, rules)
  const { currentPay: _, ...candidate } = fields
  const content = offerContent(recommend(data.candidate, data.context, override), data, candidate, record)
  const doubts = data.peerFlagged ? [PEER_FLAGGED] : []
  return { ...content, notices: [...content.notices, ...doubts, ...ageNotices(reader, content.sources, system)] }
}

const PEER_FLAGGED = {
  code: 'peerFlagged' as const,
  sentence: 'A value of one of the peers is flagged as doubtful: see the quality of the data.',
}

function insertOffer(
  writer: Writer,
  candidateId: string,
  latest: StoredOffer | null,
  kind: Offer['kind'],
  reason: string,
  content: OfferContent,
  system: System,
): StoredOffer {
  const version = {
    id: system.id(),
    candidateId,
    number: (latest?.number ?? 0) + 1,
    kind,
    reason,
    createdAt: system.now().toISOString(),
    createdBy: system.actor(),
    ...content,
  }
  const offer: StoredOffer = { ...version, contentHash: contentHash(version), approval: 'none' }
  writer.offers.insert(offer)
  writer.audit.append({
    kind: kind === 'override' ? 'OFFER_OVERRIDDEN' : 'OFFER_RECOMMENDED',
    subject: candidateId,
    summary: `Version ${offer.number} of the offer for ${candidateId}: ${reason.toLowerCase()}`,
    // Pay stays in the offers: the record names the version and its hash.
    data: {
      versionId: offer.id,
      number: offer.number,
      rulesVersion: offer.rulesVersion,
      tier: offer.tier.tier,
      contentHash: offer.contentHash,
    },
  })
  return offer
}

function whyAgain(reader: Reader, latest: StoredOffer, system: System): string {
  if (latest.kind === 'override') return 'Recommended again after an override'
  const [first] = staleReasons(reader, latest, system)
  return first ? `Recommended again. ${first.sentence}` : 'Recommended again'
}

interface Typed {
  readonly base?: string | undefined
  readonly bonus?: string | undefined
  readonly equity?: string | undefined
}

const FIELDS = ['base', 'bonus', 'equity'] as const

/** Within a transaction. */
function overrideOne(
  writer: Writer,
  versionId: string,
  typed: Typed,
  justification: string,
  system: System,
): StoredOffer {
  const before = requireOffer(writer, versionId)
  const latest = writer.offers.latest(before.candidateId)
  if (latest?.id !== before.id) {
    throw new CodedError('NOT_LATEST', 'There is a newer version of this offer. Override that one.')
  }
  refuseLockedOffer(before)
  if (justification === '') {
    throw new CodedError('JUSTIFICATION_MISSING', 'Say why the recommendation does not hold here. Nothing was changed.')
  }
  const given = readTyped(typed, before.currency)
  if (FIELDS.every((field) => given[field] === null || given[field] === before.figures[field].amount)) {
    throw new CodedError('NOTHING_CHANGED', 'Neither base nor bonus nor equity differs from this version.')
  }
  const stale = staleReasons(writer, before, system).find(({ source }) => source !== 'age' && source !== 'rules')
  if (stale) {
    throw new CodedError('STALE', `${stale.sentence} Recommend again first, then override that version.`)
  }
  const rules = writer.rules.get(before.rulesVersion)
  if (!rules) throw new Error('An offer names rules that are not there.')
  const original = before.override ? requireOffer(writer, before.override.originalVersionId) : before
  const set = {
    base: given.base ?? before.override?.set.base ?? null,
    bonus: given.bonus ?? before.override?.set.bonus ?? null,
    equity: given.equity ?? before.override?.set.equity ?? null,
  }
  const { figures } = original
  const record: Offer['override'] = {
    justification,
    originalVersionId: original.id,
    original: {
      base: figures.base.amount,
      bonus: figures.bonus.amount,
      equity: figures.equity.amount,
      total: figures.total.amount,
      tier: original.tier.tier,
    },
    set,
  }
  const { fields } = requireCandidate(writer, before.candidateId)
  const byHand = { ...set, by: system.actor(), at: system.now().toISOString() }
  const gather = offerGatherer(writer, today(system))
  const content = computeContent(writer, fields, gather, rules, system, byHand, record)
  return insertOffer(writer, before.candidateId, before, 'override', 'Overridden by hand', content, system)
}

/** Throws CodedError FIELDS_INVALID naming each field that could not be read. */
function readTyped(typed: Typed, currency: string): Record<(typeof FIELDS)[number], number | null> {
  const problems: FieldProblem[] = []
  const read = (field: (typeof FIELDS)[number]): number | null => {
    const text = typed[field]
    if (text === undefined) return null
    const found = readMoney(text, { stated: null, fallback: currency, allowZero: field !== 'base' })
    if ('code' in found) problems.push({ field, ...found })
    else if (found.currency !== currency) {
      const message = `This offer is in ${currency}. State the amount in ${currency}.`
      problems.push({ field, code: 'CURRENCY_CONFLICT', message })
    } else return found.amount
    return null
  }
  const result = { base: read('base'), bonus: read('bonus'), equity: read('equity') }
  const [first] = problems
  if (first) throw new CodedError('FIELDS_INVALID', first.message, { fields: problems })
  return result
}
