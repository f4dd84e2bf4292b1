/** People for fault tests. */
import type { ImportedPerson } from '../../src-main/services/ports/people-store.ts'

/** @param annualPay in cents */
export function person(index: number, annualPay = 6_000_000 + index): ImportedPerson {
  return {
    row: index + 2,
    notices: 0,
    employeeId: `E${String(index).padStart(6, '0')}`,
    jobTitle: 'Analyst',
    jobFamily: 'Finance',
    level: 1,
    levelFrom: 'column',
    location: 'London',
    department: 'Finance',
    annualPay,
    currency: 'USD',
    fte: 10_000,
    hireDay: 18_000,
    birthDay: 9_000,
    performanceRating: 3,
    managerId: null,
    gender: null,
    proficiency: null,
  }
}
