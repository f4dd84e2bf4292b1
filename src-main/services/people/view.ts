/** A stored person as the contract shows one. */
import { isoOfDay } from '../../../src-core/people/cell.ts'
import { penetration } from '../../../src-core/people/position.ts'
import type { Person } from '../../../src-contract/desktop/people.ts'
import type { Settings } from '../../../src-contract/desktop/workspace.ts'
import type { Flag, NumberedBand, PositionedPerson } from '../ports/people-store.ts'

export interface ViewContext {
  readonly settings: Settings
  readonly bands: ReadonlyMap<number, NumberedBand>
  readonly flags: ReadonlyMap<string, readonly Flag[]>
}

export function toPerson(person: PositionedPerson, { settings, bands, flags }: ViewContext): Person {
  const job = person.bandId === null ? undefined : bands.get(person.bandId)
  const level = settings.levels[person.level - 1]
  const range = job ?? level
  const currency = job?.currency ?? settings.currency
  return {
    employeeId: person.employeeId,
    jobTitle: person.jobTitle,
    jobFamily: person.jobFamily,
    level: person.level,
    levelFrom: person.levelFrom,
    location: person.location,
    department: person.department,
    annualPay: person.annualPay,
    currency: person.currency,
    reportingPay: person.reportingPay,
    fte: person.fte / 10_000,
    hireDate: person.hireDay === null ? null : isoOfDay(person.hireDay),
    birthDate: person.birthDay === null ? null : isoOfDay(person.birthDay),
    performanceRating: person.performanceRating,
    managerId: person.managerId,
    gender: person.gender,
    proficiency: person.proficiency,
    band: range
      ? {
          from: job ? 'job' : 'level',
          minimum: range.minimum,
          midpoint: range.midpoint,
          maximum: range.maximum,
          currency,
        }
      : null,
    compaRatio: person.compaRatio,
    rangePenetration: range ? penetration(job ? person.annualPay : person.reportingPay, range) : null,
    flags: (flags.get(person.employeeId) ?? []).map(({ field, note }) => ({ field, note })),
  }
}
