/** Builds a linear program column by column and row by row. */
import type { LinearProgram } from '../optimize/linear-program.ts'

export interface ProgramBuilder {
  /** Returns the column's number. */
  column(cost: number, lower: number, upper: number): number
  /** Entries of the same column are added up. Returns the row's number. */
  row(lower: number, upper: number, columns: readonly number[], values: readonly number[]): number
  build(): LinearProgram
}

export function programBuilder(): ProgramBuilder {
  const cost: number[] = []
  const columnLower: number[] = []
  const columnUpper: number[] = []
  const rowLower: number[] = []
  const rowUpper: number[] = []
  const starts: number[] = [0]
  const indices: number[] = []
  const values: number[] = []
  return {
    column(price, lower, upper) {
      columnLower.push(lower)
      columnUpper.push(upper)
      return cost.push(price) - 1
    },
    row(lower, upper, columns, entries) {
      const sums = new Map<number, number>()
      columns.forEach((column, at) => sums.set(column, (sums.get(column) ?? 0) + (entries[at] ?? 0)))
      for (const [column, value] of sums) {
        if (value === 0) continue
        indices.push(column)
        values.push(value)
      }
      starts.push(indices.length)
      rowUpper.push(upper)
      return rowLower.push(lower) - 1
    },
    build: () => ({
      columns: cost.length,
      rows: rowLower.length,
      cost: Float64Array.from(cost),
      quadratic: null,
      columnLower: Float64Array.from(columnLower),
      columnUpper: Float64Array.from(columnUpper),
      rowLower: Float64Array.from(rowLower),
      rowUpper: Float64Array.from(rowUpper),
      starts: Int32Array.from(starts),
      indices: Int32Array.from(indices),
      values: Float64Array.from(values),
    }),
  }
}
