import type { ImportedPerson } from '../../src-main/services/ports/people-store.ts'

/** People of a generated roster: spread over levels, ages and years of service, the same each time. */
export function generatedPeople(count: number): ImportedPerson[] {
  const bands = [
    [56, 80],
    [81, 120],
    [121, 160],
    [161, 300],
    [301, 500],
  ] as const
  let state = 12345
  const next = (): number => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 4294967296
  return Array.from({ length: count }, (_, at) => {
    const x = next()
    const level = x < 0.5 ? 1 : x < 0.77 ? 2 : x < 0.92 ? 3 : x < 0.98 ? 4 : 5
    const [low, high] = bands[level - 1] ?? [56, 80]
    return {
      employeeId: `E${String(at).padStart(7, '0')}`,
      row: at + 2,
      notices: 0,
      jobTitle: null,
      jobFamily: null,
      level,
      levelFrom: 'column',
      location: `Site ${Math.floor(next() * 8)}`,
      department: `Department ${Math.floor(next() * 20)}`,
      annualPay: Math.round((low + next() * (high - low)) * 100_000),
      currency: 'USD',
      fte: next() < 0.1 ? 8000 : 10_000,
      hireDay: 20_453 - Math.floor(next() * next() * 9000),
      birthDay: 20_453 - Math.floor(365 * (22 + next() * 42)),
      performanceRating: 1 + Math.floor(next() * 5),
      managerId: null,
      gender: null,
      proficiency: null,
    }
  })
}
