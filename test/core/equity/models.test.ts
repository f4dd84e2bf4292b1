import { spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { adjustedGap } from '../../../src-core/equity/adjusted-gap.ts'
import { pooled } from '../../../src-core/equity/cross-products.ts'
import { commonSupport, completeCases, type Control, type Design } from '../../../src-core/equity/design.ts'
import { leastSquares } from '../../../src-core/equity/least-squares.ts'
import { oaxaca } from '../../../src-core/equity/oaxaca.ts'
import {
  crossOf,
  equityColumns,
  generatedCases,
  groupsOf,
  modelFor,
  type EquityCase,
} from '../../support/equity-columns.ts'
import { pythonWithNumpy } from '../../support/numpy.ts'

const CONTROLS: readonly Control[] = ['level', 'location', 'tenure', 'age']
const PEOPLE = generatedCases(900)
const python = pythonWithNumpy()

const SCRIPT = `
import json, sys, numpy as np
case = json.load(sys.stdin)
X, y, w = np.array(case["X"]), np.array(case["y"]), np.array(case["w"]) == 1
def fit(X, y):
    b, _, rank, _ = np.linalg.lstsq(X, y, rcond=1e-10)
    r = y - X @ b
    return b, float(r @ r), int(rank)
Z = np.column_stack([X, w.astype(float)])
b, rss, rank = fit(Z, y)
s2 = rss / (len(y) - rank)
se = float(np.sqrt(s2 * np.linalg.pinv(Z.T @ Z, rcond=1e-10)[-1, -1]))
bm, _, _ = fit(X[~w], y[~w]); bw, _, _ = fit(X[w], y[w])
xm, xw = X[~w].mean(axis=0), X[w].mean(axis=0)
print(json.dumps(dict(coefficient=float(b[-1]), rss=rss, rank=rank, se=se,
  endowments=float((xm - xw) @ bw), coefficients=float(xw @ (bm - bw)), interaction=float((xm - xw) @ (bm - bw)),
  explained=float((xm - xw) @ b[:-1]))))
`

function dense({ width, factors, numbers, groups, response }: Design) {
  const X = [...groups.keys()].map((person) => {
    const row = Array<number>(width).fill(0)
    row[0] = 1
    for (const { codes, columns } of factors) {
      const column = columns[codes[person] ?? 0] ?? -1
      if (column >= 0) row[column] = 1
    }
    for (const { column, values } of numbers) row[column] = values[person] ?? 0
    return row
  })
  return { X, y: [...response], w: [...groups].map((group) => (group === 2 ? 1 : 0)) }
}

function numpy(design: Design): Record<string, number> {
  const child = spawnSync(python ?? '', ['-c', SCRIPT], { input: JSON.stringify(dense(design)), encoding: 'utf8' })
  if (child.status !== 0) throw new Error(child.stderr)
  return JSON.parse(child.stdout) as Record<string, number>
}

describe.skipIf(python === null)('against least squares of numpy (skipped where Python has no numpy)', () => {
  it('has the same coefficient, standard error, rank and decomposition', () => {
    const { design, cross } = modelFor(PEOPLE, CONTROLS)
    const theirs = numpy(design)
    const ours = adjustedGap(cross)
    expect(ours.fit.rank).toBe(theirs['rank'])
    expect(ours.coefficient).toBeCloseTo(theirs['coefficient'] ?? NaN, 10)
    expect(ours.standardError).toBeCloseTo(theirs['se'] ?? NaN, 10)
    expect(ours.fit.residual2).toBeCloseTo(theirs['rss'] ?? NaN, 8)
    const found = oaxaca(cross, design.spans)
    for (const part of ['endowments', 'coefficients', 'interaction', 'explained'] as const) {
      expect(found?.[part], part).toBeCloseTo(theirs[part] ?? NaN, 9)
    }
  })

  it('has the same rank, coefficient and standard error where titles make up the levels', () => {
    const { design, cross } = modelFor(PEOPLE, ['jobTitle', 'level', 'location'])
    const theirs = numpy(design)
    const ours = adjustedGap(cross)
    expect(ours.fit.leftOut.length).toBeGreaterThan(0)
    expect(ours.fit.rank).toBe(theirs['rank'])
    expect(ours.coefficient).toBeCloseTo(theirs['coefficient'] ?? NaN, 9)
    expect(ours.standardError).toBeCloseTo(theirs['se'] ?? NaN, 9)
  })
})

describe('adjusted gap', () => {
  it('without controls is the difference of mean logs, with the pooled standard error of two samples', () => {
    const people: EquityCase[] = [
      ...[100, 110, 120].map((pay) => ({ pay, woman: false })),
      ...[90, 105].map((pay) => ({ pay, woman: true })),
    ]
    const { coefficient, standardError, fit } = adjustedGap(modelFor(people, []).cross)
    const logs = (woman: boolean) => people.filter((one) => one.woman === woman).map((one) => Math.log(one.pay))
    const mean = (x: number[]) => x.reduce((a, b) => a + b, 0) / x.length
    const squares = (x: number[]) => x.reduce((sum, each) => sum + (each - mean(x)) ** 2, 0)
    expect(coefficient).toBeCloseTo(mean(logs(true)) - mean(logs(false)), 12)
    const variance = (squares(logs(true)) + squares(logs(false))) / 3
    expect(standardError).toBeCloseTo(Math.sqrt(variance * (1 / 3 + 1 / 2)), 12)
    expect(fit.df).toBe(3)
  })

  it('finds a penalty that was put in exactly', () => {
    const people = [1, 2, 3].flatMap((level) =>
      [0, 1, 2].flatMap((nth) => [
        { pay: 1000 * level * (1 + nth), woman: false, level, location: `Site ${nth}` },
        { pay: 900 * level * (1 + nth), woman: true, level, location: `Site ${nth}` },
      ]),
    )
    const { percent, fit, standardError } = adjustedGap(modelFor(people, ['level', 'location']).cross)
    expect(percent).toBeCloseTo(-0.1, 12)
    expect(fit.r2).toBe(1)
    // An exact fit leaves no error to measure.
    expect(standardError).toBeNull()
  })

  it('has an interval that holds the estimate, and a p-value that agrees with it', () => {
    const { percent, interval, p } = adjustedGap(modelFor(PEOPLE, CONTROLS).cross)
    const [low = NaN, high = NaN] = interval ?? []
    expect(low).toBeLessThan(percent ?? NaN)
    expect(high).toBeGreaterThan(percent ?? NaN)
    expect((p ?? NaN) < 0.05).toBe(low > 0 || high < 0)
  })

  it('says nothing where a control makes up the group', () => {
    const people = PEOPLE.map((one) => ({ ...one, location: one.woman ? 'A' : 'B' }))
    const { coefficient, percent, fit } = adjustedGap(modelFor(people, ['level', 'location']).cross)
    expect([coefficient, percent]).toEqual([null, null])
    expect(fit.rank).toBe(fit.coefficients.length - 1)
  })

  it('leaves out a control given twice in other words, and changes nothing', () => {
    const people = PEOPLE.map((one) => ({ ...one, jobTitle: `L${one.level ?? 0}` }))
    const once = adjustedGap(modelFor(people, ['level']).cross)
    const twice = adjustedGap(modelFor(people, ['level', 'jobTitle']).cross)
    expect(twice.fit.leftOut).toHaveLength(4)
    expect(twice.fit.df).toBe(once.fit.df)
    expect(twice.coefficient).toBeCloseTo(once.coefficient ?? NaN, 10)
    expect(twice.standardError).toBeCloseTo(once.standardError ?? NaN, 10)
  })

  it('stays as it is when pay is scaled, and changes sign alone when the groups are swapped', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 500 }), (factor) => {
        const base = adjustedGap(modelFor(PEOPLE, CONTROLS).cross)
        const scaled = adjustedGap(
          modelFor(
            PEOPLE.map((one) => ({ ...one, pay: one.pay * factor })),
            CONTROLS,
          ).cross,
        )
        const swapped = adjustedGap(
          modelFor(
            PEOPLE.map((one) => ({ ...one, woman: !one.woman })),
            CONTROLS,
          ).cross,
        )
        expect(scaled.coefficient).toBeCloseTo(base.coefficient ?? NaN, 10)
        expect(scaled.standardError).toBeCloseTo(base.standardError ?? NaN, 10)
        expect(swapped.coefficient).toBeCloseTo(-(base.coefficient ?? NaN), 10)
        expect(swapped.standardError).toBeCloseTo(base.standardError ?? NaN, 10)
      }),
      { numRuns: 5 },
    )
  })
})

