import type { AllocationProblem, Rail } from '../../src-core/allocate/problem.ts'
import { defaultLevels } from '../../src-core/default-levels.ts'
import { dayOf } from '../../src-core/field/days.ts'
import type { PayRange, RewardPerson } from '../../src-core/matrix/reward-person.ts'
import { sampleCompany } from '../../src-core/sample/sample-company.ts'
import { atFte } from '../../src-core/simulate/pay-math.ts'

export const LEVEL_BANDS: readonly PayRange[] = defaultLevels(100)
export const DAY = dayOf(2027, 1, 1)

/** The sample company as rewards see it, each person with the band of title and site. */
export function rewardPeople(headcount: number, seed = 7): RewardPerson[] {
  const { people, bands } = sampleCompany({
    ...{ seed, headcount, asOfDay: DAY, levels: defaultLevels(100), minorPerMajor: 100 },
  })
  const byJob = new Map(bands.map((band) => [`${band.jobTitle}|${band.location}`, band]))
  return people.map((person): RewardPerson => {
    const { employeeId, jobTitle, department, level, performanceRating, gender, managerId, hireDay, fte } = person
    const band = byJob.get(`${jobTitle}|${person.location}`)
    return {
      ...{ employeeId, jobTitle, department, level, performanceRating, gender, managerId, hireDay, fte },
      pay: atFte(person.annualPay, fte),
      jobRange: band
        ? {
            minimum: atFte(band.minimum, fte),
            midpoint: atFte(band.midpoint, fte),
            maximum: atFte(band.maximum, fte),
          }
        : null,
    }
  })
}

/** One person at the middle of the first level's band, with five years of service. */
export function rewardPerson(change: Partial<RewardPerson> & { readonly employeeId: string }): RewardPerson {
  const level = change.level ?? 1
  return {
    jobTitle: null,
    department: null,
    level,
    performanceRating: 3,
    gender: null,
    managerId: null,
    hireDay: dayOf(2020, 1, 1),
    pay: LEVEL_BANDS[level - 1]?.midpoint ?? 0,
    fte: 10_000,
    jobRange: LEVEL_BANDS[level - 1] ?? null,
    ...change,
  }
}

export function allocationProblem(
  people: readonly RewardPerson[],
  pool: number,
  rails: readonly Rail[] = [],
  change: Partial<AllocationProblem> = {},
): AllocationProblem {
  return {
    people,
    levelBands: LEVEL_BANDS,
    bands: 'job',
    pool,
    rails,
    weights: { performance: 0.25, position: 0.1, evenness: 0.5 },
    day: DAY,
    minServiceMonths: 12,
    ...change,
  }
}
