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
  /** The year under way, in order of person; room for it is kept from year to year. */
  #open: Mutable = allocate(1024)
  readonly #years: EventColumns[] = []

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
    let c = this.#open
    if (c.count === c.kind.length) c = this.#open = joined([c], c.count * 2)
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
    const { count, day, kind } = this.#open
    const starts = new Uint32Array(366 * 4 + 1)
    for (let at = 0; at < count; at++) (starts[slot(day, kind, at, firstDay) + 1] as number)++
    for (let at = 1; at < starts.length; at++) (starts[at] as number) += starts[at - 1] as number
    const order = new Uint32Array(count)
    for (let at = 0; at < count; at++) order[(starts[slot(day, kind, at, firstDay)] as number)++] = at
    const sorted = inOrder(this.#open, order)
    sorted.year.fill(year)
    this.#years.push(sorted)
    this.#open.count = 0
  }

  finish(): EventColumns {
    return joined(
      this.#years,
      this.#years.reduce((sum, { count }) => sum + count, 0),
    )
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

/** The rows that order names; years are filled by the caller. Column by column by hand: a loop over them is ten times slower. */
function inOrder(from: EventColumns, order: Uint32Array): Mutable {
  const to = allocate(order.length)
  to.count = order.length
  for (let at = 0; at < order.length; at++) {
    const row = order[at] as number
    to.kind[at] = from.kind[row] as number
    to.day[at] = from.day[row] as number
    to.person[at] = from.person[row] as number
    to.levelBefore[at] = from.levelBefore[row] as number
    to.levelAfter[at] = from.levelAfter[row] as number
    to.payBefore[at] = from.payBefore[row] as number
    to.payAfter[at] = from.payAfter[row] as number
    to.lumpSum[at] = from.lumpSum[row] as number
    to.place[at] = from.place[row] as number
  }
  return to
}

const COLUMNS = [
  ...(['kind', 'year', 'day', 'person', 'levelBefore', 'levelAfter'] as const),
  ...(['payBefore', 'payAfter', 'lumpSum', 'place'] as const),
]

/** One after the other, with room for size rows. */
function joined(parts: readonly EventColumns[], size: number): Mutable {
  const made = allocate(size)
  for (const part of parts) {
    for (const name of COLUMNS) made[name].set(part[name].subarray(0, part.count), made.count)
    made.count += part.count
  }
  return made
}
