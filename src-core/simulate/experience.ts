import { DrawRoom, Positions } from './draw-set.ts'
import type { KeptRoom } from './kept-room.ts'
import type { Outcome } from './selection.ts'

/** What runs of one population leave to the next: working memory, and what helps to guess. A wrong guess costs time only. */
export class Experience {
  readonly leave = new DrawRoom()
  readonly rise = new DrawRoom()
  readonly movers = new Positions()
  kept: KeptRoom | null = null
  /** By year: people by bucket on 1 January, of each list. */
  readonly counts: (readonly Int32Array[])[] = []
  /** The seed that the outcomes belong to. */
  seed = NaN
  /** By year. */
  readonly people: Outcomes[] = []
  readonly hires: (Outcome | null)[] = []
}

/** Of the draw of leavers, and of each group that may rise; null: unknown. */
export interface Outcomes {
  readonly leave: Outcome | null
  readonly rise: readonly (Outcome | null)[]
}
