/** Gaps of all and by category, from people in the order of their pay. */
import type { Factor, GroupCodes } from './columns.ts'
import { gapOf, sideOf, type Gap } from './gaps.ts'
import { suppress, type Visibility } from './suppression.ts'

export interface CategoryGap {
  readonly label: string | null
  readonly visibility: Visibility
  readonly men: number
  readonly women: number
  /** Null unless shown. */
  readonly gap: Gap | null
}

/** @param order positions by ascending pay */
export function overallGap(order: Uint32Array, pay: Float64Array, groups: GroupCodes): Gap | null {
  const [men, women] = splitByGroup(order, pay, groups, () => 0, 1)
  return gapOf(sideOf(men[0] ?? []), sideOf(women[0] ?? []))
}

/** Categories that men or women are in, in the order of the factor's labels. */
export function gapsByCategory(
  order: Uint32Array,
  pay: Float64Array,
  groups: GroupCodes,
  factor: Factor,
  minimum: number,
): CategoryGap[] {
  const [men, women] = splitByGroup(order, pay, groups, (person) => factor.codes[person] ?? 0, factor.labels.length)
  const cells = factor.labels
    .map((label, code) => ({ label, men: men[code] ?? [], women: women[code] ?? [] }))
    .filter((cell) => cell.men.length + cell.women.length > 0)
  const counts = cells.map((cell) => ({ men: cell.men.length, women: cell.women.length }))
  const visibility = suppress(counts, minimum)
  return cells.map((cell, at) => ({
    label: cell.label,
    visibility: visibility[at] ?? 'small',
    men: cell.men.length,
    women: cell.women.length,
    gap: visibility[at] === 'shown' ? gapOf(sideOf(cell.men), sideOf(cell.women)) : null,
  }))
}

function splitByGroup(
  order: Uint32Array,
  pay: Float64Array,
  groups: GroupCodes,
  codeOf: (person: number) => number,
  codes: number,
): [men: number[][], women: number[][]] {
  const men = Array.from({ length: codes }, (): number[] => [])
  const women = Array.from({ length: codes }, (): number[] => [])
  for (const person of order) {
    const group = groups[person]
    if (group === 1) men[codeOf(person)]?.push(pay[person] ?? 0)
    else if (group === 2) women[codeOf(person)]?.push(pay[person] ?? 0)
  }
  return [men, women]
}
