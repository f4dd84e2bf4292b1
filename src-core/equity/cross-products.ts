/** X'X, X'y and y'y of men and of women, gathered in one pass: every model of the report follows from them. */
import type { Design } from './design.ts'

export interface Cross {
  readonly width: number
  people: number
  /** Lower triangle of X'X, row by row. */
  readonly products: Float64Array
  readonly withResponse: Float64Array
  response2: number
}

export interface CrossByGroup {
  readonly men: Cross
  readonly women: Cross
}

export function emptyCross(width: number): Cross {
  return {
    width,
    people: 0,
    products: new Float64Array(width * width),
    withResponse: new Float64Array(width),
    response2: 0,
  }
}

/** Adds people from (inclusive) to (exclusive). A row is nearly empty: only what is in it is multiplied. */
export function addPeople(design: Design, { men, women }: CrossByGroup, from: number, to: number): void {
  const { width, factors, numbers, groups, response } = design
  const places = new Int32Array(1 + factors.length + numbers.length)
  const values = new Float64Array(places.length)
  for (let person = from; person < to; person++) {
    const group = groups[person]
    if (group === 0 || group === undefined) continue
    const cross = group === 1 ? men : women
    let filled = 1
    values[0] = 1
    for (const { codes, columns } of factors) {
      const column = columns[codes[person] as number] as number
      if (column < 0) continue
      places[filled] = column
      values[filled++] = 1
    }
    for (const { column, values: column_ } of numbers) {
      places[filled] = column
      values[filled++] = column_[person] as number
    }
    const y = response[person] as number
    cross.people++
    cross.response2 += y * y
    const { products, withResponse } = cross
    for (let i = 0; i < filled; i++) {
      const row = places[i] as number
      const value = values[i] as number
      withResponse[row] = (withResponse[row] as number) + value * y
      for (let j = 0; j < filled; j++) {
        const column = places[j] as number
        if (column > row) continue
        const at = row * width + column
        products[at] = (products[at] as number) + value * (values[j] as number)
      }
    }
  }
}

/** Both together with one more column, the last: 1 for women. */
export function pooled({ men, women }: CrossByGroup): Cross {
  const inner = men.width
  const width = inner + 1
  const cross = emptyCross(width)
  cross.people = men.people + women.people
  cross.response2 = men.response2 + women.response2
  for (let row = 0; row < inner; row++) {
    for (let column = 0; column <= row; column++) {
      const at = row * inner + column
      cross.products[row * width + column] = (men.products[at] ?? 0) + (women.products[at] ?? 0)
    }
    cross.withResponse[row] = (men.withResponse[row] ?? 0) + (women.withResponse[row] ?? 0)
    // A column times the dummy is the sum of that column over women: its product with the constant.
    cross.products[inner * width + row] = women.products[row * inner] ?? 0
  }
  cross.products[inner * width + inner] = women.people
  cross.withResponse[inner] = women.withResponse[0] ?? 0
  return cross
}

/** Mean of every column. */
export function columnMeans({ width, people, products }: Cross): Float64Array {
  return Float64Array.from({ length: width }, (_, row) => (products[row * width] ?? 0) / people)
}
