/** Solved levers as few lines: years with the same values stand together. */
import type { LeverId } from '../../../../src-contract/desktop/levers.ts'
import type { SolvedLever } from '../../../../src-contract/desktop/optimizer.ts'

interface LeverLine {
  readonly lever: LeverId
  readonly level: number | null
  readonly firstYear: number
  readonly lastYear: number
  readonly before: number
  readonly after: number
  readonly atBound: SolvedLever['atBound']
}

/** In the order of levers and levels as they come; years ascending. */
export function condense(levers: readonly SolvedLever[]): readonly LeverLine[] {
  const groups = new Map<string, SolvedLever[]>()
  for (const one of levers) {
    const key = `${one.lever}/${one.level ?? ''}`
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  return [...groups.values()].flatMap((group) => {
    const lines: LeverLine[] = []
    for (const one of group.toSorted((a, b) => a.year - b.year)) {
      const last = lines.at(-1)
      if (last && follows(last, one)) lines[lines.length - 1] = { ...last, lastYear: one.year }
      else lines.push({ ...one, firstYear: one.year, lastYear: one.year })
    }
    return lines
  })
}

function follows(line: LeverLine, one: SolvedLever): boolean {
  return (
    one.year === line.lastYear + 1 &&
    one.before === line.before &&
    one.after === line.after &&
    one.atBound === line.atBound
  )
}

export function yearsText({ firstYear, lastYear }: LeverLine, allYears: number): string {
  if (firstYear === lastYear) return String(firstYear)
  return lastYear - firstYear + 1 === allYears ? 'All' : `${firstYear}–${lastYear}`
}
