/** Small groups are not shown, nor may they be found by taking what is shown from the whole. */

interface Cell {
  readonly men: number
  readonly women: number
}

export type Visibility = 'shown' | 'small' | 'withheld'

/**
 * A cell with fewer men or women than the minimum is small. Where those hidden in all are so few that the difference
 * between the whole and what is shown speaks of fewer than the minimum, the smallest shown cells are withheld too.
 */
export function suppress(cells: readonly Cell[], minimum: number): Visibility[] {
  const result = cells.map(({ men, women }): Visibility => (men < minimum || women < minimum ? 'small' : 'shown'))
  const bySize = cells
    .map((cell, at) => ({ at, size: Math.min(cell.men, cell.women) }))
    .filter(({ at }) => result[at] === 'shown')
    .sort((a, b) => a.size - b.size || a.at - b.at)
  for (const { at } of bySize) {
    if (!findable(cells, result, minimum)) break
    result[at] = 'withheld'
  }
  return result
}

function findable(cells: readonly Cell[], result: readonly Visibility[], minimum: number): boolean {
  const hidden = cells.filter((_, at) => result[at] !== 'shown')
  const men = hidden.reduce((sum, cell) => sum + cell.men, 0)
  const women = hidden.reduce((sum, cell) => sum + cell.women, 0)
  return men + women > 0 && (men < minimum || women < minimum)
}
