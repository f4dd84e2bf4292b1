import { FactorBuilder, type EquityColumns, type GroupCodes } from '../../src-core/equity/columns.ts'
import { addPeople, emptyCross, type CrossByGroup } from '../../src-core/equity/cross-products.ts'
import { makeDesign, type Control, type Design } from '../../src-core/equity/design.ts'

export interface EquityCase {
  readonly pay: number
  readonly woman: boolean
  readonly level?: number
  readonly jobTitle?: string | null
  readonly location?: string | null
  readonly tenure?: number
  readonly age?: number
}

export function equityColumns(people: readonly EquityCase[]): EquityColumns {
  const factor = (value: (one: EquityCase) => string | number | null) => {
    const builder = new FactorBuilder()
    for (const one of people) builder.add(value(one))
    return builder.finish()
  }
  const numbers = (value: (one: EquityCase) => number | undefined) =>
    Float64Array.from(people, (one) => value(one) ?? NaN)
  return {
    people: people.length,
    pay: numbers((one) => one.pay),
    gender: factor((one) => (one.woman ? 'F' : 'M')),
    level: factor((one) => one.level ?? 1),
    jobTitle: factor((one) => one.jobTitle ?? null),
    jobFamily: factor(() => null),
    location: factor((one) => one.location ?? null),
    department: factor(() => null),
    tenure: numbers((one) => one.tenure),
    age: numbers((one) => one.age),
    rating: numbers(() => undefined),
    compaRatio: numbers(() => undefined),
  }
}

export function groupsOf(people: readonly EquityCase[]): GroupCodes {
  return Uint8Array.from(people, (one) => (one.woman ? 2 : 1))
}

export function crossOf(design: Design): CrossByGroup {
  const cross = { men: emptyCross(design.width), women: emptyCross(design.width) }
  addPeople(design, cross, 0, design.groups.length)
  return cross
}

export function modelFor(people: readonly EquityCase[], controls: readonly Control[]) {
  const design = makeDesign(equityColumns(people), groupsOf(people), controls)
  return { design, cross: crossOf(design) }
}

/** The same each time: levels, sites, tenure and age, women mostly lower and a little less paid in each place. */
export function generatedCases(count: number, penalty = 0.03): EquityCase[] {
  let state = 99
  const next = (): number => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 4294967296
  return Array.from({ length: count }, () => {
    const woman = next() < 0.45
    const level = 1 + Math.floor(next() * (woman ? 3.4 : 5))
    const site = Math.floor(next() * 6)
    const tenure = next() * 20
    const noise = (next() + next() + next() - 1.5) * 0.1
    const log = 10.8 + 0.3 * level + 0.02 * site + 0.01 * tenure + noise - (woman ? penalty : 0)
    return {
      pay: Math.round(Math.exp(log) * 100),
      woman,
      level,
      jobTitle: `Title ${level}-${Math.floor(next() * 4)}`,
      location: `Site ${site}`,
      tenure,
      age: 22 + tenure + next() * 20,
    }
  })
}
