/** Rosters a year apart in which each person leaves, rises and is raised with known chances, independently of the simulation. */
import { dayOf } from '../../src-core/field/days.ts'
import { mix32 } from '../../src-core/simulate/chance.ts'
import type { ImportedPerson } from '../../src-main/services/ports/people-store.ts'
import { generatedPeople } from './generated-people.ts'

interface TrueRates {
  readonly leave: number
  readonly promote: readonly number[]
  readonly raise: number
  readonly growth: number
}

export interface GeneratedYear {
  readonly year: number
  readonly people: readonly ImportedPerson[]
}

/** The rosters of 1 January of the years from first on. */
export function generatedHistory(count: number, first: number, years: number, rates: TrueRates): GeneratedYear[] {
  let drawn = 0
  const next = (): number => (mix32(mix32(++drawn) ^ 777) >>> 0) / 4294967296
  const start = dayOf(first, 1, 1)
  // Hired well before, so that everybody has a year's service.
  let people: readonly ImportedPerson[] = generatedPeople(count).map((person, at) => ({
    ...person,
    fte: 10_000,
    hireDay: start - 400 - Math.floor(next() * 5000),
    row: at + 2,
  }))
  const rosters: GeneratedYear[] = [{ year: first, people }]
  for (let nth = 1; nth < years; nth++) {
    const day = dayOf(first + nth, 1, 1)
    const target = Math.round(people.length * (1 + rates.growth))
    const stayers = people.flatMap((person) => {
      if (next() < rates.leave) return []
      const hasYear = (person.hireDay ?? 0) <= dayOf(first + nth - 2, 1, 1)
      const rises = hasYear && next() < (rates.promote[person.level - 1] ?? 0)
      const annualPay = Math.round(person.annualPay * (1 + rates.raise) * (rises ? 1.12 : 1))
      return [{ ...person, annualPay, level: person.level + (rises ? 1 : 0) }]
    })
    const joiners = Array.from({ length: Math.max(0, target - stayers.length) }, (_, at): ImportedPerson => {
      const like = people[Math.floor(next() * people.length)] as ImportedPerson
      const employeeId = `N${first + nth}-${String(at).padStart(6, '0')}`
      return { ...like, employeeId, hireDay: day - 1 - Math.floor(next() * 364) }
    })
    people = [...stayers, ...joiners].sort((a, b) => (a.employeeId < b.employeeId ? -1 : 1))
    rosters.push({ year: first + nth, people })
  }
  return rosters
}
