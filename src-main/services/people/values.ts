/** The values of a file that the user may have to match: levels, and the currencies of locations. */
import { cellText, isMissing, type Cell } from '../../../src-core/people/cell.ts'
import { levelOfText } from '../../../src-core/people/level-text.ts'
import type { PersonOptions } from '../../../src-core/people/person-options.ts'
import type { PeoplePreview } from '../../../src-contract/desktop/people-file.ts'

const MOST_VALUES = 500
/** A column with more distinct values than this is no list of levels or places: counting stops. */
const MOST_KEPT = 5000

interface ValueCounter {
  see(cells: readonly Cell[]): void
  answer(): Pick<PeoplePreview, 'levelValues' | 'locationValues'>
}

type Choices = Pick<PersonOptions, 'mapping' | 'levels' | 'levelByValue' | 'levelFrom' | 'currency'>

/** Counts over every row, refused ones too: a row refused for its level shall be matched here. */
export function valueCounter({ mapping, levels, levelByValue, levelFrom, currency }: Choices): ValueCounter {
  const columnOf = (field: string) => mapping.find((mapped) => mapped.field === field)?.column
  const [levelColumn, locationColumn] = [columnOf(levelFrom), columnOf('location')]
  const names = levels.map((level) => level.name)
  const levelCounts = new Map<string, number>()
  const locationCounts = new Map<string, number>()

  const levelOf = (value: string): number | null => {
    const chosen = levelByValue.get(value)
    if (chosen !== undefined && chosen <= levels.length) return chosen
    return levelFrom === 'level' ? levelOfText(value, names) : null
  }
  return {
    see(cells) {
      if (levelColumn !== undefined) count(levelCounts, cells[levelColumn])
      if (locationColumn !== undefined) count(locationCounts, cells[locationColumn])
    },
    answer: () => ({
      levelValues: ranked(levelCounts).map(([value, rows]) => ({ value, rows, level: levelOf(value) })),
      locationValues: ranked(locationCounts).map(([value, rows]) => ({
        value,
        rows,
        currency: currency.byLocation.get(value) ?? null,
      })),
    }),
  }
}

function count(counts: Map<string, number>, cell: Cell | undefined): void {
  const value = cellText(cell)
  if (isMissing(value, 'text')) return
  const before = counts.get(value)
  if (before !== undefined || counts.size < MOST_KEPT) counts.set(value, (before ?? 0) + 1)
}

function ranked(counts: ReadonlyMap<string, number>): [string, number][] {
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, MOST_VALUES)
}
