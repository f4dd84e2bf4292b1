/** A guard-rail's limit or figure in the unit of its fields: 0.05 of a pay gap is "5%". */
import { decimal } from '../../../ui/format.ts'
import { roundTo } from '../../../ui/number-field/exact-number.ts'
import { RAIL_SCALE, type RailKind } from './draft.ts'
import { RAILS } from './rail-words.ts'

const MOST_DECIMALS = 4

/** With no more decimals than it has, at most four. */
export function limitText(kind: RailKind, value: number): string {
  const shown = roundTo(value * RAIL_SCALE[kind], MOST_DECIMALS)
  const decimals = String(shown).split('.')[1]?.length ?? 0
  return `${decimal(shown, Math.min(MOST_DECIMALS, decimals))}${RAILS[kind].unit}`
}
