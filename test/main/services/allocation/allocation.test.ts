import { afterAll, beforeAll, expect, test } from 'vitest'
import { tableWriter } from '../../../../src-main/files/table-writer.ts'
import { allocationTable } from '../../../../src-main/services/allocation/export.ts'
import { allocationService } from '../../../../src-main/services/allocation/allocation.ts'
import type { ExportHandlers } from '../../../../src-main/services/export/source.ts'
import { createLoadRoster } from '../../../../src-main/services/matrix/roster.ts'
import { createLinearSolver } from '../../../../src-main/solver/highs.ts'
import { allocationMethods } from '../../../../src-contract/desktop/allocation.ts'
import { generatedPeople } from '../../../support/generated-people.ts'
import { callContext, simulationWorkspace } from '../../../support/simulation-fixture.ts'

type Input = Record<string, unknown>

async function open() {
  const people = generatedPeople(300).map((person, at) => ({
    ...person,
    gender: at % 2 ? 'F' : 'M',
    performanceRating: at % 10 === 0 ? null : person.performanceRating,
    managerId: at === 0 ? null : 'E0000000',
  }))
  const opened = await simulationWorkspace(people)
  const { store, system } = opened
  const workspace = { require: () => store, get: () => store }
  const solver = createLinearSolver(new URL('../../../../src-main/solver/worker.ts', import.meta.url))
  const loadRoster = createLoadRoster(workspace)
  const service = allocationService({ workspace, loadRoster, solver, system, notify: () => undefined })
  const solve = async (input: Input, signal?: AbortSignal) => {
    const parsed = allocationMethods['allocation.solve'].input.parse({ scenarioId: opened.scenario.id, ...input })
    const answer = await service['allocation.solve'](parsed, callContext(signal))
    return allocationMethods['allocation.solve'].output.parse(answer).allocation
  }
  const people_ = async (input: Input) => {
    const { input: schema, output } = allocationMethods['allocation.people']
    return output.parse(await service['allocation.people'](schema.parse(input), callContext()))
  }
  const close = async (): Promise<void> => {
    await solver.close()
    await opened.close()
  }
  return { ...opened, service, solve, people: people_, close }
}

let app: Awaited<ReturnType<typeof open>>
beforeAll(async () => {
  app = await open()
})
afterAll(() => app.close())

const RAILS = [{ kind: 'raise', minimum: 0, maximum: 8 }, { kind: 'ratingOrder' }, { kind: 'bandMinimum' }]

test('everyone is listed with what they get, adding up to the pool, and why', async () => {
  const allocation = await app.solve({ pool: { percent: 3 }, guardRails: RAILS })
  expect(allocation.status).toBe('solved')
  expect(allocation.given.total).toBe(allocation.pool.amount)
  expect(allocation.byLevel.reduce((sum, { awards }) => sum + awards, 0)).toBe(allocation.pool.amount)
  expect(allocation.unrated.people).toBeGreaterThan(0)
  expect(allocation.notes.join(' ')).toContain('count as rating 3')
  const { total, people } = await app.people({ allocationId: allocation.allocationId, limit: 5000 })
  expect(total).toBe(300)
  expect(people.reduce((sum, { lift, merit }) => sum + lift + merit, 0)).toBe(allocation.pool.amount)
  expect(people.every(({ pay, raise, newPay }) => pay + raise === newPay)).toBe(true)
  expect(people.every(({ reason }) => reason !== '')).toBe(true)
})

test('a page is filtered and sorted', async () => {
  const { allocationId } = await app.solve({ pool: { percent: 3 }, guardRails: RAILS })
  const page = await app.people({ allocationId, rating: 5, sort: 'merit', descending: true, limit: 3 })
  expect(page.people).toHaveLength(3)
  expect(page.people.every(({ rating }) => rating === 5)).toBe(true)
  const merits = page.people.map(({ merit }) => merit)
  expect(merits).toEqual(merits.toSorted((a, b) => b - a))
  const most = await app.people({ allocationId, boundBy: 'raiseMaximum' })
  expect(most.people.every(({ boundBy }) => boundBy.includes('raiseMaximum'))).toBe(true)
})

