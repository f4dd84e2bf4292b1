import { drawHigh } from './chance.ts'
import type { Positions } from './draw-set.ts'
import { leavingCode } from './leaving-code.ts'
import type { Moves } from './moves.ts'
import { LEAVING } from './person-year.ts'
import type { RaiseYear } from './raise-year.ts'
import type { FullSegment, Listed } from './segment.ts'

export interface SettleJob {
  readonly raises: RaiseYear
  readonly codes: Int32Array
  readonly movers: Positions
  readonly moves: Moves
  /** The moves' count that leavers belong to. */
  readonly leavers: Int32Array
}

/**
 * Counts the movements of people whose codes are marked: of leavers the last day is drawn, risers' levels move.
 * from: position of the first list's first row.
 */
export function settleMovers(job: SettleJob, lists: readonly Listed<FullSegment>[], from: number): void {
  let begin = from
  for (const list of lists) {
    settleList(job, list, begin)
    begin += list.count
  }
}

/** Of the movers those of one list, which begins at a position. */
function settleList(
  { raises, codes, movers, moves, leavers }: SettleJob,
  { segment, rows, count }: Listed<FullSegment>,
  begin: number,
): void {
  const { at: positions, count: moving } = movers
  const { risen, fte, places } = moves
  const { level, place, hashHigh, hashLow } = segment
  const shares = segment.fte
  const { a, b } = raises.leaveDay
  // Imported names are read anew at each use; locals are not.
  const leaving = LEAVING
  for (let i = 0; i < moving; i++) {
    const position = positions[i] as number
    const nth = position - begin
    if (nth < 0 || nth >= count) continue
    const row = rows[nth] as number
    const code = codes[position] as number
    const at = (level[row] as number) - 1
    const cell = at * places + (place[row] as number)
    const share = shares === null ? 10_000 : (shares[row] as number)
    ;(fte[at] as number) -= share
    if ((code & leaving) === 0) {
      level[row] = at + 2
      ;(risen[cell] as number)++
      ;(fte[at + 1] as number) += share
    } else {
      level[row] = 0
      ;(leavers[cell] as number)++
      const draw = drawHigh(a, b, hashHigh[row] as number, hashLow[row] as number)
      codes[position] = leavingCode(raises, code, draw)
    }
  }
}

/** Counts the year's hires, all as if they stayed. */
export function settleHires({ hired, fte, places }: Moves, place: Int32Array, byLevel: readonly number[]): void {
  let row = 0
  byLevel.forEach((count, level) => {
    ;(fte[level] as number) += count * 10_000
    countPlaces(hired, level * places, place, row, (row += count))
  })
}

function countPlaces(cells: Int32Array, cell: number, place: Int32Array, from: number, to: number): void {
  const end = to | 0
  for (let row = from | 0; row < end; row++) (cells[cell + (place[row] as number)] as number)++
}
