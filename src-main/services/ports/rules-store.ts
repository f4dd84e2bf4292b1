/** Versions of the offer rules: a published one never changes, the draft does until it is published. */
import type { OfferRules, RuleVersion, SubjectApproval } from '../../../src-contract/desktop/rules.ts'

export type StoredRuleVersion = Omit<RuleVersion, 'inForce'>

export interface RulesReader {
  /** Newest first. */
  list(): readonly StoredRuleVersion[]
  get(version: number): StoredRuleVersion | null
  draft(): StoredRuleVersion | null
  /** The published version that holds on a day: the latest to take effect not after it. */
  inForce(on: string): StoredRuleVersion | null
}

export interface RulesWriter extends RulesReader {
  insert(version: StoredRuleVersion): void
  /** Only a draft's. */
  change(version: number, rules: OfferRules, note: string): void
  publish(version: number, effectiveFrom: string, at: string, by: string): void
  discard(version: number): void
  /** Where the draft stands in the approval queue. */
  setApproval(version: number, approval: SubjectApproval): void
}
