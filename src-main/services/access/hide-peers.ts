/** An offer for those who may not see people by name: pay and steps stay, names become numbers, rows only their file. */
import type { LedgerInput, LedgerSource, LedgerStep } from '../../../src-contract/desktop/ledger.ts'
import type { OfferImpact } from '../../../src-contract/desktop/offer-impact.ts'
import type { StoredOffer } from '../ports/offers-store.ts'

export function hidePeers<O extends StoredOffer>(offer: O): O {
  const { parity } = offer
  return {
    ...offer,
    parity: {
      ...parity,
      violations: parity.violations.map((violation) => ({ ...violation, employeeIds: [] })),
      peers: parity.peers.map((peer) => ({ ...peer, employeeId: null })),
    },
    ledger: hideInLedger(offer.ledger),
  }
}

export function hideInImpact(impact: OfferImpact): OfferImpact {
  const { compression } = impact
  return {
    ...impact,
    compression: {
      ...compression,
      employees: compression.employees.map((employee) => ({ ...employee, employeeId: null })),
    },
    ledger: hideInLedger(impact.ledger),
  }
}

const PAY_OF = 'Pay of '

/** A person is where a row of the roster is named as someone's pay; its conversion carries the name in id and label. */
function hideInLedger(ledger: readonly LedgerStep[]): LedgerStep[] {
  const names = new Map<string, string>()
  const ids = new Map<string, string>()
  for (const { id, label, operation, inputs } of ledger) {
    for (const { name, source } of inputs) {
      if (source.kind !== 'row' || !name.startsWith(PAY_OF) || names.has(name)) continue
      names.set(name, `${PAY_OF}person ${names.size + 1}`)
    }
    const [first] = inputs
    const hidden = operation === 'convert' && first && names.get(first.name)
    if (!hidden) continue
    names.set(label, hidden + label.slice(first.name.length))
    ids.set(id, id.slice(0, PAY_OF.length - first.name.length) + hidden.slice(`${PAY_OF}person `.length))
  }
  const inputOf = (input: LedgerInput): LedgerInput => {
    const { name, source } = input
    const person = names.get(name)
    return { ...input, name: person ?? name, source: hiddenSource(source, person !== undefined, ids) }
  }
  return ledger.map((step) => ({
    ...step,
    id: ids.get(step.id) ?? step.id,
    label: names.get(step.label) ?? step.label,
    inputs: step.inputs.map(inputOf),
  }))
}

/** Who has the file could look up whose row it is. */
function hiddenSource(source: LedgerSource, isPerson: boolean, ids: ReadonlyMap<string, string>): LedgerSource {
  if (source.kind === 'step') return { kind: 'step', id: ids.get(source.id) ?? source.id }
  if (source.kind !== 'row' || !isPerson) return source
  return { kind: 'person', file: source.file, date: source.date }
}
