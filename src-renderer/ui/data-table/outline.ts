/** Where each line of a grouped table comes from: a group's heading, or a row within an open group. */

interface OutlineGroup {
  /** Rows within the group. */
  readonly count: number
  readonly open: boolean
}

export type OutlineLine =
  | { readonly kind: 'group'; readonly group: number }
  | { readonly kind: 'row'; readonly group: number; readonly offset: number }

export interface Outline {
  /** Headings and the rows of open groups. */
  readonly lines: number
  at(line: number): OutlineLine | undefined
  /** The line of a group's heading. */
  headingOf(group: number): number
}

export function createOutline(groups: readonly OutlineGroup[]): Outline {
  const headings: number[] = []
  let lines = 0
  for (const group of groups) {
    headings.push(lines)
    lines += 1 + (group.open ? group.count : 0)
  }
  return {
    lines,
    at(line) {
      if (line < 0 || line >= lines) return undefined
      const group = lastAtOrBefore(headings, line)
      const offset = line - (headings[group] ?? 0) - 1
      return offset < 0 ? { kind: 'group', group } : { kind: 'row', group, offset }
    },
    headingOf: (group) => headings[group] ?? 0,
  }
}

/** Index of the last entry of a rising list that is not above value. */
function lastAtOrBefore(rising: readonly number[], value: number): number {
  let low = 0
  let high = rising.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((rising[middle] ?? 0) <= value) low = middle
    else high = middle - 1
  }
  return low
}
