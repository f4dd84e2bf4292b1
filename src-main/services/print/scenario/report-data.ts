/** What the report of an approved scenario says beside its packet. */
import type { Totals } from '../../../../src-contract/desktop/totals.ts'
import type { SubjectApprovalRecord } from '../../ports/approvals.ts'
import type { PacketData } from './data.ts'

export interface ReportData extends PacketData {
  /** The request that was approved. */
  readonly request: SubjectApprovalRecord
  /** The scenario this one was branched from, if it can be simulated. */
  readonly parent: { readonly name: string; readonly totals: Totals } | null
}
