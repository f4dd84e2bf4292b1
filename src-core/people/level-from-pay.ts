/** The level that pay falls into, for rosters without a level column. */

export interface LevelRange {
  readonly minimum: number
  readonly midpoint: number
  readonly maximum: number
}

/**
 * Level 1..n of a full-year, full-time rate in the currency of the bands. Where bands overlap the lower level holds.
 * Pay between or outside bands gets the level nearest by midpoint (the lower one at equal distance), and inside is false.
 */
export function levelFromPay(
  pay: number,
  bands: readonly LevelRange[],
): { readonly level: number; readonly inside: boolean } {
  const at = bands.findIndex((band) => pay >= band.minimum && pay <= band.maximum)
  if (at >= 0) return { level: at + 1, inside: true }
  let nearest = 0
  let distance = Infinity
  bands.forEach((band, index) => {
    const away = Math.abs(pay - band.midpoint)
    if (away < distance) [nearest, distance] = [index, away]
  })
  return { level: nearest + 1, inside: false }
}
