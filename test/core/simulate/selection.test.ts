import { describe, expect, it } from 'vitest'
import { drawHigh, drawKey, drawLow, hashHire, hashId } from '../../../src-core/simulate/chance.ts'
import { negLog } from '../../../src-core/simulate/neg-log.ts'
import { PROMOTION, TERMINATION } from '../../../src-core/simulate/events.ts'
import { terminationWeights } from '../../../src-core/simulate/hazard.ts'
import { people, personsWith, plainParameters, simulate } from '../../support/plain-parameters.ts'

describe('-ln(u) from four operations', () => {
  it('agrees with the logarithm to twelve digits', () => {
    for (const high of [0, 1, 12345, 0x7fffffff, 0x80000000, 0xb504f333, 0xfffffffe, 0xffffffff]) {
      const u = (high * 1048576 + 0.5) / 2 ** 52
      expect(negLog(high, 0) / -Math.log(u)).toBeCloseTo(1, 12)
    }
  })
})

describe('draws', () => {
  it('spread evenly, and kinds and years do not follow each other', () => {
    const n = 20_000
    const ids = Array.from({ length: n }, (_, at) => hashId(`E${at}`))
    const draws = (year: number, kind: number): number[] => {
      const key = drawKey(7, year, kind)
      return ids.map(([high, low]) => drawHigh(key.a, key.b, high, low) / 2 ** 32)
    }
    const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / n
    const a = draws(2026, 1)
    expect(mean(a)).toBeCloseTo(0.5, 2)
    for (const b of [draws(2027, 1), draws(2026, 3)]) {
      const together = mean(a.map((value, at) => (value - 0.5) * ((b[at] ?? 0) - 0.5))) * 12
      expect(Math.abs(together)).toBeLessThan(0.03)
    }
  })

  it('no two of 200,000 names or draws are alike', () => {
    const key = drawKey(1, 2026, 1)
    const names = Array.from({ length: 100_000 }, (_, at) => hashId(`employee-${at}`))
    const hires = Array.from({ length: 100_000 }, (_, at) => hashHire(2026, 1 + (at % 5), Math.floor(at / 5)))
    const all = [...names, ...hires]
    expect(new Set(all.map(([high, low]) => high * 2 ** 21 + (low >>> 11))).size).toBe(all.length)
    const draws = all.map(([high, low]) => `${drawHigh(key.a, key.b, high, low)} ${drawLow(key, high, low)}`)
    expect(new Set(draws).size).toBe(all.length)
  })
})

describe('a draw of an exact count', () => {
  it.each([1, 40, 700, 1900, 2000])('of 2,000 people takes %i: those with the smallest keys', (k) => {
    const roster = people(2000, (at) => ({
      level: (at % 5) + 1,
      hireDay: 20_000 - (at % 40) * 200,
      birthDay: 8_000 + (at % 47) * 150,
    }))
    const run = simulate(roster, plainParameters({ experiencedTermination: [k * 500] }))
    const weights = terminationWeights(5)
    const key = drawKey(1, 2026, 1)
    const { population } = run
    const keys = roster.map((_, at) => {
      const high = population.hashHigh[at] ?? 0
      const low = population.hashLow[at] ?? 0
      const months = -(population.serviceStart[at] ?? 0)
      const years = -(population.birthStart[at] ?? 0)
      const tenure = [1, 2, 5, 10, 20].filter((limit) => months >= limit * 12).length
      const age = [25, 35, 45, 55, 65].filter((limit) => years >= limit).length
      const weight = weights[((population.level[at] ?? 1) - 1) * 64 + tenure * 8 + age] ?? 0
      return negLog(drawHigh(key.a, key.b, high, low), drawLow(key, high, low)) / weight
    })
    const smallest = keys
      .map((value, at) => ({ value, at }))
      .sort((a, b) => a.value - b.value)
      .slice(0, k)
      .map(({ at }) => at)
    expect(personsWith(run, TERMINATION).sort((a, b) => a - b)).toEqual(smallest.sort((a, b) => a - b))
  })

  it('people with a higher hazard are drawn more often', () => {
    const roster = people(2000, (at) => ({ hireDay: at % 2 ? 20_300 : 10_000 }))
    const leavers = personsWith(simulate(roster, plainParameters({ experiencedTermination: [100_000] })), TERMINATION)
    const recent = leavers.filter((person) => person % 2 === 1).length
    // 1.8 against 0.3: some 85 % of them.
    expect(recent / leavers.length).toBeGreaterThan(0.75)
  })

  it('who rises at a rate rises at every higher rate', () => {
    const risers = (rate: number): number[] =>
      personsWith(simulate(people(500), plainParameters({ promotionRate: [[rate, 0, 0, 0, 0]] })), PROMOTION)
    const more = new Set(risers(140_000))
    expect(risers(120_000).every((person) => more.has(person))).toBe(true)
    expect(more.size).toBe(70)
  })
})
