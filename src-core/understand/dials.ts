/** What a frontier may turn: one number each, the same in every year, written back as ordinary lever changes. */
import { leverDefinition, type LeverId, type LeverValue } from '../levers/catalogue.ts'
import type { RunParameters } from '../simulate/parameters.ts'
import { leverValues, mapLever, mean } from './move-lever.ts'

export interface Dial {
  readonly lever: LeverId
  /** null: the whole workforce, or a column of the matrix. */
  readonly level: number | null
  /** Of the merit matrix: a quarter of the band, 0..3. Each rating keeps its distance from the column's mean. */
  readonly column: number | null
  readonly bounds: readonly [number, number]
}

export interface DialChange {
  readonly lever: LeverId
  readonly level: number | null
  readonly year: null
  readonly value: LeverValue
}

export interface Dials {
  readonly dials: readonly Dial[]
  /** Where they stand: means over the years, within the dials' bounds. */
  readonly start: readonly number[]
  /** Levers that are turned off because they would overrule the dials. */
  readonly overruled: readonly LeverId[]
  /** Values in the levers' units with at most four decimals. */
  parameters(values: readonly number[]): RunParameters
  /** The same, ready to be set on the scenario. */
  changes(values: readonly number[]): DialChange[]
}

const COLUMNS = 4
const CELLS = 20
const PPM_PER_PERCENT = 10_000

/** One for each level of a lever by level (level null), one for each column of the matrix. */
export function dialsOf(
  lever: LeverId,
  level: number | null,
  levels: number,
  bounds: readonly [number, number] | undefined,
): Dial[] {
  const { perLevel, slider } = leverDefinition(lever)
  const dial = { lever, level: null, column: null, bounds: bounds ?? slider }
  if (lever === 'merit.matrix') return Array.from({ length: COLUMNS }, (_, column) => ({ ...dial, column }))
  if (!perLevel) return [dial]
  if (level !== null) return [{ ...dial, level }]
  return Array.from({ length: levels }, (_, at) => ({ ...dial, level: at + 1 }))
}

export function createDials(parameters: RunParameters, dials: readonly Dial[]): Dials {
  const overruled = overruling(parameters, dials)
  const off = Array.from({ length: parameters.years }, () => null)
  const base: RunParameters = {
    ...parameters,
    ...(overruled.includes('merit.budget') ? { meritBudget: off } : {}),
    ...(overruled.includes('merit.matrix') ? { meritMatrix: off } : {}),
  }
  const matrix = baseMatrix(parameters)
  const columnMeans = Array.from({ length: COLUMNS }, (_, column) =>
    mean(matrix.filter((_, cell) => cell % COLUMNS === column)),
  )
  const cells = (values: readonly number[]): number[] =>
    matrix.map((cell, at) => {
      const dial = dials.findIndex(({ column }) => column === at % COLUMNS)
      const shift = dial < 0 ? 0 : (values[dial] ?? 0) - (columnMeans[at % COLUMNS] ?? 0)
      return fourDecimals(within(cell + shift, leverDefinition('merit.matrix').bounds))
    })
  const hasMatrix = dials.some(({ column }) => column !== null)

  return {
    dials,
    overruled,
    start: dials.map(({ lever, level, column, bounds }) => {
      const value = column === null ? mean(leverValues(parameters, lever, level)) : (columnMeans[column] ?? 0)
      return fourDecimals(within(value, bounds))
    }),
    parameters(values) {
      const ppm = cells(values).map((cell) => Math.round(cell * PPM_PER_PERCENT))
      const years = Array.from({ length: parameters.years }, () => ppm)
      const start = hasMatrix ? { ...base, meritMatrix: years } : base
      return dials.reduce((moved, { lever, level, column }, at) => {
        const value = values[at] ?? 0
        if (column !== null) return moved
        if (lever !== 'merit.budget') return mapLever(moved, lever, level, () => value)
        return { ...moved, meritBudget: moved.meritBudget.map(() => Math.round(value * PPM_PER_PERCENT)) }
      }, start)
    },
    changes(values) {
      const all = { level: null, year: null }
      return [
        ...overruled.map((lever): DialChange => ({ lever, ...all, value: null })),
        ...(hasMatrix ? [{ lever: 'merit.matrix' as const, ...all, value: cells(values) }] : []),
        ...dials.flatMap(({ lever, level, column }, at): DialChange[] =>
          column === null ? [{ lever, level, year: null, value: values[at] ?? 0 }] : [],
        ),
      ]
    },
  }
}

/** Levers count in whole millionths. */
export function fourDecimals(value: number): number {
  return Math.round(value * PPM_PER_PERCENT) / PPM_PER_PERCENT
}

/** Levers that are on and would make the dials do nothing. */
function overruling(parameters: RunParameters, dials: readonly Dial[]): LeverId[] {
  const on = (lever: LeverId): boolean => leverValues(parameters, lever, null).length > 0
  const turns = (lever: LeverId): boolean => dials.some((dial) => dial.lever === lever)
  const merit = turns('merit.rate') || turns('merit.matrix')
  return [
    ...(merit && !turns('merit.budget') && on('merit.budget') ? (['merit.budget'] as const) : []),
    ...(turns('merit.rate') && !turns('merit.matrix') && on('merit.matrix') ? (['merit.matrix'] as const) : []),
  ]
}

/** The first year's matrix in percent; where there is none, the mean merit rate in every cell. */
function baseMatrix(parameters: RunParameters): number[] {
  const set = leverValues({ ...parameters, meritMatrix: parameters.meritMatrix.slice(0, 1) }, 'merit.matrix', null)
  if (set.length === CELLS) return set
  const rate = mean(leverValues(parameters, 'merit.rate', null))
  return Array.from({ length: CELLS }, () => rate)
}

function within(value: number, [low, high]: readonly [number, number]): number {
  return Math.min(high, Math.max(low, value))
}
