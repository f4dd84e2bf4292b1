/** Every step of a request for approval, as a table for paper. */
import { ROLES } from '../../src-core/access/roles.ts'
import { longInstant } from '../../src-core/field/long-date.ts'
import type { SubjectApprovalRecord } from './ports/approvals.ts'
import type { Block } from './ports/paper-document.ts'

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
