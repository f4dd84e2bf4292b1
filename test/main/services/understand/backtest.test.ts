import { afterEach, expect, it } from 'vitest'
import { backtestMethods } from '../../../../src-contract/desktop/backtest.ts'
import { composeForTest } from '../../../contract/compose-for-test.ts'
import { generatedHistory, type GeneratedYear } from '../../../support/generated-history.ts'
import { callContext } from '../../../support/simulation-fixture.ts'
import { understandingWorkspace } from '../../../support/understanding-fixture.ts'

type App = Awaited<ReturnType<typeof understandingWorkspace>>
let open: { close(): Promise<void> } | null = null

afterEach(async () => {
  await open?.close()
  open = null
})

const TRUE_RATES = { leave: 0.14, promote: [0.1, 0.06, 0.04, 0.02, 0], raise: 0.045, growth: 0.04 }

async function workspaceWith(rosters: readonly GeneratedYear[]): Promise<App> {
  const app = await understandingWorkspace(10)
  open = app
  for (const { year, people } of rosters)
    await app.store.write((writer) => {
      writer.people.addImport(
        {
          ...{ importId: `of-${year}`, kind: 'people', fileName: `${year}.csv`, sha256: 'c'.repeat(64) },
          ...{ importedAt: `${year}-01-02T00:00:00.000Z`, asOf: `${year}-01-01`, actor: 'analyst' },
          ...{ rowsRead: people.length, accepted: people.length, rejected: 0, leftOut: 0 },
        },
        '{}',
      )
      writer.people.addPeople(`of-${year}`, people)
    })
  return app
}

function backtest(app: App, importIds: readonly string[], change: { fitPay?: boolean; seeds?: number } = {}) {
  const input = { scenarioId: app.scenario.id, importIds: [...importIds], fitPay: false, seeds: 10, ...change }
  return app['backtest.run'](input, callContext())
}

it('known rates are found again within three standard errors, and the held-out year passes', async () => {
  const app = await workspaceWith(generatedHistory(4000, 2023, 3, TRUE_RATES))
  const answer = await backtest(app, ['of-2025', 'of-2023', 'of-2024'], { fitPay: true })
  expect(() => backtestMethods['backtest.run'].output.parse(answer)).not.toThrow()
  expect(answer).toMatchObject({ from: '2024-01-01', to: '2025-01-01', heldOut: true })
  expect(answer.rosters.map(({ importId }) => importId)).toEqual(['of-2023', 'of-2024', 'of-2025'])
  const rate = (name: string, level: number | null = null) =>
    answer.rates.find((each) => each.rate === name && each.level === level)
  const expectNear = (name: string, level: number | null, truth: number) => {
    const found = rate(name, level)
    const error = Math.abs((found?.value ?? Infinity) - truth * 100)
    expect(error, `${name} ${level}`).toBeLessThanOrEqual(3 * Math.max(found?.standardError ?? 0, 0.02))
  }
  expectNear('termination.experienced', null, TRUE_RATES.leave)
  for (const level of [1, 2, 3]) {
    expectNear('promotion.rate', level, TRUE_RATES.promote[level - 1] ?? 0)
    expectNear('termination.experienced', level, TRUE_RATES.leave)
  }
  expect(rate('growth.rate')?.value).toBeCloseTo(4, 1)
  expect(rate('merit.rate', 1)?.value).toBeCloseTo(4.5, 1)
  for (const measure of ['headcount', 'leavers', 'joiners'])
    expect(answer.rows.find((row) => row.measure === measure && row.level === null)?.verdict, measure).toBe('pass')
  // New hires are paid by the levers here and like their colleagues there.
  expect(answer.rows.find((row) => row.measure === 'pay' && row.level === null)?.verdict).not.toBe('fail')
})

it('without the pay being fitted, raises that were higher than the levers say show in the pay', async () => {
  const app = await workspaceWith(generatedHistory(1500, 2024, 2, { ...TRUE_RATES, raise: 0.25 }))
  const plain = await backtest(app, ['of-2024', 'of-2025'])
  const pay = (answer: typeof plain) => answer.rows.find(({ measure, level }) => measure === 'pay' && level === null)
  expect(pay(plain)?.verdict).toBe('fail')
  expect(pay(plain)?.error).toBeLessThan(-0.06)
  expect(plain.verdict).toBe('fail')
  const fitted = await backtest(app, ['of-2024', 'of-2025'], { fitPay: true })
  expect(Math.abs(pay(fitted)?.error ?? 1)).toBeLessThan(Math.abs(pay(plain)?.error ?? 0))
  expect(pay(fitted)?.verdict).not.toBe('fail')
})

