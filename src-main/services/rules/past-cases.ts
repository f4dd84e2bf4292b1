/** A version of the rules tried on past cases: what they would get under it, beside the rules in force. */
import { CodedError } from '../../../src-core/coded-error.ts'
import { recommend, type Recommendation } from '../../../src-core/offers/recommend.ts'
import type { TestedCase } from '../../../src-contract/desktop/rules.ts'
import { breathe } from '../breathe.ts'
import { requireCandidate } from '../candidates/lock.ts'
import type { CallContext, Handlers } from '../handlers.ts'
import { offerGatherer, type GatherOffer } from '../offers/data.ts'
import type { StoredCandidate } from '../ports/candidates-store.ts'
import type { StoredRuleVersion } from '../ports/rules-store.ts'
import type { Reader } from '../ports/store.ts'
import type { System } from '../ports/system.ts'
import { rulesInForce, today } from './seed.ts'

type Answer = Awaited<ReturnType<Handlers<'rules'>['rules.test']>>
type Figures = NonNullable<TestedCase['after']>

const SLICE = 10

/** Without ids: every candidate that has an offer. Throws CodedError NOT_FOUND for an id that is not there. */
export async function testRules(
  reader: Reader,
  version: StoredRuleVersion,
  candidateIds: readonly string[] | undefined,
  system: System,
  context: CallContext,
): Promise<Answer> {
  const held = rulesInForce(reader, today(system))
  const gather = offerGatherer(reader, today(system))
  const ids = candidateIds ?? reader.candidates.ids().filter((id) => reader.offers.latestSummary(id) !== null)
  const cases: TestedCase[] = []
  for (const id of ids) {
    cases.push(testOne(requireCandidate(reader, id), gather, held, version))
    if (cases.length % SLICE === 0) await breathe(context)
  }
  return {
    cases,
    changed: cases.filter(({ changed }) => changed).length,
    refused: cases.filter(({ refusal }) => refusal !== null).length,
    tiersBefore: countTiers(cases.map(({ before }) => before)),
    tiersAfter: countTiers(cases.map(({ after }) => after)),
  }
}

function testOne(
  { id, fields }: StoredCandidate,
  gather: GatherOffer,
  held: StoredRuleVersion,
  version: StoredRuleVersion,
): TestedCase {
  const under = (rules: StoredRuleVersion): Recommendation => {
    const { candidate, context } = gather(fields, rules)
    return recommend(candidate, context)
  }
  const common = {
    candidateId: id,
    jobTitle: fields.jobTitle ?? '',
    location: fields.location ?? '',
    level: fields.level ?? 'P1',
  }
  try {
    const [before, after] = [under(held), under(version)]
    const [from, to] = [figuresOf(before), figuresOf(after)]
    const changed = JSON.stringify(from) !== JSON.stringify(to)
    return { ...common, currency: after.currency, before: from, after: to, refusal: null, changed }
  } catch (error) {
    if (!(error instanceof CodedError)) throw error
    const refusal = { code: error.code, message: error.message }
    return { ...common, currency: null, before: null, after: null, refusal, changed: false }
  }
}

function figuresOf({ figures, tier }: Recommendation): Figures {
  return {
    base: Number(figures.base.value),
    bonus: Number(figures.bonus.value),
    equity: Number(figures.equity.value),
    total: Number(figures.total.value),
    tier: tier.tier,
  }
}

function countTiers(figures: readonly (Figures | null)[]): number[] {
  return [0, 1, 2, 3].map((tier) => figures.filter((each) => each?.tier === tier).length)
}
