import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyChain } from '../../../support/optimizer-audit.ts'
import { optimizerWorkspace } from '../../../support/optimizer-fixture.ts'
import { callContext, generatedPeople } from '../../../support/simulation-fixture.ts'

let app: Awaited<ReturnType<typeof optimizerWorkspace>>
let horizon: number
const leversBefore = (): string => JSON.stringify(app.store.read.levers.rows(app.scenario.id))
const runsRecorded = () =>
  app.store.read.audit.list({ kind: 'OPTIMIZATION_RUN', subject: app.scenario.id, offset: 0, limit: 100 }).events

beforeAll(async () => {
  app = await optimizerWorkspace(generatedPeople(2000))
  const { totals } = await app.service['simulation.run']({ scenarioId: app.scenario.id, changes: [] }, callContext())
  horizon = totals.years.reduce((sum, { costs }) => sum + costs.inYear, 0)
})
afterAll(() => app.close())

describe('optimizer.solve', () => {
  it('meets a budget within its tolerance and says how', async () => {
    const before = leversBefore()
    const value = Math.round(horizon * 0.985)
    const solution = await app.solve({
      targets: [{ measure: 'inYear', value }],
      movable: [{ lever: 'merit.rate', eachLevel: true }, { lever: 'cola.rate' }],
    })
    expect(solution.status).toBe('met')
    expect(solution.iterations).toBeLessThanOrEqual(5)
    expect(Math.abs(solution.targets[0]?.gapShare ?? 1)).toBeLessThanOrEqual(0.0001)
    const total = solution.totals.after.years.reduce((sum, { costs }) => sum + costs.inYear, 0)
    expect(total).toBe(solution.targets[0]?.after)
    expect(leversBefore()).toBe(before)
    expect(runsRecorded()[0]?.data).toMatchObject({ runId: solution.runId, status: 'met' })
  })

  it('answers what a simulation with its changes answers', async () => {
    const solution = await app.solve({
      changes: [{ lever: 'growth.rate', value: 4 }],
      targets: [{ measure: 'annualised', value: Math.round(horizon * 0.24) }],
      movable: [{ lever: 'merit.rate', eachYear: true }],
    })
    const { totals } = await app.service['simulation.run'](
      { scenarioId: app.scenario.id, changes: solution.changes },
      callContext(),
    )
    expect({ ...totals, engineMs: 0 }).toEqual(solution.totals.after)
  })

  it('offers ways out of an impossible problem that it then solves', async () => {
    const solution = await app.solve({
      targets: [{ measure: 'inYear', value: Math.round(horizon * 0.9) }],
      movable: [{ lever: 'merit.rate', eachLevel: true, lower: 2 }],
      guardRails: [{ kind: 'raise', minimum: 4 }],
    })
    expect(solution.status).toBe('infeasible')
    expect(solution.relaxations.length).toBeGreaterThan(0)
    for (const { problem, changes, text } of solution.relaxations) {
      expect(changes.length).toBeGreaterThan(0)
      expect(text).toContain('instead of')
      expect((await app.solve(problem)).status).toBe('met')
    }
  })

  it('leaves no trace of a cancelled run but an event', async () => {
    const before = leversBefore()
    const seen = app.store.read.audit.list({ offset: 0, limit: 1 }).total
    const control = new AbortController()
    const context = { signal: control.signal, progress: () => control.abort(new Error('cancelled')) }
    const input = { targets: [{ measure: 'inYear', value: horizon * 0.98 }], movable: [{ lever: 'growth.rate' }] }
    await expect(app.solve(input, context)).rejects.toThrow('cancelled')
    expect(leversBefore()).toBe(before)
    expect(app.store.read.audit.list({ offset: 0, limit: 1 }).total).toBe(seen + 1)
    expect(runsRecorded()[0]?.data).toMatchObject({ status: 'cancelled', changes: [] })
  })

  it('refuses a locked lever and moves none of the locked ones', async () => {
    const { id } = app.scenario
    await app.levers['levers.lock']({ scenarioId: id, lever: 'merit.rate', level: 2, locked: true }, callContext())
    const targets = [{ measure: 'inYear', value: Math.round(horizon * 0.99) }]
    await expect(app.solve({ targets, movable: [{ lever: 'merit.rate' }] })).rejects.toMatchObject({
      code: 'LEVER_LOCKED',
    })
    const solution = await app.solve({ targets, movable: [{ lever: 'merit.rate', level: 1 }] })
    expect(solution.status).toBe('met')
    await app.levers['levers.lock']({ scenarioId: id, lever: 'merit.rate', level: 2, locked: false }, callContext())
  })
})

