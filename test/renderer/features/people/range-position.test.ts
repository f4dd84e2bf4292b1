import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Person } from '../../../../src-contract/desktop/people.ts'
import {
  explainCompaRatio,
  explainPenetration,
} from '../../../../src-renderer/features/people/employees/person-explanations.ts'
import {
  payForBand,
  rangePosition,
  type Band,
} from '../../../../src-renderer/features/people/employees/range-position.ts'

const band: Band = { from: 'job', minimum: 80_000_00, midpoint: 100_000_00, maximum: 120_000_00, currency: 'USD' }
const person: Person = {
  employeeId: 'E-1',
  jobTitle: 'Analyst',
  jobFamily: null,
  level: 2,
  levelFrom: 'column',
  location: 'DUB',
  department: null,
  annualPay: 90_000_00,
  currency: 'EUR',
  reportingPay: 99_000_00,
  fte: 0.5,
  hireDate: null,
  birthDate: null,
  performanceRating: null,
  managerId: null,
  gender: null,
  band,
  compaRatio: 0.99,
  rangePenetration: 0.475,
  flags: [],
}

test('pay outside the band is said with its distance, never clamped', () => {
  expect(rangePosition(126_000_00, band)).toMatchObject({ place: 'above', outside: 0.05 })
  expect(rangePosition(60_000_00, band)).toMatchObject({ place: 'below', outside: 0.25 })
  expect(rangePosition(120_000_00, band)).toMatchObject({ place: 'within', outside: 0 })
})

test('everything lies on the bar, in the order of the amounts', () => {
  const amount = fc.integer({ min: 0, max: 1_000_000_00 })
  fc.assert(
    fc.property(amount, fc.tuple(amount, amount, amount), (pay, points) => {
      const [minimum = 0, midpoint = 0, maximum = 0] = points.toSorted((a, b) => a - b)
      const at = rangePosition(pay, { ...band, minimum, midpoint, maximum })
      for (const share of [at.minimum, at.midpoint, at.maximum, at.pay]) {
        expect(share).toBeGreaterThan(0)
        expect(share).toBeLessThan(1)
      }
      expect(at.minimum).toBeLessThanOrEqual(at.midpoint)
      expect(at.midpoint).toBeLessThanOrEqual(at.maximum)
      expect(at.pay < at.minimum).toBe(at.place === 'below')
      expect(at.pay > at.maximum).toBe(at.place === 'above')
    }),
  )
})

test('pay is compared in the currency of the band, at full time whatever the FTE', () => {
  expect(payForBand(person, band)).toBe(99_000_00)
  expect(payForBand(person, { ...band, currency: 'EUR' })).toBe(90_000_00)
})

test('the explanations give formula, inputs with their sources and the result', () => {
  const compa = explainCompaRatio(person, band)
  expect(compa.formula).toBe('annual pay / midpoint')
  expect(compa.inputs.map(({ source }) => source)).toEqual([
    'roster, EUR at the stated exchange rate',
    'pay bands, by job title and location',
  ])
  expect(compa.result).toBe('0.99')
  expect(explainPenetration(person, band).inputs.map(({ label }) => label)).toEqual([
    'Annual pay at full time',
    'Minimum',
    'Maximum',
  ])
})
