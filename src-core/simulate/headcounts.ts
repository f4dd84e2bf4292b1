/** Seven counts for each level, place or other group, side by side. */
export const COUNTS = 7
export const START = 0
export const HIRES = 1
export const EXPERIENCED_LEAVERS = 2
export const NEW_HIRE_LEAVERS = 3
export const PROMOTIONS_IN = 4
export const PROMOTIONS_OUT = 5
export const END = 6

/** start + hires - leavers + promotions in - promotions out = end. */
export interface HeadcountFlow {
  readonly start: number
  readonly hires: number
  readonly experiencedLeavers: number
  readonly newHireLeavers: number
  readonly promotionsIn: number
  readonly promotionsOut: number
  readonly end: number
}

export function flowOf(counts: ArrayLike<number>, group: number): HeadcountFlow {
  const at = (field: number): number => counts[group * COUNTS + field] ?? 0
  return {
    start: at(START),
    hires: at(HIRES),
    experiencedLeavers: at(EXPERIENCED_LEAVERS),
    newHireLeavers: at(NEW_HIRE_LEAVERS),
    promotionsIn: at(PROMOTIONS_IN),
    promotionsOut: at(PROMOTIONS_OUT),
    end: at(END),
  }
}

/** Fills END of every group. */
export function closeCounts(counts: Int32Array): void {
  for (let at = 0; at < counts.length; at += COUNTS) {
    const n = (field: number): number => counts[at + field] ?? 0
    counts[at + END] =
      n(START) + n(HIRES) - n(EXPERIENCED_LEAVERS) - n(NEW_HIRE_LEAVERS) + n(PROMOTIONS_IN) - n(PROMOTIONS_OUT)
  }
}