describe('a poisoned input', () => {
  const targets = [{ measure: 'inYear', value: 1e11 }]
  const movable = [{ lever: 'merit.rate' }]
  it.each([
    ['a value that is no number', { targets: [{ measure: 'inYear', value: NaN }], movable }, undefined],
    ['a bound that is no number', { targets, movable: [{ lever: 'merit.rate', lower: NaN }] }, undefined],
    ['contradictory bounds', { targets, movable: [{ lever: 'merit.rate', lower: 5, upper: 2 }] }, 'CONTRADICTORY'],
    ['bounds beyond the lever', { targets, movable: [{ lever: 'cola.rate', upper: 40 }] }, 'OUT_OF_BOUNDS'],
    ['a lever twice', { targets, movable: [...movable, { lever: 'merit.rate', level: 1 }] }, 'CONTRADICTORY'],
    ['a list as a lever', { targets, movable: [{ lever: 'raise.monthWeights' }] }, 'NOT_MOVABLE'],
    ['a switch as a lever', { targets, movable: [{ lever: 'policy.capAtMaximum' }] }, 'NOT_MOVABLE'],
    ['a lever that is off', { targets, movable: [{ lever: 'merit.budget' }] }, 'NOT_MOVABLE'],
    ['a level there is not', { targets, movable: [{ lever: 'merit.rate', level: 9 }] }, 'NO_SUCH_LEVEL'],
    ['a year outside', { targets, movable: [{ lever: 'merit.rate', year: 2001 }] }, 'NO_SUCH_YEAR'],
    [
      'an unknown department',
      { targets: [{ measure: 'inYear', value: 1, department: 'Nowhere' }], movable },
      'NO_SUCH_PLACE',
    ],
    [
      'a level and a department',
      { targets: [{ measure: 'inYear', value: 1, level: 1, department: 'Department 1' }], movable },
      'CONTRADICTORY',
    ],
    [
      'contradictory limits',
      { targets, movable, guardRails: [{ kind: 'raise', minimum: 5, maximum: 2 }] },
      'CONTRADICTORY',
    ],
    ['managers nobody has', { targets, movable, guardRails: [{ kind: 'noNewInversions' }] }, 'NO_MANAGERS'],
    ['genders nobody has', { targets, movable, guardRails: [{ kind: 'payGap' }] }, 'NO_GENDER'],
  ])('%s gets a coded error', async (_, input, code) => {
    await expect(app.solve(input)).rejects.toMatchObject(code === undefined ? { name: 'ZodError' } : { code })
  })

  it('an empty workforce gets one too', async () => {
    const changes = [{ lever: 'growth.rate', value: -50 }]
    const people = generatedPeople(40).map((person) => ({ ...person, level: 1 }))
    const small = await optimizerWorkspace(people)
    const about = { targets: [{ measure: 'inYear', value: 1e9, level: 5 }], movable }
    await expect(small.solve({ changes, ...about })).rejects.toMatchObject({ code: 'EMPTY_GROUP' })
    await small.close()
    const nobody = await optimizerWorkspace([])
    await expect(nobody.solve({ targets, movable })).rejects.toMatchObject({ code: 'EMPTY_GROUP' })
    await nobody.close()
  })
})

describe('optimizer.apply', () => {
  it('sets what a run found on its scenario, once, with one audit trail', async () => {
    const input = {
      targets: [{ measure: 'inYear', value: Math.round(horizon * 0.985) }],
      movable: [{ lever: 'merit.rate' }],
    }
    const { runId, changes, totals } = await app.solve(input)
    const applied = await app.optimizer['optimizer.apply']({ runId }, callContext())
    expect(applied).toMatchObject({ changedSince: false, changes })
    const { totals: now } = await app.service['simulation.run'](
      { scenarioId: app.scenario.id, changes: [] },
      callContext(),
    )
    expect({ ...now, engineMs: 0 }).toEqual(totals.after)
    const [event] = app.store.read.audit.list({ kind: 'PARAMETER_CHANGE', offset: 0, limit: 1 }).events
    expect(event?.data).toMatchObject({ reason: `Optimizer run ${runId}` })
    expect((await app.optimizer['optimizer.apply']({ runId }, callContext())).changedSince).toBe(true)
    expect((await app.solve(input)).changes).toEqual([])
    expect(verifyChain(app.store)).toBe(true)
  })

  it('keeps it as a branch and leaves the scenario alone', async () => {
    const { runId, totals } = await app.solve({
      targets: [{ measure: 'inYear', value: Math.round(horizon * 0.98) }],
      movable: [{ lever: 'cola.rate', eachYear: true }],
    })
    const before = leversBefore()
    const { scenario } = await app.optimizer['optimizer.apply']({ runId, branch: 'Within budget' }, callContext())
    expect(leversBefore()).toBe(before)
    expect(scenario).toMatchObject({ name: 'Within budget', parentId: app.scenario.id })
    const { totals: now } = await app.service['simulation.run']({ scenarioId: scenario.id, changes: [] }, callContext())
    expect({ ...now, engineMs: 0 }).toEqual(totals.after)
    await expect(
      app.optimizer['optimizer.apply']({ runId, branch: 'Within budget' }, callContext()),
    ).rejects.toMatchObject({ code: 'NAME_TAKEN' })
  })

  it('says when there is no such run', async () => {
    await expect(app.optimizer['optimizer.apply']({ runId: 'nothing' }, callContext())).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})