test('each run is an event without pay', async () => {
  const { allocationId } = await app.solve({ pool: { amount: 123_456_789 } })
  const [event] = app.store.read.audit.list({ kind: 'ALLOCATION_RUN', offset: 0, limit: 1 }).events
  expect(event?.data).toMatchObject({ allocationId, status: 'solved' })
  expect(JSON.stringify(event)).not.toContain('123456789')
  expect(JSON.stringify(event)).not.toContain('1,234,567')
})

test('a cancelled solve leaves an event and nothing else', async () => {
  const { allocations: before } = await app.service['allocation.list']({}, callContext())
  const cancel = new AbortController()
  const running = app.solve({ pool: { percent: 3 }, guardRails: RAILS }, cancel.signal)
  setImmediate(() => cancel.abort(new Error('enough')))
  await expect(running).rejects.toThrow('enough')
  const { allocations: after } = await app.service['allocation.list']({}, callContext())
  expect(after).toEqual(before)
  const [event] = app.store.read.audit.list({ kind: 'ALLOCATION_RUN', offset: 0, limit: 1 }).events
  expect(event?.data).toMatchObject({ status: 'cancelled' })
  expect((await app.solve({ pool: { percent: 2 } })).status).toBe('solved')
})

test('what cannot be met is named, and each relaxation solves as it is given', async () => {
  const allocation = await app.solve({ pool: { percent: 12 }, guardRails: RAILS })
  expect(allocation.status).toBe('infeasible')
  expect(allocation.relaxations.length).toBeGreaterThan(1)
  for (const { pool, guardRails } of allocation.relaxations) {
    expect((await app.solve({ pool, guardRails })).status).toBe('solved')
  }
})

test('the last ten are kept', async () => {
  const first = await app.solve({ pool: { percent: 1 } })
  for (let nth = 0; nth < 10; nth++) await app.solve({ pool: { percent: 2 } })
  await expect(app.people({ allocationId: first.allocationId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test.each([
  ['BAD_DATE', { effectiveDate: '2027-02-30' }],
  ['EMPTY_GROUP', { effectiveDate: '1950-01-01' }],
  ['NOT_FOUND', { scenarioId: 'nothing' }],
  ['CONTRADICTORY', { guardRails: [{ kind: 'raise', minimum: 5, maximum: 2 }] }],
  ['CONTRADICTORY', { guardRails: [{ kind: 'bandMinimum' }, { kind: 'bandMinimum' }] }],
  ['CONTRADICTORY', { guardRails: [{ kind: 'payGap' }, { kind: 'payGap', level: 2 }] }],
  ['NO_SUCH_LEVEL', { guardRails: [{ kind: 'payGap', level: 9 }] }],
  ['NO_SUCH_LEVEL', { guardRails: [{ kind: 'levelRatio', level: 1, minimum: 1 }] }],
] as const)('a poisoned input is refused with %s', async (code, input) => {
  await expect(app.solve({ pool: { percent: 3 }, ...input })).rejects.toMatchObject({ code })
})

test('the table for a spreadsheet holds everyone, exact to the cent', async () => {
  const { allocationId, pool } = await app.solve({ pool: { percent: 3 }, guardRails: RAILS })
  const handlers = app.service as unknown as ExportHandlers
  const source = { handlers, totals: () => Promise.reject(new Error('not needed')), context: callContext() }
  const { table } = await allocationTable(source, { table: 'allocation', format: 'csv', allocationId })
  const { bytes, rows } = await tableWriter.write('csv', table, new AbortController().signal)
  const [header = '', ...lines] = new TextDecoder().decode(bytes).trim().split('\r\n')
  expect(rows).toBe(300)
  const at = header.split(',').indexOf('Merit (USD)')
  const lift = header.split(',').indexOf('Lift to the band minimum (USD)')
  const cents = (text = ''): number => Math.round(Number(text) * 100)
  const given = lines.reduce((sum, line) => sum + cents(line.split(',')[at]) + cents(line.split(',')[lift]), 0)
  expect(given).toBe(pool.amount)
})
