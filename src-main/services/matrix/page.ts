/** Filters by words and level, sorts and pages rows of people that lie in memory. */

interface PageWish<Row> {
  readonly text?: string | undefined
  readonly level?: number | undefined
  readonly sort: keyof Row
  readonly descending: boolean
  readonly offset: number
  readonly limit: number
}

interface Listed {
  readonly employeeId: string
  readonly jobTitle: string | null
  readonly department: string | null
  readonly level: number
}

/** Rows come in order of employee id, which settles ties; nulls are last either way. */
export function pageOf<Row extends Listed>(
  rows: readonly Row[],
  { text, level, sort, descending, offset, limit }: PageWish<Row>,
): { matching: readonly Row[]; page: Row[] } {
  const words = (text ?? '').toLowerCase().split(/\s+/).filter(Boolean)
  const matching = rows.filter((row) => (level === undefined || row.level === level) && hasAll(row, words))
  const sign = descending ? -1 : 1
  const sorted = matching.toSorted((a, b) => compare(a[sort], b[sort], sign))
  return { matching, page: sorted.slice(offset, offset + limit) }
}

function hasAll({ employeeId, jobTitle, department }: Listed, words: readonly string[]): boolean {
  if (words.length === 0) return true
  const searched = `${employeeId}\n${jobTitle ?? ''}\n${department ?? ''}`.toLowerCase()
  return words.every((word) => searched.includes(word))
}

function compare(a: unknown, b: unknown, sign: number): number {
  if (a === b) return 0
  if (a === null || a === undefined) return 1
  if (b === null || b === undefined) return -1
  return (a as string | number) < (b as string | number) ? -sign : sign
}
