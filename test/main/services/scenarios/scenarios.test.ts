import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { EventName } from '../../../../src-contract/desktop/events.ts'
import type { ParsedInput } from '../../../../src-contract/desktop/index.ts'
import { LeverChange } from '../../../../src-contract/desktop/levers.ts'
import type { CallContext } from '../../../../src-main/services/handlers.ts'
import { leversService } from '../../../../src-main/services/levers/levers.ts'
import { resolveParameters } from '../../../../src-main/services/simulation/run-parameters.ts'
import { insertFirstScenario, scenariosService } from '../../../../src-main/services/scenarios/scenarios.ts'
import { createTestStore } from '../../../support/test-store.ts'

const context: CallContext = { signal: new AbortController().signal, progress: () => undefined }

let test: Awaited<ReturnType<typeof createTestStore>>
let levers: ReturnType<typeof leversService>
let scenarios: ReturnType<typeof scenariosService>
let notified: EventName[]

beforeEach(async () => {
  test = await createTestStore()
  notified = []
  const dependencies = {
    workspace: { get: () => test.store, require: () => test.store },
    system: test.system,
    notify: (event: EventName) => void notified.push(event),
  }
  levers = leversService(dependencies)
  scenarios = scenariosService(dependencies)
})
afterEach(() => test.close())

async function create(name: string): Promise<string> {
  const input: ParsedInput<'scenarios.create'> = { name, startYear: 2027, years: 3, seed: 5 }
  return (await scenarios['scenarios.create'](input, context)).scenario.id
}

const set = (scenarioId: string, ...changes: Parameters<typeof LeverChange.parse>[0][]) =>
  levers['levers.set']({ scenarioId, changes: changes.map((change) => LeverChange.parse(change)) }, context)

const valueOf = (answer: Awaited<ReturnType<typeof set>>, lever: string, level: number | null, year: number) =>
  answer.levers.find((each) => each.lever === lever && each.level === level && each.year === year)

describe('scenarios', () => {
  it('starts a workspace with a baseline for the year to come', async () => {
    await test.store.write((writer) => insertFirstScenario(writer, test.system))
    const [first] = test.store.read.scenarios.list()
    expect(first).toMatchObject({ name: 'Baseline', status: 'active', years: 5, overrides: 0 })
    expect(first?.startYear).toBe(test.system.now().getUTCFullYear() + 1)
  })

  it('branches with overrides, locks, seed and budget, and leaves the original alone', async () => {
    const id = await create('Plan A')
    await set(id, { lever: 'merit.rate', level: 2, value: 6 })
    await levers['levers.lock']({ scenarioId: id, lever: 'cola.rate', level: null, locked: true }, context)
    const budget = { measure: 'inYear', year: 2027, amount: 1_000_000 } as const
    await scenarios['scenarios.update']({ id, budget }, context)
    const { scenario: branch } = await scenarios['scenarios.branch']({ id, name: 'Plan B' }, context)
    expect(branch).toMatchObject({ parentId: id, seed: 5, budget, overrides: 1 })
    await expect(set(branch.id, { lever: 'cola.rate', value: 3 })).rejects.toMatchObject({ code: 'LEVER_LOCKED' })
    await set(branch.id, { lever: 'merit.rate', level: 2, value: 7 })
    expect(resolveParameters(test.store.read, id).meritRate[0]?.[1]).toBe(60_000)
    expect(resolveParameters(test.store.read, branch.id).meritRate[0]?.[1]).toBe(70_000)
  })

  it('refuses a name in use, whatever its case, and gives an archived name free', async () => {
    const id = await create('Plan A')
    await expect(create('plan a')).rejects.toMatchObject({ code: 'NAME_TAKEN' })
    await scenarios['scenarios.archive']({ id }, context)
    const other = await create('Plan A')
    const { scenario } = await scenarios['scenarios.unarchive']({ id }, context)
    expect(scenario.name).toBe('Plan A (2)')
    await expect(scenarios['scenarios.rename']({ id: other, name: 'PLAN A' }, context)).resolves.toBeDefined()
  })

  it('brings an archived scenario back under a free name when it is locked or unlocked', async () => {
    for (const method of ['scenarios.lock', 'scenarios.unlock'] as const) {
      const id = await create(`Plan ${method}`)
      await scenarios['scenarios.archive']({ id }, context)
      await create(`Plan ${method}`)
      const { scenario } = await scenarios[method]({ id }, context)
      expect(scenario.name).toBe(`Plan ${method} (2)`)
    }
  })

  it('refuses every change while locked, and says how to go on', async () => {
    const id = await create('Plan A')
    await scenarios['scenarios.lock']({ id }, context)
    await expect(set(id, { lever: 'merit.rate', value: 3 })).rejects.toMatchObject({ code: 'SCENARIO_LOCKED' })
    await expect(scenarios['scenarios.rename']({ id, name: 'B' }, context)).rejects.toMatchObject({
      code: 'SCENARIO_LOCKED',
    })
    await scenarios['scenarios.unlock']({ id }, context)
    await expect(set(id, { lever: 'merit.rate', value: 3 })).resolves.toBeDefined()
  })

  it('records each decision once, with who and what', async () => {
    const id = await create('Plan A')
    await scenarios['scenarios.rename']({ id, name: 'Plan Z' }, context)
    const { events } = test.store.read.audit.list({ subject: id, offset: 0, limit: 10 })
    expect(events.map(({ kind }) => kind)).toEqual(['SCENARIO_RENAMED', 'SCENARIO_CREATED'])
    expect(events[0]).toMatchObject({
      actor: test.system.actor(),
      data: { old: { name: 'Plan A' }, new: { name: 'Plan Z' } },
    })
    expect(notified).toEqual(['data.changed', 'data.changed'])
  })
})