it('with two rosters the plan repeats the year to the person, and says that nothing was held out', async () => {
  const app = await workspaceWith(generatedHistory(800, 2024, 2, TRUE_RATES))
  const answer = await backtest(app, ['of-2024', 'of-2025'])
  expect(answer.heldOut).toBe(false)
  expect(answer.notes[0]).toContain('two rosters')
  for (const measure of ['headcount', 'leavers', 'joiners']) {
    const row = answer.rows.find((each) => each.measure === measure && each.level === null)
    expect(row?.simulated, measure).toBe(row?.actual)
  }
  expect(answer.matched + answer.left.count).toBe(800)
  expect(answer.joined.ids.every((id) => id.startsWith('N2025-'))).toBe(true)
  expect(answer.left.ids.length).toBe(Math.min(200, answer.left.count))
  expect(await backtest(app, ['of-2025', 'of-2024'])).toEqual(answer)
})

it('suggestions can be set as they are; then the scenario has the fitted rates, and locked levers are left alone', async () => {
  const app = await workspaceWith(generatedHistory(800, 2024, 2, TRUE_RATES))
  const { id } = app.scenario
  await app.store.write((writer) => writer.levers.setLock(id, 'promotion.rate', 2, true))
  const { suggestions, rates } = await backtest(app, ['of-2024', 'of-2025'], { fitPay: true })
  expect(suggestions.some(({ lever, level }) => lever === 'promotion.rate' && level === 2)).toBe(false)
  await app.store.write((writer) => {
    const at = { actor: 'analyst', at: '2026-01-01T00:00:00.000Z' }
    for (const change of suggestions) writer.levers.put(id, { ...change, ...at })
  })
  const again = await backtest(app, ['of-2024', 'of-2025'], { fitPay: true })
  expect(again.suggestions).toEqual([])
  const leaving = rates.find(({ rate, level }) => rate === 'termination.experienced' && level === null)
  const now = again.rates.find(({ rate, level }) => rate === 'termination.experienced' && level === null)
  expect(now?.inForce).toBeCloseTo(leaving?.value ?? 0, 3)
})

it('rosters that cannot be compared are refused by name', async () => {
  const years = generatedHistory(50, 2023, 3, TRUE_RATES)
  const strangers = (years[1]?.people ?? []).map((person) => ({ ...person, employeeId: `X${person.employeeId}` }))
  const app = await workspaceWith([...years.filter(({ year }) => year !== 2024), { year: 2026, people: strangers }])
  const code = async (importIds: string[]) => {
    try {
      await backtest(app, importIds)
      return 'answered'
    } catch (error) {
      return (error as { code: string }).code
    }
  }
  expect(await code(['of-2025', 'of-2025'])).toBe('SAME_DATE')
  expect(await code(['of-2023', 'of-2025'])).toBe('NOT_A_YEAR')
  expect(await code(['of-2025', 'of-2026'])).toBe('NO_OVERLAP')
  expect(await code(['of-2025', 'nothing'])).toBe('NOT_FOUND')
})

it('censuses with terminated people are read as they are: who is gone by the later date has left', async () => {
  const app = await composeForTest()
  open = app
  const call = async (method: string, input: unknown) => {
    const reply = await app.app.router.call(method, input, callContext())
    if (!reply.ok) throw new Error(`${method}: ${reply.error.code} ${reply.error.message}`)
    return reply.output as Record<string, unknown>
  }
  await call('workspace.create', { name: 'History', protection: { kind: 'keychain' } })
  const head = 'employee_id,birth_date,hire_date,termination_date,gross_pay,active'
  const rows = Array.from({ length: 120 }, (_, at) => {
    const gone = at % 10 === 0 ? '2024-06-15' : at % 40 === 1 ? '2023-02-01' : ''
    return { at, gone, pay: 60_000 + at * 100 }
  })
  const census = (year: number) =>
    [
      head,
      ...rows.map(({ at, gone, pay }) => {
        const isGone = gone !== '' && gone < `${year}-12-31`
        return `P${at},1980-01-0${(at % 9) + 1},2015-03-0${(at % 9) + 1},${isGone ? gone : ''},${pay * (year === 2024 ? 1.06 : 1)},${isGone ? 'false' : 'true'}`
      }),
    ].join('\n')
  const importIds: string[] = []
  for (const year of [2023, 2024]) {
    const bytes = new TextEncoder().encode(census(year))
    const fileId = app.files.put({ name: `census-${year}.csv`, mime: 'text/csv', bytes, modifiedAt: null })
    const made = await call('people.import', { source: { fileId }, rules: { asOf: `${year}-12-31` } })
    importIds.push((made['summary'] as { importId: string }).importId)
  }
  const { scenario } = (await call('scenarios.create', { name: 'Test', years: 3 })) as { scenario: { id: string } }
  const answer = await call('backtest.run', { scenarioId: scenario.id, importIds })
  expect(answer['left']).toMatchObject({ count: 12 })
  expect(answer['joined']).toMatchObject({ count: 0 })
  expect(answer['matched']).toBe(120 - 3 - 12)
})
