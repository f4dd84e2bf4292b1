/** Defects that systems of this kind had: each test fails where the defect is. */
import { describe, expect, it } from 'vitest'
import { dayOf } from '../../../src-core/field/days.ts'
import type { CodedError } from '../../../src-core/coded-error.ts'
import { HIRE, PROMOTION, RAISE, TERMINATION } from '../../../src-core/simulate/events.ts'
import { planHeadcount } from '../../../src-core/simulate/headcount-plan.ts'
import { people, personsWith, plainParameters, simulate } from '../../support/plain-parameters.ts'

const perLevel = (...rates: number[]): number[][] => [rates, rates, rates, rates, rates]

describe('headcount plan', () => {
  it('7,000 people, 3 %, 25 %, 40 % gives 7,210 / 1,750 / 3,267 / 1,307', () => {
    expect(planHeadcount(2026, 7000, 30_000, 250_000, 400_000)).toEqual({
      target: 7210,
      experiencedLeavers: 1750,
      hires: 3267,
      newHireLeavers: 1307,
    })
  })

  it('shrinking faster than people leave makes more leave and hires nobody', () => {
    expect(planHeadcount(2026, 1000, -200_000, 100_000, 250_000)).toEqual({
      target: 800,
      experiencedLeavers: 200,
      hires: 0,
      newHireLeavers: 0,
    })
  })

  it('neither growth nor leavers: nobody moves', () => {
    expect(planHeadcount(2026, 1000, 0, 0, 250_000)).toEqual({
      target: 1000,
      experiencedLeavers: 0,
      hires: 0,
      newHireLeavers: 0,
    })
  })

  it.each([
    ['every new hire would leave', 100_000, 0, 1_000_000],
    ['more would leave than there are', 0, 1_100_000, 0],
    ['fewer than nobody would be left', -1_500_000, 0, 0],
  ])('%s: a plan that cannot be met is refused in words', (_, growth, experienced, newHire) => {
    expect(() => planHeadcount(2026, 100, growth, experienced, newHire)).toThrow(
      expect.objectContaining({ code: 'IMPOSSIBLE_PLAN' }) as CodedError,
    )
  })
})

