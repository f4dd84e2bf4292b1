import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Problem } from '../../../../../src-contract/desktop/optimizer.ts'
import type { Scenario } from '../../../../../src-contract/desktop/scenarios.ts'
import { LEVERS } from '../../../../../src-core/levers/catalogue.ts'
import {
  draftProblem,
  fromProblem,
  newMovable,
  newRail,
  startingDraft,
  toProblem,
  type Draft,
} from '../../../../../src-renderer/features/optimize/budget/draft.ts'
import { RAIL_KINDS } from '../../../../../src-renderer/features/optimize/budget/rail-words.ts'

const scenario: Scenario = {
  id: '018f0000-0000-7000-8000-000000000001',
  name: 'Baseline',
  parentId: null,
  status: 'active',
  startYear: 2027,
  years: 5,
  seed: 1,
  budget: null,
  notes: '',
  overrides: 0,
  createdAt: '2026-01-01T00:00:00.000Z',
  createdBy: 'analyst',
  changedAt: '2026-01-01T00:00:00.000Z',
}
const budgeted: Scenario = { ...scenario, budget: { measure: 'annualised', year: 2029, amount: 40_170_000_012 } }

describe('a problem that is written', () => {
  it("begins with the scenario's budget, merit and COLA", () => {
    const draft = startingDraft(budgeted, 'USD', LEVERS)
    expect(draft.targets[0]).toMatchObject({ measure: 'annualised', year: 2029, value: 401_700_000.12 })
    expect(draft.movable.map(({ lever }) => lever)).toEqual(['merit.rate', 'cola.rate'])
    expect(draftProblem(draft)).toBeNull()
    expect(toProblem(draft, 'USD').targets[0]?.value).toBe(40_170_000_012)
  })

  it('asks for a value where the scenario has no budget', () => {
    expect(draftProblem(startingDraft(scenario, 'USD', LEVERS))).toBe('Type the value of each target.')
  })

  it('needs a lever, and a target unless the least cost is wanted', () => {
    const draft = startingDraft(budgeted, 'USD', LEVERS)
    expect(draftProblem({ ...draft, movable: [] })).toMatch(/at least one lever/)
    expect(draftProblem({ ...draft, targets: [] })).toMatch(/Add a target/)
    expect(
      draftProblem({ ...draft, targets: [], goal: { kind: 'leastCost', measure: 'inYear', year: null } }),
    ).toBeNull()
  })

  it('refuses bounds that cross', () => {
    const draft = startingDraft(budgeted, 'USD', LEVERS)
    const [first] = draft.movable
    const crossed: Draft = { ...draft, movable: first ? [{ ...first, lower: 5, upper: 4 }] : [] }
    expect(draftProblem(crossed)).toMatch(/lower bound is above/)
  })

  it('is one that the contract takes, with every kind of guard-rail, and reads back as it was', () => {
    const movable = LEVERS.filter(({ shape, unit }) => shape === 'number' && unit === 'percent').map(newMovable)
    fc.assert(
      fc.property(
        fc.subarray(RAIL_KINDS),
        fc.constantFrom('inYear' as const, 'meanAll' as const, 'headcount' as const),
        fc.integer({ min: 1, max: 900_000 }),
        (kinds, measure, hundredths) => {
          const draft: Draft = {
            goal: { kind: 'leastChange' },
            targets: [
              { key: 1, measure, year: null, place: { kind: 'all' }, comparison: 'atMost', value: hundredths / 100 },
            ],
            movable,
            rails: kinds.map(newRail),
          }
          const problem = toProblem(draft, 'USD')
          expect(Problem.parse(problem)).toEqual(problem)
          expect(toProblem(fromProblem(problem, 'USD'), 'USD')).toEqual(problem)
        },
      ),
    )
  })
})
