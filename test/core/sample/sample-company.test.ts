import { beforeAll, describe, expect, it } from 'vitest'
import { defaultLevels } from '../../../src-core/default-levels.ts'
import { sampleCompany, type SampleCompany, type SamplePerson } from '../../../src-core/sample/sample-company.ts'

const options = { seed: 2026, headcount: 5000, asOfDay: 20_500, levels: defaultLevels(100), minorPerMajor: 100 }
const YEAR = 365.2425
const share = (people: readonly SamplePerson[], test: (person: SamplePerson) => boolean): number =>
  people.filter(test).length / people.length

describe('the sample company', () => {
  let company: SampleCompany
  beforeAll(() => {
    company = sampleCompany(options)
  })

  it('is the same for the same seed and another for another', () => {
    expect(sampleCompany(options)).toEqual(company)
    expect(sampleCompany({ ...options, seed: 7 }).people).not.toEqual(company.people)
  })

  it('is a pyramid of five levels', () => {
    const counts = [1, 2, 3, 4, 5].map((level) => company.people.filter((person) => person.level === level).length)
    expect(counts).toEqual(counts.toSorted((a, b) => b - a))
    expect(counts[0]).toBeGreaterThan(3000)
    expect(counts[4]).toBeGreaterThan(20)
  })

  it('pays nearly everyone inside the band of job and place', () => {
    const bands = new Map(company.bands.map((band) => [`${band.jobTitle}|${band.location}`, band]))
    const inside = share(company.people, ({ jobTitle, location, annualPay }) => {
      const band = bands.get(`${jobTitle}|${location}`)
      return band !== undefined && annualPay >= band.minimum && annualPay <= band.maximum
    })
    expect(inside).toBeGreaterThan(0.95)
    expect(inside).toBeLessThan(1)
  })

  it('has people of working age, nobody hired as a child or in the future', () => {
    for (const { birthDay, hireDay } of company.people) {
      expect((options.asOfDay - birthDay) / YEAR).toBeGreaterThan(20)
      expect((options.asOfDay - birthDay) / YEAR).toBeLessThan(69)
      expect((hireDay - birthDay) / YEAR).toBeGreaterThan(18.9)
      expect(hireDay).toBeLessThanOrEqual(options.asOfDay)
    }
  })

  it('has short and long tenures, half below three years', () => {
    const tenures = company.people.map(({ hireDay }) => (options.asOfDay - hireDay) / YEAR).sort((a, b) => a - b)
    expect(tenures[2500]).toBeGreaterThan(1.5)
    expect(tenures[2500]).toBeLessThan(4)
    expect(tenures.at(-1)).toBeGreaterThan(20)
  })

  it('is one tree of managers, each of a higher level', () => {
    const byId = new Map(company.people.map((person) => [person.employeeId, person]))
    const heads = company.people.filter((person) => person.managerId === null)
    expect(heads).toHaveLength(1)
    for (const person of company.people) {
      if (person.managerId === null || person.managerId === heads[0]?.employeeId) continue
      expect(byId.get(person.managerId)?.level).toBeGreaterThan(person.level)
    }
  })

  it('has a small pay gap, some part-time work and ratings around the middle', () => {
    const ofLevelOne = company.people.filter((person) => person.level === 1)
    const mean = (gender: string): number => {
      const group = ofLevelOne.filter((person) => person.gender === gender)
      return group.reduce((sum, person) => sum + person.annualPay, 0) / group.length
    }
    const gap = 1 - mean('F') / mean('M')
    expect(gap).toBeGreaterThan(0.005)
    expect(gap).toBeLessThan(0.06)
    expect(share(company.people, ({ fte }) => fte < 10_000)).toBeCloseTo(0.05, 1)
    expect(share(company.people, ({ performanceRating }) => performanceRating === 3)).toBeCloseTo(0.54, 1)
  })

  it('follows the levels of the workspace, also fewer of them', () => {
    const small = sampleCompany({ ...options, headcount: 200, levels: defaultLevels(1).slice(0, 2), minorPerMajor: 1 })
    expect(new Set(small.people.map((person) => person.level))).toEqual(new Set([1, 2]))
    expect(small.people.every((person) => person.annualPay < 200_000)).toBe(true)
  })
})