describe('defects', () => {
  it('the promotion rate and raise are read, level by level', () => {
    const parameters = plainParameters({
      promotionRate: perLevel(500_000, 100_000, 0, 0, 0),
      promotionRaise: perLevel(500_000, 100_000, 0, 0, 0),
    })
    const roster = people(200, (at) => ({ level: at < 100 ? 1 : 2, annualPay: at < 100 ? 6_000_000 : 12_500_000 }))
    const run = simulate(roster, parameters)
    const { headcount } = run.totals.years[0]?.byLevel[0] ?? {}
    expect(headcount?.promotionsOut).toBe(50)
    expect(run.totals.years[0]?.byLevel[1]?.headcount).toMatchObject({ promotionsIn: 50, promotionsOut: 10 })
    const raises = [...run.events.payAfter.slice(0, run.events.count)].filter(
      (_, at) => run.events.kind[at] === PROMOTION,
    )
    expect(new Set(raises)).toEqual(new Set([9_000_000, 13_750_000]))
  })

  it("COLA goes by the person's own level", () => {
    const run = simulate(
      people(2, (at) => ({ level: at + 1, annualPay: 10_000_000 })),
      plainParameters({ colaRate: perLevel(10_000, 70_000, 0, 0, 0) }),
    )
    expect(run.totals.years[0]?.byLevel.slice(0, 2).map(({ costs }) => costs.annualised)).toEqual([
      10_100_000, 10_700_000,
    ])
  })

  it('another seed chooses other people', () => {
    const leavers = (seed: number): number[] =>
      personsWith(simulate(people(400), plainParameters({ seed, experiencedTermination: [250_000] })), TERMINATION)
    expect(leavers(1).sort()).not.toEqual(leavers(2).sort())
  })

  it('years do not repeat: the raise month of a person differs from year to year', () => {
    const even = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map(() => 83_333)
    const run = simulate(
      people(300),
      plainParameters({ years: 2, colaRate: perLevel(20_000, 0, 0, 0, 0), raiseMonthWeights: [even, even] }),
    )
    const month = new Map<number, number>()
    let same = 0
    for (let at = 0; at < run.events.count; at++) {
      const person = run.events.person[at] ?? 0
      const into = new Date((run.events.day[at] ?? 0) * 86_400_000).getUTCMonth()
      if (month.get(person) === into) same++
      month.set(person, into)
    }
    // One in twelve by chance: 25 of 300.
    expect(same).toBeLessThan(60)
  })

  it('leaving and rising are drawn apart: the likeliest to leave are not the likeliest to rise', () => {
    const roster = people(1000)
    const leavers = new Set(
      personsWith(simulate(roster, plainParameters({ experiencedTermination: [300_000] })), TERMINATION),
    )
    const risers = personsWith(
      simulate(roster, plainParameters({ promotionRate: perLevel(300_000, 0, 0, 0, 0) })),
      PROMOTION,
    )
    const both = risers.filter((person) => leavers.has(person)).length
    // 90 of 300 by chance; one shared draw would give 300.
    expect(both).toBeGreaterThan(50)
    expect(both).toBeLessThan(140)
  })

  it('hazards are relative: the number of leavers is the plan, whatever the hazards sum to', () => {
    const young = people(1000, () => ({ hireDay: dayOf(2025, 6, 1), birthDay: dayOf(1995, 1, 1) }))
    const run = simulate(young, plainParameters({ experiencedTermination: [120_000] }))
    expect(run.totals.years[0]?.headcount).toMatchObject({ experiencedLeavers: 120, hires: 120, end: 1000 })
  })

  it('hires of the levels add up to the plan', () => {
    const roster = people(97, (at) => ({ level: (at % 5) + 1 }))
    const run = simulate(roster, plainParameters({ experiencedTermination: [130_000], newHireTermination: [250_000] }))
    const year = run.totals.years[0]
    expect(year?.byLevel.reduce((sum, { headcount }) => sum + headcount.hires, 0)).toBe(year?.headcount.hires)
    expect(personsWith(run, HIRE).length).toBe(year?.headcount.hires)
  })

  it('census pay is a full-year rate, whenever someone was hired', () => {
    const run = simulate(
      people(1, () => ({ hireDay: dayOf(2025, 12, 1) })),
      plainParameters(),
    )
    expect(run.totals.start.annualised).toBe(6_000_000)
    expect(run.totals.years[0]?.costs).toMatchObject({ inYear: 6_000_000, annualised: 6_000_000 })
  })

  it('a raise builds on the promotion of the same year', () => {
    const parameters = plainParameters({
      promotionRate: perLevel(1_000_000, 0, 0, 0, 0),
      promotionRaise: perLevel(500_000, 0, 0, 0, 0),
      meritRate: perLevel(0, 100_000, 0, 0, 0),
    })
    const run = simulate(people(1), parameters)
    expect(run.totals.years[0]?.costs.annualised).toBe(9_900_000)
    expect([...run.events.kind.slice(0, 2)]).toEqual([PROMOTION, RAISE])
    expect(run.events.payBefore[1]).toBe(run.events.payAfter[0])
  })

  it('periods do not overlap: half a year at each pay', () => {
    const run = simulate(people(1), plainParameters({ colaRate: perLevel(100_000, 0, 0, 0, 0) }))
    // 181 days before 1 July, 184 from it: (6,000,000 x 181 + 6,600,000 x 184) / 365
    expect(run.totals.years[0]?.costs.inYear).toBe(6_302_466)
  })

  it('growth compares run rates: a July raise of 10 % is 10 %', () => {
    const run = simulate(people(10), plainParameters({ colaRate: perLevel(100_000, 0, 0, 0, 0) }))
    const { growth } = run.totals.years[0] ?? {}
    for (const measure of [growth?.meanAll, growth?.meanContinuous, growth?.fullYearEquivalent])
      expect(measure).toBeCloseTo(0.1, 12)
  })

  it('hiring below the mean dilutes the mean of all and leaves the mean of the continuous', () => {
    const run = simulate(
      people(100, () => ({ annualPay: 8_000_000 })),
      plainParameters({ growthRate: [500_000] }),
    )
    const { growth } = run.totals.years[0] ?? {}
    expect(growth?.meanAll).toBeLessThan(0)
    expect(growth?.meanContinuous).toBe(0)
  })

  it('growth in full-year equivalents is that of the mean of all while everyone is full-time, and is not beside part-time', () => {
    const growthOf = (fte: number) => {
      const run = simulate(
        people(100, (at) => ({ annualPay: 8_000_000, fte: at % 2 ? fte : 10_000 })),
        plainParameters({ growthRate: [500_000] }),
      )
      return run.totals.years[0]?.growth
    }
    const whole = growthOf(10_000)
    expect(whole?.meanAll).toBeLessThan(0)
    expect(whole?.fullYearEquivalent).toBe(whole?.meanAll)
    const half = growthOf(5_000)
    expect(half?.fullYearEquivalent).not.toBeCloseTo(half?.meanAll ?? 0, 3)
  })

  it('a missing exchange rate is refused by name, not taken as 1', () => {
    expect(() =>
      simulate(
        people(2, (at) => ({ currency: at ? 'EUR' : 'USD' })),
        plainParameters(),
      ),
    ).toThrow(/EUR/)
  })

  it('pay beyond exact counting is refused', () => {
    expect(() =>
      simulate(
        people(1, () => ({ annualPay: 9_000_000_000_000 })),
        plainParameters({ colaRate: perLevel(200_000, 0, 0, 0, 0) }),
      ),
    ).toThrow(expect.objectContaining({ code: 'PAY_OVERFLOW' }) as CodedError)
  })
})

