/** Candidates with their newest offer, as the list shows them. Current pay is never in it. */
import { FEEDBACK_NAMES } from '../../../src-core/offers/rules.ts'
import { TIER_NAMES, type Tier } from '../../../src-core/offers/tier.ts'
import type { Candidate } from '../../../src-contract/desktop/candidates.ts'
import { moneyCell, paged, type TableMaker } from './source.ts'
import type { Cell, Column } from '../ports/table-writer.ts'

const COLUMNS: readonly Column[] = [
  { header: 'Candidate', type: 'text' },
  { header: 'Job title', type: 'text', width: 28 },
  { header: 'Job family', type: 'text', width: 20 },
  { header: 'Level', type: 'text' },
  { header: 'Location', type: 'text', width: 18 },
  { header: 'Feedback', type: 'text', width: 14 },
  { header: 'Offer version', type: 'number' },
  { header: 'Currency', type: 'text' },
  { header: 'Base (in Currency)', type: 'number', decimals: 2, width: 18 },
  { header: 'Total (in Currency)', type: 'number', decimals: 2, width: 18 },
  { header: 'Approval needed', type: 'text', width: 28 },
  { header: 'Status', type: 'text', width: 14 },
  { header: 'Changed (UTC)', type: 'instant', width: 20 },
]

function row({ id, fields, latest, changedAt }: Candidate): readonly Cell[] {
  return [
    id,
    fields.jobTitle,
    fields.jobFamily,
    fields.level,
    fields.location,
    fields.feedback && FEEDBACK_NAMES[fields.feedback],
    latest?.number ?? null,
    latest?.currency ?? null,
    latest && moneyCell(latest.base, latest.currency),
    latest && moneyCell(latest.total, latest.currency),
    latest && TIER_NAMES[latest.tier as Tier],
    latest?.approval ?? 'no offer',
    changedAt,
  ]
}

export const candidatesTable: TableMaker = ({ handlers, context }, { candidates: filter }) => {
  const read = async (offset: number, limit: number) => {
    const { total, candidates } = await handlers['candidates.list']({ ...filter, offset, limit }, context)
    return { total, items: candidates }
  }
  return Promise.resolve({
    table: { title: 'Candidates', columns: COLUMNS, rows: paged(context, 'Candidates', read, row) },
  })
}
