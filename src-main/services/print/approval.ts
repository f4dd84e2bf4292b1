/** A request for approval on paper: who signed, and every step as a table. */
import { ROLES, type RoleId } from '../../../src-core/access/roles.ts'
import { longInstant } from '../../../src-core/field/long-date.ts'
import type { SubjectApprovalRecord } from '../ports/approvals.ts'
import type { Block, SignedElectronically } from '../ports/paper-document.ts'

export function approvalSteps({ history }: SubjectApprovalRecord): Block {
  return {
    kind: 'table',
    caption: 'Steps of the approval, oldest first',
    columns: [
      { header: 'When', align: 'left', width: 22 },
      { header: 'Step', align: 'left', width: 12 },
      { header: 'Level', align: 'left', width: 8 },
      { header: 'Who', align: 'left', width: 18 },
      { header: 'As', align: 'left', width: 14 },
      { header: 'Comment', align: 'left', width: 26 },
    ],
    rows: history.map(({ at, kind, level, name, role, comment, toName }) => ({
      cells: [
        longInstant(at),
        toName === null ? kind : `${kind} to ${toName}`,
        level === null ? '' : `level ${level}`,
        name,
        ROLES[role].label,
        comment,
      ],
    })),
  }
}

type SignatureLines = Extract<Block, { kind: 'signatures' }>['lines']

/** Who submitted and who said yes, each on the line of the role filled; a yes counts only while its request stands. */
export function signatureLines(roles: readonly RoleId[], request: SubjectApprovalRecord | null): SignatureLines {
  const stands = request?.state === 'waiting' || request?.state === 'approved'
  const history = stands ? request.history : []
  const signed = (what: string, entry: (typeof history)[number] | undefined): SignedElectronically | null =>
    entry === undefined ? null : { name: entry.name, what, when: longInstant(entry.at) }
  return [
    {
      role: 'Prepared by',
      signed: signed(
        'submitted',
        history.find(({ kind }) => kind === 'submitted'),
      ),
    },
    ...roles.map((role) => ({
      role: ROLES[role].label,
      signed: signed(
        'approved',
        history.find(({ kind, seat }) => kind === 'approved' && seat === role),
      ),
    })),
  ]
}