describe('Oaxaca-Blinder decomposition', () => {
  const { design, cross } = modelFor(PEOPLE, CONTROLS)
  const found = oaxaca(cross, design.spans)

  it('adds up to the gap, three-fold and pooled', () => {
    if (!found) throw new Error('there is a decomposition')
    const mean = (woman: boolean) => {
      const logs = PEOPLE.filter((one) => one.woman === woman).map((one) => Math.log(one.pay))
      return logs.reduce((a, b) => a + b, 0) / logs.length
    }
    expect(found.gap).toBeCloseTo(mean(false) - mean(true), 10)
    expect(found.endowments + found.coefficients + found.interaction).toBeCloseTo(found.gap, 10)
    expect(found.explained + found.unexplained).toBeCloseTo(found.gap, 10)
  })

  it('leaves unexplained in the pooled form minus the coefficient of the dummy', () => {
    expect(found?.unexplained).toBeCloseTo(-(adjustedGap(cross).coefficient ?? NaN), 10)
  })

  it('splits endowments and explained over the controls without a rest', () => {
    const sum = (part: 'endowments' | 'explained') => found?.byControl.reduce((total, each) => total + each[part], 0)
    expect(sum('endowments')).toBeCloseTo(found?.endowments ?? NaN, 10)
    expect(sum('explained')).toBeCloseTo(found?.explained ?? NaN, 10)
  })

  it('changes the sign of the gap when the groups are swapped', () => {
    const swapped = modelFor(
      PEOPLE.map((one) => ({ ...one, woman: !one.woman })),
      CONTROLS,
    )
    const other = oaxaca(swapped.cross, swapped.design.spans)
    expect(other?.gap).toBeCloseTo(-(found?.gap ?? NaN), 10)
    expect(other?.explained).toBeCloseTo(-(found?.explained ?? NaN), 10)
    // Women's endowments at men's prices: endowments and interaction together, the other way round.
    expect(other?.endowments).toBeCloseTo(-((found?.endowments ?? NaN) + (found?.interaction ?? NaN)), 10)
    expect(other?.interaction).toBeCloseTo(found?.interaction ?? NaN, 10)
  })

  it('is none where a group has no more people than columns', () => {
    const few = generatedCases(12)
    const small = modelFor(few, ['jobTitle', 'location', 'tenure'])
    expect(oaxaca(small.cross, small.design.spans)).toBeNull()
  })
})

