import { DrawRoom, Positions } from './draw-set.ts'
import type { KeptRoom } from './kept-room.ts'

/** What runs of one population leave to the next: working memory, and what helps to guess. A wrong guess costs time only. */
export class Experience {
  readonly leave = new DrawRoom()
  readonly rise = new DrawRoom()
  readonly movers = new Positions()
  kept: KeptRoom | null = null
  /** By year: people by bucket on 1 January, of each list. */
  readonly counts: (readonly Int32Array[])[] = []
  /** The seed that the surpluses belong to. */
  seed = NaN
  /** By year. */
  readonly people: Surpluses[] = []
  readonly hires: (number | null)[] = []
}

/** See surplusOf: of the draw of leavers, and of each group that may rise; null: unknown. */
export interface Surpluses {
  readonly leave: number | null
  readonly rise: readonly (number | null)[]
}