describe('levers of a scenario', () => {
  it('answers the value and which of the four sources gave it', async () => {
    const id = await create('Plan A')
    await levers['levers.setTable'](
      { changes: [LeverChange.parse({ lever: 'merit.rate', level: 1, value: 2 })] },
      context,
    )
    const answer = await set(id, { lever: 'merit.rate', level: 2, year: 2028, value: 9 })
    expect(valueOf(answer, 'merit.rate', 1, 2027)).toMatchObject({ value: 2, source: 'table', warning: false })
    expect(valueOf(answer, 'merit.rate', 2, 2027)).toMatchObject({ value: 4, source: 'default' })
    expect(valueOf(answer, 'merit.rate', 2, 2028)).toMatchObject({ value: 9, source: 'scenario', warning: true })
    expect(valueOf(answer, 'burden.rate', null, 2027)).toMatchObject({ value: 25, source: 'fallback' })
  })

  it('keeps a history of who, when, old and new value, newest first', async () => {
    const id = await create('Plan A')
    await set(id, { lever: 'merit.rate', level: 2, value: 5 })
    await levers['levers.set'](
      { scenarioId: id, reason: 'market', changes: [LeverChange.parse({ lever: 'merit.rate', value: 6 })] },
      context,
    )
    const { changes } = levers['levers.history']({ scenarioId: id, limit: 10 }, context) as Awaited<
      ReturnType<(typeof levers)['levers.history']>
    >
    expect(
      changes.map(({ level, oldValue, newValue, action, reason }) => ({ level, oldValue, newValue, action, reason })),
    ).toEqual([
      { level: 2, oldValue: 5, newValue: null, action: 'reset', reason: 'market' },
      { level: null, oldValue: null, newValue: 6, action: 'set', reason: 'market' },
      { level: 2, oldValue: null, newValue: 5, action: 'set', reason: null },
    ])
    expect(changes.every(({ actor, at }) => actor === test.system.actor() && !Number.isNaN(Date.parse(at)))).toBe(true)
  })

  it('changes nothing and records nothing when one change of several is refused', async () => {
    const id = await create('Plan A')
    const before = test.store.read.audit.head()
    await expect(set(id, { lever: 'merit.rate', value: 5 }, { lever: 'cola.rate', value: 99 })).rejects.toMatchObject({
      code: 'OUT_OF_BOUNDS',
    })
    expect(test.store.read.levers.rows(id)).toEqual([])
    expect(test.store.read.audit.head()).toEqual(before)
  })

  it('opens one level of a lever that is locked as a whole and leaves the others locked', async () => {
    const id = await create('Plan A')
    const lock = (level: number | null, locked: boolean) =>
      levers['levers.lock']({ scenarioId: id, lever: 'merit.rate', level, locked }, context)
    await lock(null, true)
    await lock(2, false)
    await expect(set(id, { lever: 'merit.rate', level: 2, value: 5 })).resolves.toBeDefined()
    await expect(set(id, { lever: 'merit.rate', level: 3, value: 5 })).rejects.toMatchObject({ code: 'LEVER_LOCKED' })
    const answer = await lock(null, false)
    expect(answer.levers.some(({ locked }) => locked)).toBe(false)
  })

  it('ignores rows of levels that the workspace no longer has, and keeps them', async () => {
    const id = await create('Plan A')
    await set(id, { lever: 'merit.rate', level: 5, value: 5 }, { lever: 'hire.mix', value: [20, 20, 20, 20, 20] })
    await test.store.write((writer) => {
      const settings = writer.settings.get()
      writer.settings.set({ ...settings, levels: settings.levels.slice(0, 3) })
    })
    expect(resolveParameters(test.store.read, id)).toMatchObject({ levels: 3, hireMix: [null, null, null] })
    expect(test.store.read.levers.rows(id)).toHaveLength(2)
  })
})