describe('who is compared', () => {
  it('leaves out people with a missing number or no pay', () => {
    const people = [
      { pay: 100, woman: true, tenure: 1 },
      { pay: 100, woman: false },
      { pay: 0, woman: false, tenure: 1 },
      { pay: 90, woman: false, tenure: 0 },
    ]
    expect([...completeCases(equityColumns(people), groupsOf(people), ['tenure'])]).toEqual([2, 0, 0, 1])
  })

  it('keeps only values that both groups have, also after others fell away', () => {
    const people = [
      { pay: 1, woman: true, location: 'A', jobTitle: 'x' },
      { pay: 1, woman: false, location: 'A', jobTitle: 'y' },
      { pay: 1, woman: true, location: 'B', jobTitle: 'y' },
      { pay: 1, woman: true, location: 'A', jobTitle: 'y' },
      { pay: 1, woman: false, location: 'C', jobTitle: 'x' },
    ]
    // C and B have one group only; then x has women alone.
    expect([...commonSupport(equityColumns(people), groupsOf(people), ['location', 'jobTitle'])]).toEqual([
      0, 1, 0, 2, 0,
    ])
  })

  it('gathers the same products whether in one pass or in slices', () => {
    const { design } = modelFor(PEOPLE, CONTROLS)
    const whole = leastSquares(pooled(crossOf(design)))
    expect(whole.people).toBe(PEOPLE.length)
    expect(whole.rank).toBe(whole.coefficients.length)
  })
})
