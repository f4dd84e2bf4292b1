/** What must hold for any roster and any levers. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HIRE, TERMINATION } from '../../../src-core/simulate/events.ts'
import type { RunParameters } from '../../../src-core/simulate/parameters.ts'
import { replay } from '../../../src-core/simulate/replay.ts'
import type { Breakdown, RunTotals } from '../../../src-core/simulate/totals.ts'
import { Simulator } from '../../../src-core/simulate/simulate.ts'
import { arbitraryCompany, type Company } from '../../support/arbitrary-run.ts'
import { populationOf, runCompany } from '../../support/run-company.ts'

const RUNS = { numRuns: 150 }

function forAnyCompany(check: (company: Company, totals: RunTotals) => void): void {
  fc.assert(
    fc.property(arbitraryCompany(), (company) => {
      const result = runCompany(company)
      fc.pre(result !== null)
      if (result) check(company, result.totals)
    }),
    RUNS,
  )
}

const everyPart = (totals: RunTotals): Breakdown[] =>
  totals.years.flatMap((year) => [year, ...year.byLevel, ...year.byDepartment, ...year.byLocation])

describe('for any roster and levers', () => {
  it('start + hires - leavers + promotions in - promotions out = end, in all and in every part', () => {
    forAnyCompany((_, totals) => {
      for (const { headcount: h } of everyPart(totals)) {
        const end = h.start + h.hires - h.experiencedLeavers - h.newHireLeavers + h.promotionsIn - h.promotionsOut
        expect(h.end).toBe(end)
        expect(Math.min(...Object.values(h))).toBeGreaterThanOrEqual(0)
      }
      let before = totals.start.headcount
      for (const { headcount } of totals.years) {
        expect(headcount.start).toBe(before)
        expect(headcount.promotionsIn).toBe(headcount.promotionsOut)
        before = headcount.end
      }
    })
  })

  it('each year ends on the target of its growth', () => {
    forAnyCompany(({ parameters }, totals) => {
      totals.years.forEach(({ headcount }, at) => {
        const target = Math.floor(
          (headcount.start * (1_000_000 + (parameters.growthRate[at] ?? 0)) + 500_000) / 1_000_000,
        )
        expect(headcount.end).toBe(target)
      })
    })
  })

  it('sums by level, department and location equal the totals to the cent', () => {
    forAnyCompany((_, totals) => {
      for (const year of totals.years) {
        for (const parts of [year.byLevel, year.byDepartment, year.byLocation]) {
          if (parts.length === 0) continue
          const sum = (value: (part: Breakdown) => number): number => parts.reduce((all, part) => all + value(part), 0)
          for (const cost of ['inYear', 'annualised', 'burdened'] as const)
            expect(sum(({ costs }) => costs[cost])).toBe(year.costs[cost])
          expect(sum(({ lumpSums }) => lumpSums)).toBe(year.lumpSums)
          expect(sum(({ headcount }) => headcount.end)).toBe(year.headcount.end)
        }
      }
    })
  })

  it('the events replay to the totals to the cent', () => {
    fc.assert(
      fc.property(arbitraryCompany(), (company) => {
        const result = runCompany(company)
        fc.pre(result !== null)
        if (!result?.events) return
        expect(replay(populationOf(company), result.events, company.parameters)).toEqual(result.totals)
      }),
      RUNS,
    )
  })

  it('gathering events changes no total', () => {
    forAnyCompany((company, totals) => {
      expect(new Simulator(populationOf(company)).run(company.parameters).totals).toEqual(totals)
    })
  })

  it('gathering events changes no total of pay in the smallest and largest of units, nor what is refused', () => {
    const answer = (run: () => unknown): string => {
      try {
        return JSON.stringify(run())
      } catch (error) {
        return String(error)
      }
    }
    const unit = fc.constantFrom(1, 30, 1_000, 30_000, 100_000)
    fc.assert(
      fc.property(arbitraryCompany({ matrixAndBudget: false }), unit, ({ people, parameters }, factor) => {
        const company = {
          people: people.map((person) => ({ ...person, annualPay: person.annualPay * factor })),
          parameters: {
            ...parameters,
            capAtMaximum: parameters.capAtMaximum.map(() => false),
            bands: parameters.bands.map(({ minimum, midpoint, maximum }) => ({
              ...{ minimum: minimum * factor, midpoint: midpoint * factor, maximum: maximum * factor },
            })),
          },
        }
        const simulator = new Simulator(populationOf(company))
        expect(answer(() => simulator.run(company.parameters).totals)).toBe(
          answer(() => simulator.run(company.parameters, { events: true }).totals),
        )
      }),
      RUNS,
    )
  })

  it('the same seed gives the same bytes, also from movements that were kept', () => {
    forAnyCompany((company, totals) => {
      const simulator = new Simulator(populationOf(company))
      const first = JSON.stringify(simulator.run(company.parameters).totals)
      simulator.run({
        ...company.parameters,
        colaRate: company.parameters.colaRate.map((rates) => rates.map(() => 77)),
      })
      expect(JSON.stringify(simulator.run(company.parameters).totals)).toBe(first)
      expect(first).toBe(JSON.stringify(totals))
    })
  })

  it("the order of the roster's rows does not matter", () => {
    fc.assert(
      fc.property(
        arbitraryCompany().chain((company) =>
          fc.tuple(
            fc.constant(company),
            fc.shuffledSubarray([...company.people], { minLength: company.people.length }),
          ),
        ),
        ([company, shuffled]) => {
          const result = runCompany(company)
          fc.pre(result !== null)
          expect(runCompany({ ...company, people: shuffled })).toEqual(result)
        },
      ),
      RUNS,
    )
  })

  it('nobody leaves before the hire date, of the roster or hired', () => {
    fc.assert(
      fc.property(arbitraryCompany(), (company) => {
        const result = runCompany(company)
        fc.pre(result !== null)
        const events = result?.events
        if (!events) return
        const hired = new Map([...populationOf(company).hireDay].map((day, at) => [at, day]))
        for (let at = 0; at < events.count; at++) {
          const person = events.person[at] ?? -1
          const day = events.day[at] ?? 0
          if (events.kind[at] === HIRE) hired.set(person, day)
          expect(day).toBeGreaterThanOrEqual(hired.get(person) ?? Infinity)
          if (events.kind[at] === TERMINATION) hired.delete(person)
        }
      }),
      RUNS,
    )
  })
})

type Matrix = 'meritRate' | 'colaRate' | 'promotionRaise' | 'hirePayAdjustment' | 'hirePercentile'

describe('moving a pay lever up never lowers payroll in any year', () => {
  it.each<[Matrix, number]>([
    ['meritRate', 500_000],
    ['colaRate', 100_000],
    ['promotionRaise', 1_000_000],
    ['hirePayAdjustment', 1_500_000],
    ['hirePercentile', 1_000_000],
  ])('%s', (lever, most) => {
    const moved = fc
      .tuple(arbitraryCompany({ matrixAndBudget: false }), fc.nat(), fc.nat(), fc.nat())
      .map(([company, year, level, step]) => {
        const { parameters } = company
        const rates = parameters[lever].map((row) => [...row])
        const row = rates[year % parameters.years]
        const at = level % parameters.levels
        if (row) row[at] = Math.min(most, (row[at] ?? 0) + 1 + (step % 50_000))
        const changed: RunParameters = { ...parameters, [lever]: rates }
        return { company, changed: { ...company, parameters: changed } }
      })
    fc.assert(
      fc.property(moved, ({ company, changed }) => {
        const before = runCompany(company)
        fc.pre(before !== null)
        const after = runCompany(changed)
        before?.totals.years.forEach((year, at) => {
          const now = after?.totals.years[at]
          expect(now?.costs.inYear).toBeGreaterThanOrEqual(year.costs.inYear)
          expect(now?.costs.annualised).toBeGreaterThanOrEqual(year.costs.annualised)
          expect(now?.headcount).toEqual(year.headcount)
        })
      }),
      RUNS,
    )
  })
})

describe('common random numbers', () => {
  it('a higher termination rate adds leavers to the same list', () => {
    fc.assert(
      fc.property(arbitraryCompany(), fc.integer({ min: 0, max: 200_000 }), (company, more) => {
        const result = runCompany(company)
        fc.pre(result !== null)
        const { experiencedTermination } = company.parameters
        const raised = experiencedTermination.map((rate, at) => (at === 0 ? rate + more : rate))
        const after = runCompany({ ...company, parameters: { ...company.parameters, experiencedTermination: raised } })
        fc.pre(after !== null)
        const firstLeavers = leaversOf(after, company)
        for (const person of leaversOf(result, company)) expect(firstLeavers).toContain(person)
      }),
      RUNS,
    )
  })
})

function leaversOf(result: ReturnType<typeof runCompany>, { people, parameters }: Company): number[] {
  const events = result?.events
  if (!events) return []
  return [...events.person.slice(0, events.count)].filter(
    (person, at) =>
      person < people.length && events.kind[at] === TERMINATION && events.year[at] === parameters.startYear,
  )
}
