import { CodedError } from '../coded-error.ts'
import { minorDigits } from '../money/minor-digits.ts'
import { hashId } from './chance.ts'
import { dateOf } from './days-of-year.ts'
import { atFte, MOST_PAY, payOverflow } from './pay-math.ts'
import { indexPlaces } from './places.ts'
import { UNKNOWN, UNKNOWN_DAY, type Population } from './population.ts'

/** One person of a roster, as the people services store it. */
export interface PersonInput {
  readonly employeeId: string
  readonly level: number
  /** Full-year full-time rate in minor units of currency. */
  readonly annualPay: number
  readonly currency: string
  /** Ten-thousandths. */
  readonly fte: number
  readonly hireDay: number | null
  readonly birthDay: number | null
  readonly performanceRating: number | null
  readonly department: string | null
  readonly location: string | null
}

export interface PopulationOptions {
  readonly startYear: number
  readonly levels: number
  /** The reporting currency. */
  readonly currency: string
  /** Units of the reporting currency for one of another, as decimal text. */
  readonly rates: readonly { readonly currency: string; readonly rate: string }[]
}

/** Takes people one by one, so that a caller can pause between slices. Duplicate ids are the caller's bug. */
export interface PopulationBuilder {
  add(person: PersonInput): void
  /** Throws CodedError RATE_MISSING naming the currencies. */
  finish(): Population
}

export function populationBuilder(options: PopulationOptions): PopulationBuilder {
  const rates = new Map(
    options.rates.map(({ currency, rate }) => [currency, minorRate(rate, currency, options.currency)]),
  )
  const missing = new Set<string>()
  const prefixes = new Set<string>()
  const places = indexPlaces()
  const people: string[] = []
  let inOrder = true
  let columns = allocate(1024, (bytes) => new ArrayBuffer(bytes))

  return {
    add(person) {
      const at = people.length
      if (at === columns.pay.length) columns = grow(columns, at * 2)
      const previous = people[at - 1]
      if (previous !== undefined && !(previous < person.employeeId)) inOrder = false
      people.push(person.employeeId)
      const prefix = /^NEW\d*(?=-)/.exec(person.employeeId)
      if (prefix) prefixes.add(prefix[0])
      const rate = person.currency === options.currency ? null : rates.get(person.currency)
      if (rate === undefined) missing.add(person.currency)
      const pay = payOf(person, rate ?? null)
      if (!(pay <= MOST_PAY)) throw payOverflow()
      const [high, low] = hashId(person.employeeId)
      columns.pay[at] = pay
      columns.hashHigh[at] = high
      columns.hashLow[at] = low
      columns.hireDay[at] = person.hireDay ?? UNKNOWN_DAY
      columns.serviceStart[at] = serviceStart(person.hireDay, options.startYear)
      columns.birthStart[at] = birthStart(person.birthDay, options.startYear)
      // A level beyond the workspace's own counts as its highest.
      columns.level[at] = Math.min(Math.max(person.level, 1), options.levels)
      columns.place[at] = places.add(person.department, person.location)
      columns.rating[at] = person.performanceRating ?? 0
      columns.fte[at] = person.fte
    },
    finish() {
      if (missing.size > 0) throw rateMissing([...missing].sort(), options.currency)
      const settled = places.finish()
      const final = allocate(people.length, (bytes) => new SharedArrayBuffer(bytes))
      const order = inOrder ? null : people.map((_, at) => at).sort((a, b) => compareIds(people[a], people[b]))
      for (const name of COLUMNS) copyOrdered(columns[name], final[name], order)
      for (let at = 0; at < people.length; at++) final.place[at] = settled.rank[final.place[at] ?? 0] ?? 0
      const { startYear, levels } = options
      return { startYear, levels, people: people.length, ...final, places: settled.places, hirePrefix: free(prefixes) }
    },
  }
}

