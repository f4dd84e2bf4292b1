/** The engine's population of a roster: built once for each roster, set of rates, start year and number of levels. */
import { createHash } from 'node:crypto'
import type { ExchangeRate } from '../../../src-contract/desktop/people.ts'
import { CodedError } from '../../../src-core/coded-error.ts'
import { populationBuilder, type PopulationOptions } from '../../../src-core/simulate/build-population.ts'
import { populationBytes, type Population } from '../../../src-core/simulate/population.ts'
import type { EnginePerson, PersonRow } from '../ports/people-store.ts'
import type { Reader } from '../ports/store.ts'

export interface LoadedPopulation {
  readonly key: string
  readonly population: Population
  /** SHA-256 of all that a run reads of it. */
  readonly hash: string
  /** Roster and rates it was built from. */
  readonly importId: string
  readonly currency: string
  readonly rates: readonly ExchangeRate[]
}

export interface PopulationWish {
  readonly startYear: number
  readonly levels: number
  readonly importId: string
  readonly currency: string
  readonly rates: readonly ExchangeRate[]
}

/** People between two turns of the event loop: some 10 ms. */
const SLICE = 2500
const ID_SLICE = 10_000

/** What a run of the roster in force reads. Throws CodedError NO_ROSTER. */
export function currentWish(reader: Reader, startYear: number, levels: number): PopulationWish {
  const roster = reader.people.currentRoster()
  if (!roster) {
    throw new CodedError('NO_ROSTER', 'There are no people yet. Import a roster or open the sample company first.')
  }
  const { currency } = reader.settings.get()
  const rates = reader.people.rates().filter((rate) => rate.currency !== currency)
  return { startYear, levels, importId: roster.importId, currency, rates }
}

/** Same text, same population. */
export function populationKey(wish: PopulationWish): string {
  const rates = wish.rates.map(({ currency, rate }) => [currency, rate])
  return JSON.stringify([wish.importId, wish.startYear, wish.levels, wish.currency, rates])
}

/** Throws CodedError RATE_MISSING or PAY_OVERFLOW. */
export async function loadPopulation(
  reader: Reader,
  wish: PopulationWish,
  signal: AbortSignal,
): Promise<LoadedPopulation> {
  const options: PopulationOptions = {
    startYear: wish.startYear,
    levels: wish.levels,
    currency: wish.currency,
    rates: wish.rates,
  }
  const builder = populationBuilder(options)
  const next = (after: number): readonly EnginePerson[] => reader.people.engineSlice(after, SLICE)
  for await (const people of slicesOf(reader, wish.importId, signal, next))
    for (const person of people) builder.add(person)
  const population = builder.finish()
  return { ...wish, key: populationKey(wish), population, hash: hashOf(population) }
}

/** Everyone's id, in the population's order. */
export async function rosterIds(reader: Reader, importId: string, signal: AbortSignal): Promise<string[]> {
  const ids: string[] = []
  const next = (after: number) => reader.people.idSlice(after, ID_SLICE)
  for await (const people of slicesOf(reader, importId, signal, next))
    for (const { employeeId } of people) ids.push(employeeId)
  // UTF-16 order, as the population's; the store's own order differs beyond the basic plane.
  return isAscending(ids) ? ids : ids.sort((a, b) => (a < b ? -1 : 1))
}

/** A roster in slices, with room for others between them. One no longer in force is read in one go. */
export function slices(reader: Reader, importId: string, signal: AbortSignal): AsyncGenerator<readonly PersonRow[]> {
  return slicesOf(reader, importId, signal, (after) => reader.people.slice(after, SLICE))
}

async function* slicesOf<Row extends { readonly id: number }>(
  reader: Reader,
  importId: string,
  signal: AbortSignal,
  next: (afterId: number) => readonly Row[],
): AsyncGenerator<readonly (Row | PersonRow)[]> {
  const { people } = reader
  if (people.currentRoster()?.importId !== importId) {
    yield [...people.rows(importId)]
    return
  }
  let last = 0
  for (;;) {
    signal.throwIfAborted()
    const slice = next(last)
    if (slice.length === 0) return
    yield slice
    last = slice.at(-1)?.id ?? last
    await new Promise<void>((resolve) => setImmediate(resolve))
    if (people.currentRoster()?.importId !== importId) {
      throw new CodedError('NO_ROSTER', 'Another roster was imported meanwhile. Run the simulation again.')
    }
  }
}

function hashOf(population: Population): string {
  const hash = createHash('sha256')
  for (const bytes of populationBytes(population)) hash.update(bytes)
  return hash.digest('hex')
}

function isAscending(ids: readonly string[]): boolean {
  return ids.every((id, at) => at === 0 || (ids[at - 1] ?? '') < id)
}