describe('pay rules', () => {
  it('a cap stops base pay at the maximum and pays the rest once', () => {
    const capped = simulate(
      people(1, () => ({ annualPay: 7_900_000 })),
      plainParameters({ colaRate: perLevel(50_000, 0, 0, 0, 0), capAtMaximum: [true] }),
    )
    expect(capped.totals.years[0]).toMatchObject({ lumpSums: 295_000, costs: { annualised: 8_000_000 } })
  })

  it('a promotion lifts to the new minimum, at FTE', () => {
    const run = simulate(
      people(1, () => ({ fte: 5_000 })),
      plainParameters({ promotionRate: perLevel(1_000_000, 0, 0, 0, 0) }),
    )
    expect(run.totals.years[0]?.costs.annualised).toBe(4_050_000)
  })

  it('merit needs its months of service, COLA its own', () => {
    const run = simulate(
      people(1, () => ({ hireDay: dayOf(2025, 8, 15) })),
      plainParameters({
        meritRate: perLevel(100_000, 0, 0, 0, 0),
        colaRate: perLevel(20_000, 0, 0, 0, 0),
        meritMinService: [12],
      }),
    )
    expect(run.totals.years[0]?.costs.annualised).toBe(6_120_000)
  })

  it('a merit budget is the payroll-weighted mean of the rates', () => {
    const run = simulate(
      people(2, (at) => ({ level: at + 1, annualPay: at ? 9_000_000 : 6_000_000 })),
      plainParameters({ meritRate: perLevel(20_000, 40_000, 0, 0, 0), meritBudget: [64_000] }),
    )
    // 20,000 and 40,000 ppm weigh to 32,000; twice that is the budget.
    expect(run.totals.years[0]?.costs.annualised).toBe(6_240_000 + 9_720_000)
  })

  it('a merit matrix goes by rating and quarter of the band', () => {
    const matrix = Array.from({ length: 20 }, (_, cell) => cell * 1000)
    const run = simulate(
      people(2, (at) => ({ performanceRating: at ? 5 : 1, annualPay: at ? 7_900_000 : 5_600_000 })),
      plainParameters({ meritMatrix: [matrix] }),
    )
    expect(run.totals.years[0]?.costs.annualised).toBe(5_600_000 + 7_900_000 + 150_100)
  })

  it('pay in another currency is converted with its FTE and rounded once; ids of hires keep clear of the roster', async () => {
    const { buildPopulation } = await import('../../../src-core/simulate/build-population.ts')
    const [person] = people(1, () => ({ employeeId: 'NEW-1', currency: 'JPY', annualPay: 8_000_001, fte: 3_333 }))
    if (!person) throw new Error('one person')
    const built = buildPopulation([person], {
      startYear: 2026,
      levels: 5,
      currency: 'USD',
      rates: [{ currency: 'JPY', rate: '0.0067' }],
    })
    // 8,000,001 x 0.0067 x 100 x 0.3333 = 1,786,488.22...
    expect(built.pay[0]).toBe(1_786_488)
    expect(built.hirePrefix).toBe('NEW2')
  })
})
