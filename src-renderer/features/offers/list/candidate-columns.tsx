/** The columns of the list of candidates. */
import type { Candidate } from '../../../../src-contract/desktop/candidates.ts'
import { FEEDBACK_NAMES } from '../../../../src-core/offers/rules.ts'
import { TIER_NAMES, type Tier } from '../../../../src-core/offers/tier.ts'
import type { DataColumn } from '../../../ui/data-table/column.ts'
import { instant, NO_FIGURE, toUnits } from '../../../ui/format.ts'
import { exactMoney } from '../../../ui/ledger/quantity.ts'
import { APPROVAL_NAMES } from '../words.ts'

type Column = DataColumn<Candidate>

function text(id: 'jobTitle' | 'location' | 'level' | 'jobFamily', header: string, width: number): Column {
  return { id, header, width, value: ({ fields }) => fields[id], title: ({ fields }) => fields[id] ?? undefined }
}

function money(id: 'base' | 'total', header: string, width: number): Column {
  return {
    id,
    header,
    width,
    align: 'right',
    value: ({ latest }) => latest && toUnits(latest[id], latest.currency),
    cell: ({ latest }) => (latest ? exactMoney(latest[id], latest.currency) : NO_FIGURE),
  }
}

export const CANDIDATE_COLUMNS: readonly Column[] = [
  { id: 'id', header: 'Candidate', width: 116, value: ({ id }) => id },
  text('jobTitle', 'Job title', 160),
  text('level', 'Level', 60),
  text('location', 'Location', 85),
  {
    id: 'feedback',
    header: 'Feedback',
    width: 93,
    value: ({ fields }) => fields.feedback && FEEDBACK_NAMES[fields.feedback],
  },
  money('base', 'Base', 105),
  money('total', 'Total', 136),
  {
    id: 'tier',
    header: 'Approval needed',
    width: 190,
    value: ({ latest }) => latest && TIER_NAMES[latest.tier as Tier],
    cell: ({ latest }) => (latest ? TIER_NAMES[latest.tier as Tier] : NO_FIGURE),
    title: ({ latest }) => (latest ? TIER_NAMES[latest.tier as Tier] : undefined),
  },
  {
    id: 'status',
    header: 'Status',
    width: 114,
    value: ({ latest }) => (latest ? APPROVAL_NAMES[latest.approval] : 'No offer yet'),
  },
  { id: 'changedAt', header: 'Changed', width: 160, value: ({ changedAt }) => instant(changedAt) },
  { ...text('jobFamily', 'Job family', 150), hidden: true },
  { id: 'createdBy', header: 'Begun by', width: 120, hidden: true, value: ({ createdBy }) => createdBy },
]
