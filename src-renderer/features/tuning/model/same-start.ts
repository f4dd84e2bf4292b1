/** Whether two runs begin with the same people: levers never change where a run starts, another roster or rate does. */
import type { Totals } from '../../../../src-contract/desktop/totals.ts'

export type Start = Pick<Totals, 'start'>

export function sameStart(one: Start | null, other: Start | null): boolean {
  return one !== null && other !== null && startKey(one) === startKey(other)
}

/** The same text for the same people at the start. */
export function startKey({ start }: Start): string {
  return JSON.stringify(start)
}
