/** Tables of offers: versions with their figures, the ledger of one version, the rules version by version. */
import { CodedError } from '../../../src-core/coded-error.ts'
import { TIER_NAMES, type Tier } from '../../../src-core/offers/tier.ts'
import { flatten, ruleLabel } from '../../../src-core/offers/diff-rules.ts'
import { sourceText } from '../../../src-core/offers/quote.ts'
import type { LedgerInput, LedgerStep } from '../../../src-contract/desktop/ledger.ts'
import type { OfferSummary } from '../../../src-contract/desktop/offer.ts'
import { moneyCell, paged, rowsOf, type TableMaker } from './source.ts'
import type { Cell, Column } from '../ports/table-writer.ts'

const money = (name: string): Column => ({ header: `${name} (in Currency)`, type: 'number', decimals: 2, width: 18 })

const OFFER_COLUMNS: readonly Column[] = [
  { header: 'Candidate', type: 'text', width: 16 },
  { header: 'Version', type: 'number' },
  { header: 'Made as', type: 'text', width: 16 },
  { header: 'Reason', type: 'text', width: 36 },
  { header: 'Made (UTC)', type: 'instant', width: 20 },
  { header: 'By', type: 'text', width: 18 },
  { header: 'Rules version', type: 'number' },
  { header: 'Currency', type: 'text' },
  money('Base'),
  money('Target bonus'),
  money('Equity'),
  money('Total'),
  { header: 'Tier', type: 'number' },
  { header: 'Approval needed', type: 'text', width: 28 },
  { header: 'Approval', type: 'text', width: 12 },
  { header: 'SHA-256', type: 'text', width: 24 },
]

const offerRow = (offer: OfferSummary): readonly Cell[] => [
  offer.candidateId,
  offer.number,
  offer.kind,
  offer.reason,
  offer.createdAt,
  offer.createdBy,
  offer.rulesVersion,
  offer.currency,
  moneyCell(offer.base, offer.currency),
  moneyCell(offer.bonus, offer.currency),
  moneyCell(offer.equity, offer.currency),
  moneyCell(offer.total, offer.currency),
  offer.tier,
  TIER_NAMES[offer.tier as Tier],
  offer.approval,
  offer.contentHash,
]

/** Every version of the candidates that the filter leaves, the newest of each first. */
export const offersTable: TableMaker = ({ handlers, context }, { candidates: filter }) => {
  const read = async (offset: number, limit: number) => {
    const { total, candidates } = await handlers['candidates.list'](
      { ...filter, offer: 'made', offset, limit },
      context,
    )
    return { total, items: candidates }
  }
  async function* rows(): AsyncGenerator<readonly Cell[]> {
    const ids = paged(context, 'Offers', read, ({ id }) => [id])
    for await (const [id] of ids) {
      if (typeof id !== 'string') continue
      const { versions } = await handlers['offers.versions']({ candidateId: id }, context)
      yield* versions.map(offerRow)
    }
  }
  return Promise.resolve({ table: { title: 'Offers', columns: OFFER_COLUMNS, rows: rows() } })
}

const LEDGER_COLUMNS: readonly Column[] = [
  { header: 'No.', type: 'number' },
  { header: 'Step', type: 'text', width: 22 },
  { header: 'Label', type: 'text', width: 32 },
  { header: 'Formula', type: 'text', width: 40 },
  { header: 'Result', type: 'number', width: 18 },
  { header: 'Result unit', type: 'text' },
  { header: 'Input', type: 'text', width: 30 },
  { header: 'Value', type: 'number', width: 18 },
  { header: 'Unit', type: 'text' },
  { header: 'From', type: 'text', width: 40 },
  { header: 'File', type: 'text', width: 22 },
  { header: 'Row', type: 'number' },
  { header: 'Date', type: 'date' },
  { header: 'Rules version', type: 'number' },
]

type Figure = Pick<LedgerInput, 'value' | 'unit' | 'currency'>

/** Money in major units of its currency, which is its unit. */
const valueCell = ({ value, unit, currency }: Figure): Cell =>
  unit === 'money' && currency !== null ? moneyCell(Number(value), currency) : { decimal: value }
const unitCell = ({ unit, currency }: Figure): Cell => (unit === 'money' ? currency : unit)

/** One row for each input; a step without any has one row of its own. */
function stepRows(step: LedgerStep, index: number): (readonly Cell[])[] {
  const own: readonly Cell[] = [
    index + 1,
    step.id,
    step.label,
    step.formula,
    valueCell(step.result),
    unitCell(step.result),
  ]
  if (step.inputs.length === 0) return [[...own, ...LEDGER_COLUMNS.slice(own.length).map(() => null)]]
  return step.inputs.map((input) => {
    const { source } = input
    const file = 'file' in source ? source.file : null
    const row = source.kind === 'row' ? source.row : null
    const date = 'date' in source ? source.date : null
    const rules = source.kind === 'rule' ? source.version : null
    return [...own, input.name, valueCell(input), unitCell(input), sourceText(source), file, row, date, rules]
  })
}

export const ledgerTable: TableMaker = async ({ handlers, context }, { versionId }) => {
  if (versionId === undefined) throw new CodedError('NOT_FOUND', 'Say which version of an offer: give its versionId.')
  const { offer } = await handlers['offers.get']({ versionId }, context)
  const rows = rowsOf(offer.ledger.flatMap(stepRows))
  return {
    table: { title: 'Ledger', columns: LEDGER_COLUMNS, rows },
    of: `${offer.candidateId} v${offer.number}`,
  }
}

const RULE_COLUMNS: readonly Column[] = [
  { header: 'Version', type: 'number' },
  { header: 'Status', type: 'text', width: 12 },
  { header: 'Holds from', type: 'date' },
  { header: 'In force', type: 'text' },
  { header: 'Rule', type: 'text', width: 44 },
  { header: 'Name in the ledger', type: 'text', width: 32 },
  { header: 'Value', type: 'text', width: 24 },
]

export const rulesTable: TableMaker = async ({ handlers, context }) => {
  const { versions } = await handlers['rules.list']({}, context)
  async function* rows(): AsyncGenerator<readonly Cell[]> {
    for (const { version, status, effectiveFrom, inForce } of versions) {
      const { version: whole } = await handlers['rules.get']({ version }, context)
      for (const [path, value] of flatten(whole.rules)) {
        yield [version, status, effectiveFrom, inForce ? 'yes' : 'no', ruleLabel(path), path, value]
      }
    }
  }
  return { table: { title: 'Rules', columns: RULE_COLUMNS, rows: rows() } }
}
