/** Events of a run as columns: some 40 bytes each. Rows come by year, and within a year by date, kind and person. */
export const EVENT_KINDS = ['HIRE', 'PROMOTION', 'RAISE', 'TERMINATION'] as const
export type EventKindName = (typeof EVENT_KINDS)[number]
export const HIRE = 0
export const PROMOTION = 1
export const RAISE = 2
export const TERMINATION = 3

export interface EventColumns {
  readonly count: number
  /** Index into EVENT_KINDS. */
  readonly kind: Uint8Array
  readonly year: Uint16Array
  /** Days since 1970-01-01. A termination's day is the last day employed. */
  readonly day: Int32Array
  /** 0..people-1: the roster in order of id; from people on: those hired within the run, in order of hireNames. */
  readonly person: Uint32Array
  /** 0: none. */
  readonly levelBefore: Uint8Array
  readonly levelAfter: Uint8Array
  /** Full-year pay at the person's FTE; -1: none. */
  readonly payBefore: Float64Array
  readonly payAfter: Float64Array
  readonly lumpSum: Float64Array
  /** Of hires: index into the population's places; else -1. */
  readonly place: Int32Array
}

/** Who was hired within a run: year, level at hire, and the how many-th of these (from 0), in order of person number. */
export interface HireNames {
  readonly year: Uint16Array
  readonly level: Uint8Array
  readonly nth: Uint32Array
}

export interface EventLog extends EventColumns {
  readonly hires: HireNames
}

type Mutable = { -readonly [K in keyof EventColumns]: EventColumns[K] }

/** Gathers events; endYear() puts a year's rows in order. */
export class EventSink {
  #columns: Mutable = allocate(1024)
  #yearFrom = 0

  add(
    kind: number,
    day: number,
    person: number,
    levelBefore: number,
    levelAfter: number,
    payBefore: number,
    payAfter: number,
    lumpSum: number,
    place: number,
  ): void {
    let c = this.#columns
    if (c.count === c.kind.length) c = this.#columns = copy(c, c.count, c.count * 2, null, 0)
    const at = c.count++
    c.kind[at] = kind
    c.day[at] = day
    c.person[at] = person
    c.levelBefore[at] = levelBefore
    c.levelAfter[at] = levelAfter
    c.payBefore[at] = payBefore
    c.payAfter[at] = payAfter
    c.lumpSum[at] = lumpSum
    c.place[at] = place
  }

  /** Sorts the year's rows by day, kind and person; rows were added in order of person. */
  endYear(year: number, firstDay: number): void {
    const { count, day, kind } = this.#columns
    const from = this.#yearFrom
    const starts = new Uint32Array(366 * 4 + 1)
    for (let at = from; at < count; at++) starts[slot(day, kind, at, firstDay) + 1]!++
    for (let at = 1; at < starts.length; at++) (starts[at] as number) += starts[at - 1] as number
    const order = new Uint32Array(count - from)
    for (let at = from; at < count; at++) order[starts[slot(day, kind, at, firstDay)]!++] = at
    this.#columns = copy(this.#columns, count, this.#columns.kind.length, order, from)
    this.#columns.year.fill(year, from, count)
    this.#yearFrom = count
  }

  finish(): EventColumns {
    return copy(this.#columns, this.#columns.count, this.#columns.count, null, 0)
  }
}

function slot(day: Int32Array, kind: Uint8Array, at: number, firstDay: number): number {
  return ((day[at] as number) - firstDay) * 4 + (kind[at] as number)
}

function allocate(size: number): Mutable {
  return {
    count: 0,
    kind: new Uint8Array(size),
    year: new Uint16Array(size),
    day: new Int32Array(size),
    person: new Uint32Array(size),
    levelBefore: new Uint8Array(size),
    levelAfter: new Uint8Array(size),
    payBefore: new Float64Array(size),
    payAfter: new Float64Array(size),
    lumpSum: new Float64Array(size),
    place: new Int32Array(size),
  }
}

const COLUMNS = [
  ...(['kind', 'year', 'day', 'person', 'levelBefore', 'levelAfter'] as const),
  ...(['payBefore', 'payAfter', 'lumpSum', 'place'] as const),
]

/** Rows 0..from-1 as they are, then the rows that order names (or all). */
function copy(columns: Mutable, count: number, size: number, order: Uint32Array | null, from: number): Mutable {
  const made = allocate(size)
  made.count = count
  for (const name of COLUMNS) {
    const source = columns[name]
    const target = made[name]
    target.set(source.subarray(0, order ? from : count))
    if (order) for (let at = 0; at < order.length; at++) target[from + at] = source[order[at] as number] as number
  }
  return made
}
