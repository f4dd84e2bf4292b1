/** The five levels a new workspace starts with: full-year full-time pay in minor units of its currency. */
interface DefaultLevel {
  readonly level: number
  readonly name: string
  readonly minimum: number
  readonly midpoint: number
  readonly maximum: number
}

const BANDS = [
  ['Staff', 56_000, 80_000],
  ['Manager', 81_000, 120_000],
  ['Senior Manager', 121_000, 160_000],
  ['Director', 161_000, 300_000],
  ['VP', 275_000, 500_000],
] as const

/** @param minorPerMajor minor units in one major unit: 100 for dollars, 1 for yen */
export function defaultLevels(minorPerMajor: number): DefaultLevel[] {
  return BANDS.map(([name, minimum, maximum], index) => ({
    level: index + 1,
    name,
    minimum: minimum * minorPerMajor,
    midpoint: ((minimum + maximum) * minorPerMajor) / 2,
    maximum: maximum * minorPerMajor,
  }))
}
