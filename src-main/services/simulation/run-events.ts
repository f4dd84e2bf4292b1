/** From the engine's columns to stored events and back, and the hash over all of them. */
import { createHash } from 'node:crypto'
import { EVENT_KINDS, HIRE, type EventColumns, type EventLog } from '../../../src-core/simulate/events.ts'
import { hireId, type Population } from '../../../src-core/simulate/population.ts'
import type { RunEvent } from '../ports/runs-store.ts'

/** Makes the stored form of events by position. ids: the roster's, in the population's order. */
export function eventReader(
  events: EventLog,
  population: Population,
  ids: readonly string[],
): (at: number) => RunEvent {
  const { places, hirePrefix, people } = population
  const idOf = (person: number): string => {
    if (person < people) return ids[person] ?? ''
    const at = person - people
    const { year, level, nth } = events.hires
    return hireId(hirePrefix, year[at] ?? 0, level[at] ?? 0, nth[at] ?? 0)
  }
  return (at) => {
    const kind = events.kind[at] ?? 0
    const place = events.place[at] ?? -1
    return {
      seq: at + 1,
      kind: EVENT_KINDS[kind] ?? 'RAISE',
      year: events.year[at] ?? 0,
      day: events.day[at] ?? 0,
      employeeId: idOf(events.person[at] ?? 0),
      levelBefore: known(events.levelBefore[at], 0),
      levelAfter: known(events.levelAfter[at], 0),
      payBefore: known(events.payBefore[at], -1),
      payAfter: known(events.payAfter[at], -1),
      lumpSum: events.lumpSum[at] ?? 0,
      department: place < 0 ? null : (places.departments[places.department[place] ?? 0] ?? null),
      location: place < 0 ? null : (places.locations[places.location[place] ?? 0] ?? null),
    }
  }
}

function known(value: number | undefined, none: number): number | null {
  return value === undefined || value === none ? null : value
}

/** SHA-256 over one line of JSON for each event, in order. */
export function eventsHasher() {
  const hash = createHash('sha256')
  return {
    add(events: readonly RunEvent[]): void {
      hash.update(events.map(line).join(''))
    },
    digest: (): string => hash.digest('hex'),
  }
}

function line(e: RunEvent): string {
  const place = e.department === null && e.location === null ? '' : JSON.stringify([e.department, e.location])
  return `[${e.seq},"${e.kind}",${e.year},${e.day},${JSON.stringify(e.employeeId)},${e.levelBefore},${e.levelAfter},${e.payBefore},${e.payAfter},${e.lumpSum}]${place}\n`
}

/** Stored events as columns for the replay. Throws RangeError on someone or a place that the roster does not know. */
export function toColumns(events: readonly RunEvent[], population: Population, ids: readonly string[]): EventColumns {
  const numbers = new Map(ids.map((id, at) => [id, at]))
  const places = placeNumbers(population)
  const numberOf = ({ kind, employeeId }: RunEvent): number => {
    const number = numbers.get(employeeId)
    if (kind === 'HIRE') {
      if (number !== undefined) throw new RangeError(`${employeeId} is hired a second time`)
      numbers.set(employeeId, numbers.size)
      return numbers.size - 1
    }
    if (number === undefined) throw new RangeError(`${employeeId} is neither in the roster nor hired`)
    return number
  }
  const placeOf = ({ kind, department, location }: RunEvent): number => {
    if (kind !== 'HIRE') return -1
    const place = places.get(JSON.stringify([department, location]))
    if (place === undefined) throw new RangeError('a hire at a place that the roster does not have')
    return place
  }
  return {
    count: events.length,
    kind: Uint8Array.from(events, ({ kind }) => Math.max(HIRE, EVENT_KINDS.indexOf(kind))),
    year: Uint16Array.from(events, ({ year }) => year),
    day: Int32Array.from(events, ({ day }) => day),
    person: Uint32Array.from(events, numberOf),
    levelBefore: Uint8Array.from(events, ({ levelBefore }) => levelBefore ?? 0),
    levelAfter: Uint8Array.from(events, ({ levelAfter }) => levelAfter ?? 0),
    payBefore: Float64Array.from(events, ({ payBefore }) => payBefore ?? -1),
    payAfter: Float64Array.from(events, ({ payAfter }) => payAfter ?? -1),
    lumpSum: Float64Array.from(events, ({ lumpSum }) => lumpSum),
    place: Int32Array.from(events, placeOf),
  }
}

function placeNumbers({ places }: Population): Map<string, number> {
  const numbers = new Map<string, number>()
  places.department.forEach((department, at) => {
    const location = places.locations[places.location[at] ?? 0] ?? null
    numbers.set(JSON.stringify([places.departments[department] ?? null, location]), at)
  })
  return numbers
}
