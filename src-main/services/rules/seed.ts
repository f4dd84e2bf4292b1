/** Version 1 of the offer rules: the set that ships with the product, written when a workspace first needs it. */
import { DEFAULT_OFFER_RULES } from '../../../src-core/offers/rules.ts'
import { OfferRules } from '../../../src-contract/desktop/rules.ts'
import type { StoredRuleVersion } from '../ports/rules-store.ts'
import type { Reader, WorkspaceStore, Writer } from '../ports/store.ts'
import type { System } from '../ports/system.ts'

/** Currencies whose unit is near a dollar: grants of ten thousand make sense in them as they stand. */
const NEAR_A_DOLLAR = new Set(['USD', 'EUR', 'GBP', 'CHF', 'CAD', 'AUD', 'NZD', 'SGD'])

/** Holds on every day before another version takes effect. */
const FROM_THE_BEGINNING = '1970-01-01'

/** A reader whose rules have at least version 1. */
export async function withRules(store: WorkspaceStore, system: System): Promise<Reader> {
  if (store.read.rules.list().length === 0) await store.write((writer) => seedRules(writer, system))
  return store.read
}

/** Within a transaction. */
function seedRules(writer: Writer, system: System): void {
  if (writer.rules.list().length > 0) return
  const { currency } = writer.settings.get()
  const rules = OfferRules.parse(structuredClone(DEFAULT_OFFER_RULES))
  if (NEAR_A_DOLLAR.has(currency)) rules.equity.currency = currency
  const at = system.now().toISOString()
  writer.rules.insert({
    version: 1,
    status: 'published',
    effectiveFrom: FROM_THE_BEGINNING,
    basedOn: null,
    note: 'Shipped with the product',
    approval: 'none',
    createdAt: at,
    createdBy: 'Meritline',
    publishedAt: at,
    publishedBy: 'Meritline',
    rules,
  })
  writer.audit.append({
    kind: 'RULES_SEEDED',
    subject: 'rules-1',
    summary: 'Version 1 of the offer rules: the set that ships with the product',
    data: { version: 1 },
  })
}

/** The version that holds on a day. Version 1 holds from the beginning, so there is always one. */
export function rulesInForce(reader: Reader, on: string): StoredRuleVersion {
  const found = reader.rules.inForce(on) ?? reader.rules.get(1)
  if (!found) throw new Error('The rules were not seeded.')
  return found
}

export function today(system: System): string {
  return system.now().toISOString().slice(0, 10)
}
