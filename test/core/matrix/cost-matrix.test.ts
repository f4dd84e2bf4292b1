import { expect, test } from 'vitest'
import { dayOf } from '../../../src-core/field/days.ts'
import { assessor, type MatrixRules } from '../../../src-core/matrix/assess.ts'
import { costMatrix } from '../../../src-core/matrix/cost-matrix.ts'
import { costInYear, ineligibility, monthsBetween } from '../../../src-core/matrix/eligibility.ts'
import { cellAt } from '../../../src-core/matrix/order.ts'
import type { RewardPerson } from '../../../src-core/matrix/reward-person.ts'
import { Simulator } from '../../../src-core/simulate/simulate.ts'
import { buildPopulation } from '../../../src-core/simulate/build-population.ts'
import { generatedPeople } from '../../support/generated-people.ts'
import { plainParameters } from '../../support/plain-parameters.ts'
import { DAY, LEVEL_BANDS, rewardPerson } from '../../support/reward-people.ts'

const RATES = Array.from({ length: 20 }, () => 0)
RATES[cellAt(3, 1)] = 40_000
RATES[cellAt(5, 4)] = 20_000
const WHEN = { day: DAY, firstDay: DAY, days: 365 }

function rules(change: Partial<MatrixRules> = {}): MatrixRules {
  return { rates: RATES, bands: LEVEL_BANDS, capAtMaximum: false, day: DAY, minServiceMonths: 12, ...change }
}

function cost(people: readonly RewardPerson[], change: Partial<MatrixRules> = {}) {
  return costMatrix(people.map(assessor(rules(change))), WHEN)
}

// Staff: 56,000 to 80,000. VP: 275,000 to 500,000.
const LOW = rewardPerson({ employeeId: 'A', pay: 60_000_00 })
const HIGH = rewardPerson({ employeeId: 'B', pay: 480_000_00, level: 5, performanceRating: 5 })

test('the cost is weighted by payroll, not by headcount', () => {
  const found = cost([LOW, HIGH])
  // By hand: 4% of 60,000 is 2,400; 2% of 480,000 is 9,600; 12,000 of 540,000 is 2.2222%. By heads it would be 3%.
  expect(found.awards).toBe(12_000_00)
  expect(found.awards / found.eligible.payroll).toBeCloseTo(0.0222222, 7)
  expect(found.cells[cellAt(3, 1)]).toMatchObject({ people: 1, payroll: 60_000_00, cost: 2_400_00 })
  expect(found.cells[cellAt(5, 4)]).toMatchObject({ people: 1, payroll: 480_000_00, cost: 9_600_00 })
  expect(found.inYear).toBe(12_000_00)
})

test('above the band maximum the award is a lump sum that uses budget', () => {
  const near = rewardPerson({ employeeId: 'C', pay: 495_000_00, level: 5, performanceRating: 5 })
  const found = cost([near], { capAtMaximum: true })
  // 2% of 495,000 is 9,900, of which 5,000 fit below 500,000.
  expect(found).toMatchObject({ awards: 9_900_00, raises: 5_000_00, lumpSums: 4_900_00, capped: 1 })
})

test('a person without a rating counts as rating 3 and is told apart', () => {
  const found = cost([{ ...LOW, performanceRating: null }])
  expect(found.awards).toBe(2_400_00)
  expect(found.unrated).toEqual({ people: 1, payroll: 60_000_00 })
})

test('who is too short in service or hired later is in no cell', () => {
  const short = { ...LOW, hireDay: dayOf(2026, 1, 2) }
  const later = { ...LOW, hireDay: DAY + 1 }
  const found = cost([LOW, short, later])
  expect(found.eligible.people).toBe(1)
  expect(found.notEligible).toEqual({ people: 2, payroll: 120_000_00 })
})

test('a month of service is complete on the day of its number; no hire date meets every minimum', () => {
  expect(monthsBetween(dayOf(2026, 1, 1), DAY)).toBe(12)
  expect(monthsBetween(dayOf(2026, 1, 2), DAY)).toBe(11)
  expect(ineligibility(null, { day: DAY, minServiceMonths: 600 })).toBeNull()
})

test('the in-year cost counts both the first and the last day', () => {
  expect(costInYear(365_00, dayOf(2027, 12, 31), DAY, 365)).toBe(1_00)
  expect(costInYear(365_00, DAY, DAY, 365)).toBe(365_00)
})

test("a part-timer's pay is compared with the band at the same FTE", () => {
  const half = rewardPerson({ employeeId: 'D', pay: 30_000_00, fte: 5_000 })
  expect(assessor(rules())(half).cell).toBe(cellAt(3, 1))
})

test('the raises are those of the engine, to the cent', () => {
  const roster = generatedPeople(400).map((person) => ({ ...person, hireDay: dayOf(2015, 1, 1) }))
  const matrix = Array.from({ length: 20 }, (_, cell) => 12_345 + 1_717 * cell)
  const parameters = plainParameters({ meritMatrix: [matrix], capAtMaximum: [true] })
  const population = buildPopulation(roster, { startYear: 2026, levels: 5, currency: 'USD', rates: [] })
  const year = new Simulator(population).run(parameters).totals.years[0]
  const people = roster.map((person, at) =>
    rewardPerson({ ...person, pay: population.pay[at] ?? 0, level: person.level }),
  )
  const found = cost(people, { rates: matrix, bands: parameters.bands, capAtMaximum: true, minServiceMonths: 0 })
  const before = people.reduce((sum, { pay }) => sum + pay, 0)
  expect(year?.costs.annualised).toBe(before + found.raises)
  expect(year?.lumpSums).toBe(found.lumpSums)
  expect(found.lumpSums).toBeGreaterThan(0)
})
