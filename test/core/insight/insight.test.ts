import { describe, expect, it } from 'vitest'
import { costAmount } from '../../../src-core/insight/cost-amount.ts'
import { atSliderEnd, leverDiffers, stepLever, withLeverOf } from '../../../src-core/insight/lever-parameters.ts'
import { LEVER_IDS } from '../../../src-core/levers/catalogue.ts'
import { applyChanges, type LeverChange } from '../../../src-core/levers/change.ts'
import { createResolve } from '../../../src-core/levers/resolve.ts'
import { toRunParameters } from '../../../src-core/levers/to-run-parameters.ts'
import type { RunParameters } from '../../../src-core/simulate/parameters.ts'

const bands = [1, 2, 3].map((level) => ({ minimum: level * 100, midpoint: level * 150, maximum: level * 200 }))

function parametersWith(...changes: LeverChange[]): RunParameters {
  const rows = applyChanges([], changes, { levels: 3, years: null, locks: [] })
  return toRunParameters(createResolve(rows, []), { startYear: 2027, years: 2, seed: 7, bands })
}

describe('run parameters from levers', () => {
  it('are whole millionths by year and level', () => {
    const made = parametersWith({ lever: 'merit.rate', level: 2, year: 2028, value: 3.4567 })
    expect(made.meritRate).toEqual([
      [35_000, 40_000, 45_000],
      [35_000, 34_567, 45_000],
    ])
    expect(made.hirePayAdjustment[0]).toEqual([1_150_000, 1_150_000, 1_150_000])
    expect(made.hirePercentile[0]).toEqual([300_000, 400_000, 500_000])
    expect(made.raiseMonthWeights[0]?.reduce((sum, weight) => sum + weight, 0)).toBe(1_000_000)
    expect(made.hireMix).toEqual([null, null])
    expect(made.capAtMaximum).toEqual([false, false])
  })

  it('differ in exactly the lever that was changed, for every lever', () => {
    const changes: Record<string, number | number[]> = {
      'merit.matrix': Array.from({ length: 20 }, (_, at) => at / 4),
      'hire.mix': [50, 30, 20],
      'raise.monthWeights': [100, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
      'policy.capAtMaximum': 1,
      'hire.payAdjustment': 120,
    }
    const base = parametersWith()
    for (const lever of LEVER_IDS) {
      const other = parametersWith({ lever, level: null, year: null, value: changes[lever] ?? 9 })
      expect(LEVER_IDS.filter((id) => leverDiffers(base, other, id))).toEqual([lever])
      expect(withLeverOf(base, other, lever)).toEqual(other)
    }
  })
})

describe('one step of a lever', () => {
  it('moves one level, or all, by the step in every year', () => {
    const base = parametersWith()
    expect(stepLever(base, 'merit.rate', 2)?.parameters.meritRate).toEqual([
      [35_000, 41_000, 45_000],
      [35_000, 41_000, 45_000],
    ])
    expect(stepLever(base, 'growth.rate', null)?.parameters.growthRate).toEqual([35_000, 35_000])
    expect(stepLever(base, 'policy.meritMinService', null)?.parameters.meritMinService).toEqual([13, 13])
  })

  it('goes down where up would leave the bounds, and says so by its sign', () => {
    const top = parametersWith({ lever: 'merit.rate', level: null, year: null, value: 50 })
    expect(stepLever(top, 'merit.rate', null)).toMatchObject({
      step: -0.1,
      parameters: {
        meritRate: [
          [499_000, 499_000, 499_000],
          [499_000, 499_000, 499_000],
        ],
      },
    })
  })

  it('leaves lists, switches and levers that are off alone', () => {
    const base = parametersWith()
    for (const lever of [
      'merit.matrix',
      'hire.mix',
      'raise.monthWeights',
      'merit.budget',
      'policy.capAtMaximum',
    ] as const) {
      expect(stepLever(base, lever, null)).toBeNull()
    }
  })
})

describe('the cost a budget is measured against', () => {
  const years = [2027, 2028].map((year, at) => ({
    year,
    costs: { inYear: 100 + at, annualised: 200 + at, burdened: 300 + at },
  }))

  it('is one year, or the sum of payments, or for a rate on a date the last year', () => {
    expect(costAmount(years, 'inYear', 2028)).toBe(101)
    expect(costAmount(years, 'inYear', null)).toBe(201)
    expect(costAmount(years, 'burdened', null)).toBe(601)
    expect(costAmount(years, 'annualised', null)).toBe(201)
    expect(costAmount([], 'inYear', null)).toBe(0)
  })
})

describe('a lever at the end of its slider', () => {
  it('holds the slider’s highest value in every year, and nothing else moves', () => {
    const base = parametersWith()
    expect(atSliderEnd(base, 'growth.rate')).toEqual({ ...base, growthRate: [150_000, 150_000] })
    expect(atSliderEnd(base, 'termination.experienced')).toEqual({
      ...base,
      experiencedTermination: [400_000, 400_000],
    })
  })

  it('stays where it stands above the slider', () => {
    const base = parametersWith({ lever: 'growth.rate', level: null, year: 2028, value: 40 })
    expect(atSliderEnd(base, 'growth.rate').growthRate).toEqual([150_000, 400_000])
  })
})
