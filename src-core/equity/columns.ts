/** A roster as the equity report reads it: one array per value, people in one order. */

export interface Factor {
  /** By person: place in labels. */
  readonly codes: Int32Array
  /** Null: not given. */
  readonly labels: readonly (string | null)[]
}

export interface EquityColumns {
  readonly people: number
  /** Full-year full-time rate in minor units of the reporting currency. */
  readonly pay: Float64Array
  readonly gender: Factor
  readonly level: Factor
  readonly jobTitle: Factor
  readonly jobFamily: Factor
  readonly location: Factor
  readonly department: Factor
  /** Years at the date of the data; NaN where unknown. */
  readonly tenure: Float64Array
  readonly age: Float64Array
  readonly rating: Float64Array
  readonly compaRatio: Float64Array
}

/** 1 men (the reference), 2 women, 0 neither. */
export type GroupCodes = Uint8Array

export class FactorBuilder {
  readonly #codes: number[] = []
  readonly #places = new Map<string | number | null, number>()

  add(value: string | number | null): void {
    let place = this.#places.get(value)
    if (place === undefined) this.#places.set(value, (place = this.#places.size))
    this.#codes.push(place)
  }

  finish(): Factor {
    const labels = [...this.#places.keys()].map((label) => (label === null ? null : String(label)))
    return { codes: Int32Array.from(this.#codes), labels }
  }
}

/** Two factors as one: every pair that occurs. */
export function crossed(first: Factor, second: Factor, name: (a: string | null, b: string | null) => string): Factor {
  const places = new Map<number, number>()
  const labels: string[] = []
  const codes = Int32Array.from(first.codes, (a, at) => {
    const b = second.codes[at] ?? 0
    const key = a * second.labels.length + b
    let place = places.get(key)
    if (place === undefined) {
      places.set(key, (place = places.size))
      labels.push(name(first.labels[a] ?? null, second.labels[b] ?? null))
    }
    return place
  })
  return { codes, labels }
}
