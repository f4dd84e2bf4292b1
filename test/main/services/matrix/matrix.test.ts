import { afterAll, beforeAll, expect, test } from 'vitest'
import { matrixMethods } from '../../../../src-contract/desktop/matrix.ts'
import { createLoadRoster } from '../../../../src-main/services/matrix/roster.ts'
import { matrixService } from '../../../../src-main/services/matrix/matrix.ts'
import { generatedPeople } from '../../../support/generated-people.ts'
import { callContext, simulationWorkspace } from '../../../support/simulation-fixture.ts'

type Input = Record<string, unknown>

async function open() {
  const opened = await simulationWorkspace(generatedPeople(500))
  const { store } = opened
  const workspace = { require: () => store, get: () => store }
  const service = matrixService({ workspace, loadRoster: createLoadRoster(workspace) })
  const scenarioId = opened.scenario.id
  const { input: costInput, output: costOutput } = matrixMethods['matrix.cost']
  const { input: scaleInput, output: scaleOutput } = matrixMethods['matrix.scale']
  const { input: testInput, output: testOutput } = matrixMethods['matrix.test']
  return {
    ...opened,
    cost: async (input: Input) =>
      costOutput.parse(await service['matrix.cost'](costInput.parse({ scenarioId, ...input }), callContext())),
    scale: async (input: Input) =>
      scaleOutput.parse(await service['matrix.scale'](scaleInput.parse({ scenarioId, ...input }), callContext())),
    test: async (input: Input) =>
      testOutput.parse(await service['matrix.test'](testInput.parse({ scenarioId, ...input }), callContext())),
  }
}

let app: Awaited<ReturnType<typeof open>>
beforeAll(async () => {
  app = await open()
})
afterAll(() => app.close())

const MATRIX = [1, 1, 0.5, 0, 2, 2, 1.5, 1, 4, 3.5, 3, 2.5, 5, 4.5, 4, 3.5, 7, 6, 5, 4]

test('cells add up to the whole, and shares to one', async () => {
  const cost = await app.cost({ matrix: MATRIX })
  const sum = (of: (cell: (typeof cost.cells)[number]) => number) => cost.cells.reduce((all, cell) => all + of(cell), 0)
  expect(sum((cell) => cell.cost)).toBe(cost.awards)
  expect(sum((cell) => cell.people)).toBe(cost.eligible.people)
  expect(sum((cell) => cell.payrollShare)).toBeCloseTo(1, 12)
  expect(cost.cells.some((cell) => Math.abs(cell.payrollShare - cell.headcountShare) > 0.001)).toBe(true)
  expect(cost.inOrder).toBe(true)
})

test('a scaled matrix meets the budget and is what the lever takes', async () => {
  const { matrix, cost, reordered } = await app.scale({ matrix: MATRIX, budget: { percent: 3.25 } })
  expect(reordered).toBe(false)
  expect(cost.budget?.gap).toBeGreaterThanOrEqual(-100)
  expect(cost.budget?.within).toBe(true)
  expect(matrix.every((rate) => Math.abs(rate * 10_000 - Math.round(rate * 10_000)) < 1e-6)).toBe(true)
  expect((await app.cost({ matrix })).awards).toBe(cost.awards)
})

test('everyone is listed with cell, raise and reason; filters and pages hold', async () => {
  const all = await app.test({ matrix: MATRIX, capAtMaximum: true, limit: 5000 })
  expect(all.people.reduce((sum, { award }) => sum + award, 0)).toBe(all.awards)
  const capped = await app.test({ matrix: MATRIX, capAtMaximum: true, capped: true, limit: 5000 })
  const cost = await app.cost({ matrix: MATRIX, capAtMaximum: true })
  expect(capped.total).toBe(cost.capped)
  const cell = await app.test({ matrix: MATRIX, rating: 5, quartile: 1, sort: 'award', descending: true, limit: 2 })
  expect(cell.people.length).toBeLessThanOrEqual(2)
  expect(cell.people.every(({ row, quartile }) => row === 5 && quartile === 1)).toBe(true)
})

test.each([
  ['NO_MATRIX', {}],
  ['BAD_DATE', { matrix: MATRIX, effectiveDate: '2026-13-01' }],
  ['OUT_OF_BOUNDS', { matrix: MATRIX.with(3, 1.000001) }],
  ['NOT_FOUND', { matrix: MATRIX, scenarioId: 'nothing' }],
] as const)('a poisoned matrix is refused with %s', async (code, input) => {
  await expect(app.cost(input)).rejects.toMatchObject({ code })
})

test.each([
  ['CONTRADICTORY', { minimum: 3, maximum: 2 }],
  ['BUDGET_OUT_OF_REACH', { maximum: 1 }],
  ['EMPTY_GROUP', { effectiveDate: '1950-01-01' }],
] as const)('a budget that cannot be met is refused with %s', async (code, input) => {
  const wish = { matrix: MATRIX, budget: { percent: 3 }, ...input }
  await expect(app.scale(wish)).rejects.toMatchObject({ code })
})