/** All at once. */
export function buildPopulation(people: Iterable<PersonInput>, options: PopulationOptions): Population {
  const builder = populationBuilder(options)
  for (const person of people) builder.add(person)
  return builder.finish()
}

/** Minor units of the target for one minor unit of the source, as a ratio of whole numbers. */
interface MinorRate {
  readonly numerator: bigint
  readonly denominator: bigint
}

/** rate: units of the target for one unit of the source, as decimal text such as 1.0842. */
function minorRate(rate: string, from: string, to: string): MinorRate {
  const [whole = '0', fraction = ''] = rate.split('.')
  return {
    numerator: BigInt(whole + fraction) * 10n ** BigInt(minorDigits(to)),
    denominator: 10n ** BigInt(minorDigits(from) + fraction.length),
  }
}

/** Full-time rate x FTE x exchange rate, exact, rounded half up once. */
function payOf(person: PersonInput, rate: MinorRate | null): number {
  if (!rate) return atFte(person.annualPay, person.fte)
  const numerator = BigInt(person.annualPay) * rate.numerator * BigInt(person.fte)
  const denominator = rate.denominator * 10_000n
  return Number((2n * numerator + denominator) / (2n * denominator))
}

function serviceStart(hireDay: number | null, startYear: number): number {
  if (hireDay === null) return UNKNOWN
  const { year, month, day } = dateOf(hireDay)
  return Math.max(-1800, Math.min(32767, (year - startYear) * 12 + month - 1 + (day > 1 ? 1 : 0)))
}

function birthStart(birthDay: number | null, startYear: number): number {
  if (birthDay === null) return UNKNOWN
  const { year, month, day } = dateOf(birthDay)
  return Math.max(-200, Math.min(32767, year - startYear + (month > 1 || day > 1 ? 1 : 0)))
}

function free(taken: ReadonlySet<string>): string {
  let prefix = 'NEW'
  for (let next = 2; taken.has(prefix); next++) prefix = `NEW${next}`
  return prefix
}

function rateMissing(currencies: readonly string[], to: string): CodedError {
  return new CodedError(
    'RATE_MISSING',
    `There is no exchange rate to ${to} for ${currencies.join(', ')}. State one under Rates; the roster stays as it is.`,
    { currencies },
  )
}

function compareIds(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0
}

const COLUMNS = [
  'pay',
  'hashHigh',
  'hashLow',
  'hireDay',
  'place',
  'serviceStart',
  'birthStart',
  'fte',
  'level',
  'rating',
] as const
type Columns = Pick<Population, (typeof COLUMNS)[number]>

/** One block of memory for all columns, widest first so that each is aligned: 32 bytes a person. */
function allocate(people: number, block: (bytes: number) => ArrayBufferLike): Columns {
  const buffer = block(people * 32)
  return {
    pay: new Float64Array(buffer, 0, people),
    hashHigh: new Uint32Array(buffer, people * 8, people),
    hashLow: new Uint32Array(buffer, people * 12, people),
    hireDay: new Int32Array(buffer, people * 16, people),
    place: new Int32Array(buffer, people * 20, people),
    serviceStart: new Int16Array(buffer, people * 24, people),
    birthStart: new Int16Array(buffer, people * 26, people),
    fte: new Uint16Array(buffer, people * 28, people),
    level: new Uint8Array(buffer, people * 30, people),
    rating: new Uint8Array(buffer, people * 31, people),
  }
}

function grow(columns: Columns, people: number): Columns {
  const larger = allocate(people, (bytes) => new ArrayBuffer(bytes))
  for (const name of COLUMNS) larger[name].set(columns[name])
  return larger
}

type Column = Columns[keyof Columns]

function copyOrdered(from: Column, to: Column, order: readonly number[] | null): void {
  if (!order) to.set(from.subarray(0, to.length))
  else for (let at = 0; at < to.length; at++) to[at] = from[order[at] ?? 0] ?? 0
}
