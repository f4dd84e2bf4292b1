import { TWO_32 } from './chance.ts'
import { COLA, DAY_MASK, LAST_SHIFT, LEAVING, MERIT, MONTH_SHIFT, START_SHIFT } from './person-year.ts'
import type { RaiseYear } from './raise-year.ts'

/**
 * A person's code (see person-year.ts) if they leave: the last day is drawn evenly from the days of the year on which they are
 * employed, and a raise after it falls away. draw: that of the day of leaving.
 */
export function leavingCode({ before, days }: RaiseYear, code: number, draw: number): number {
  const start = (code >>> START_SHIFT) & DAY_MASK
  const last = start + Math.floor((draw * (days.days - start)) / TWO_32)
  const isRaised = (before[(code >>> MONTH_SHIFT) & 15] as number) <= last
  return (isRaised ? code : code & ~(MERIT | COLA)) | LEAVING | (last << LAST_SHIFT)
}
