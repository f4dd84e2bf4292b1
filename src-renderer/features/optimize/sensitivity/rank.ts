/** The bars of a tornado: levers by how far they move one total. */
import type { LeverId } from '../../../../src-contract/desktop/levers.ts'
import type { Measures, Moved, Sensitivity } from '../../../../src-contract/desktop/understanding.ts'

export type MeasureKey = keyof Measures
/** One step down and up, or the ends of the slider. */
export type Reach = 'step' | 'slider'

export interface TornadoBar {
  readonly key: string
  readonly lever: LeverId
  readonly level: number | null
  readonly label: string
  readonly locked: boolean
  /** What the lower and the higher value of the lever change; null where it cannot go there. */
  readonly low: End | null
  readonly high: End | null
  /** Between the two ends and no move, in the total's unit. */
  readonly size: number
}

export interface End {
  readonly value: number
  readonly change: number
}

function end(moved: Moved | null, measure: MeasureKey): End | null {
  const change = moved?.change[measure]
  return moved && typeof change === 'number' ? { value: moved.value, change } : null
}

/** Largest first; levers that do not move the total are left out. byLevel: each level for itself, else all together. */
export function rank(
  levers: readonly Sensitivity[],
  measure: MeasureKey,
  reach: Reach,
  byLevel: boolean,
): readonly TornadoBar[] {
  const levelled = new Set(levers.filter(({ level }) => level !== null).map(({ lever }) => lever))
  return levers
    .filter(({ lever, level }) => (byLevel ? level !== null || !levelled.has(lever) : level === null))
    .map((one): TornadoBar => {
      const low = end(reach === 'step' ? one.down : one.low, measure)
      const high = end(reach === 'step' ? one.up : one.high, measure)
      const changes = [0, low?.change ?? 0, high?.change ?? 0]
      return {
        key: `${one.lever}/${one.level ?? ''}`,
        ...{ lever: one.lever, level: one.level, label: one.label, locked: one.locked, low, high },
        size: Math.max(...changes) - Math.min(...changes),
      }
    })
    .filter(({ size }) => size > 0)
    .toSorted((a, b) => b.size - a.size || (a.key < b.key ? -1 : 1))
}
