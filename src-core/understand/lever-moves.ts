/** The runs that tell what a lever does: steps, the ends of its slider, and a tenth less and more for its elasticity. */
import { leverDefinition, LEVERS, type LeverId } from '../levers/catalogue.ts'
import { flowKey } from '../simulate/flow-year.ts'
import type { RunParameters } from '../simulate/parameters.ts'
import { isMovable, leverValues, mapLever, mean } from './move-lever.ts'

export const MOVES = ['down', 'up', 'low', 'high', 'less', 'more'] as const
export type Move = (typeof MOVES)[number]

export interface LeverRun {
  readonly lever: LeverId
  readonly level: number | null
  readonly move: Move
  /** The lever's mean after the move, in its unit. */
  readonly value: number
  readonly parameters: RunParameters
  /** Who leaves, joins and rises stays as it was. */
  readonly payOnly: boolean
}

interface LeverRow {
  readonly lever: LeverId
  readonly level: number | null
  /** Its mean over years and levels, in its unit. */
  readonly value: number
}

/** Every lever that is on and can move, at all levels together and at each level where it has levels. */
export function leverRows(parameters: RunParameters): LeverRow[] {
  return LEVERS.filter(({ id }) => isMovable(id)).flatMap(({ id, perLevel }) => {
    const levels = perLevel ? Array.from({ length: parameters.levels }, (_, at) => at + 1) : []
    return [null, ...levels].flatMap((level) => {
      const values = leverValues(parameters, id, level)
      return values.length === 0 ? [] : [{ lever: id, level, value: mean(values) }]
    })
  })
}

/** A tenth, large against the rounding to whole people. */
const SCALE = 0.1

/** Moves that leave the lever's bounds are left out; scaling stops at them. */
export function leverRuns(parameters: RunParameters, { lever, level }: LeverRow): LeverRun[] {
  const { bounds, slider, step, unit } = leverDefinition(lever)
  const values = leverValues(parameters, lever, level)
  const least = Math.min(...values)
  const most = Math.max(...values)
  const key = flowKey(parameters)
  const run = (move: Move, to: (value: number) => number): LeverRun[] => {
    const moved = mapLever(parameters, lever, level, (value) => Math.min(bounds[1], Math.max(bounds[0], to(value))))
    const value = mean(leverValues(moved, lever, level))
    return [{ lever, level, move, value, parameters: moved, payOnly: flowKey(moved) === key }]
  }
  return [
    ...(least - step >= bounds[0] ? run('down', (value) => value - step) : []),
    ...(most + step <= bounds[1] ? run('up', (value) => value + step) : []),
    ...run('low', () => slider[0]),
    ...run('high', () => slider[1]),
    ...(unit === 'switch' || most === 0
      ? []
      : [...run('less', (value) => value * (1 - SCALE)), ...run('more', (value) => value * (1 + SCALE))]),
  ]
}
