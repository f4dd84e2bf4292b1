/** Rejections counted by reason and column, the most frequent first. */
import type { RowIssue } from '../../../../src-contract/desktop/people-file.ts'

interface IssueGroup {
  readonly code: string
  readonly column: string | null
  /** The sentence of the first of them. */
  readonly message: string
  readonly count: number
  readonly firstRow: number
}

export function groupIssues(issues: readonly RowIssue[]): readonly IssueGroup[] {
  const groups = new Map<string, IssueGroup>()
  for (const { code, column, message, row } of issues) {
    const key = JSON.stringify([code, column])
    const known = groups.get(key)
    groups.set(
      key,
      known
        ? { ...known, count: known.count + 1, firstRow: Math.min(known.firstRow, row) }
        : { code, column, message, count: 1, firstRow: row },
    )
  }
  return [...groups.values()].toSorted((a, b) => b.count - a.count || a.firstRow - b.firstRow)
}
