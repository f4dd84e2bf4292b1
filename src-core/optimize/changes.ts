/** What the moves come to as changes of levers, from wide to narrow. */
import type { LeverId } from '../levers/catalogue.ts'
import { cellValue, type Move } from './moves.ts'

interface MovedCell {
  readonly movable: number
  readonly lever: LeverId
  readonly level: number | null
  /** Calendar year. */
  readonly year: number
  readonly before: number
  readonly after: number
  readonly atBound: 'lower' | 'upper' | null
}

interface Change {
  readonly lever: LeverId
  readonly level: number | null
  readonly year: number | null
  readonly value: number
}

export function movedCells(moves: readonly Move[], shifts: ArrayLike<number>, startYear: number): MovedCell[] {
  return moves.flatMap((move, at) =>
    move.cells.map((cell): MovedCell => {
      const after = cellValue(move, cell, shifts[at] ?? 0)
      const atBound = after <= move.lower ? 'lower' : after >= move.upper ? 'upper' : null
      const { level, year, start } = cell
      const lever = move.definition.id
      return { movable: move.movable, lever, level, year: startYear + year, before: start, after, atBound }
    }),
  )
}

/** A level that has one value in all years is one change; so is a lever that has one at all levels in all years. */
export function changesOf(cells: readonly MovedCell[], years: number, levels: number): Change[] {
  const levers = new Map<LeverId, MovedCell[]>()
  for (const cell of cells) levers.set(cell.lever, [...(levers.get(cell.lever) ?? []), cell])
  return [...levers].flatMap(([lever, all]) => {
    if (all.every(({ before, after }) => before === after)) return []
    const found = [...new Set(all.map(({ level }) => level))]
    const whole = found.includes(null) ? 1 : levels
    if (all.length === whole * years && same(all))
      return [{ lever, level: null, year: null, value: all[0]?.after ?? 0 }]
    return found.flatMap((level): Change[] => {
      const own = all.filter((cell) => cell.level === level)
      const moved = own.filter(({ before, after }) => before !== after)
      if (moved.length === 0) return []
      if (own.length === years && same(own)) return [{ lever, level, year: null, value: own[0]?.after ?? 0 }]
      return moved.map(({ year, after }) => ({ lever, level, year, value: after }))
    })
  })
}

function same(cells: readonly MovedCell[]): boolean {
  return cells.every(({ after }) => after === cells[0]?.after)
}
