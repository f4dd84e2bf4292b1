import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createPeopleApp, type PeopleApp } from '../../../support/people-app.ts'

const FILE = ['Employee ID,Level,Annual Salary', '1,,60000', '2,,80500', '3,,90000', '4,1,90000', '5,,', '6,,159000']

describe('placing people anew after a change of level bands', () => {
  let app: PeopleApp
  beforeEach(async () => {
    app = await createPeopleApp()
    await app.call('people.import', app.file('people.csv', FILE.join('\n')))
  })
  afterEach(() => app.close())

  const levels = async () =>
    (await app.call('people.list', {})).people.map(({ employeeId, level, levelFrom }) => [employeeId, level, levelFrom])
  const raiseFirstBand = () =>
    app.test.store.write((writer) => {
      const before = writer.settings.get()
      const changed = before.levels.map((band) =>
        band.level === 1 ? { ...band, midpoint: 7_500_000, maximum: 9_500_000 } : band,
      )
      writer.settings.set({ ...before, levels: changed })
    })

  it('has nobody to place while bands stay as they are', async () => {
    expect(await app.call('people.relevel', { apply: true })).toEqual({ changed: 0, changes: [], source: null })
    expect((await app.call('people.imports', {})).imports).toHaveLength(1)
  })

  it('says who would change, and changes nothing until it is asked to', async () => {
    await raiseFirstBand()
    const preview = await app.call('people.relevel', {})
    expect(preview).toEqual({ changed: 1, changes: [{ from: 2, to: 1, people: 1 }], source: null })
    expect(await levels()).toEqual([
      ['1', 1, 'band'],
      ['2', 1, 'nearestBand'],
      ['3', 2, 'band'],
      ['4', 1, 'column'],
      ['6', 3, 'band'],
    ])
  })

  it('stores the roster once more, with rejections, and keeps the one before', async () => {
    const [before] = (await app.call('people.imports', {})).imports
    await raiseFirstBand()
    const { source } = await app.call('people.relevel', { apply: true })
    expect(await levels()).toEqual([
      ['1', 1, 'band'],
      ['2', 1, 'band'],
      ['3', 1, 'band'],
      ['4', 1, 'column'],
      ['6', 3, 'band'],
    ])
    expect(source).toMatchObject({ accepted: 5, rejected: 1, sha256: before?.sha256, current: true })
    expect((await app.call('people.rejections', { importId: source?.importId ?? '' })).total).toBe(1)
    const { notices } = await app.call('people.quality', {})
    expect(notices.map(({ code }) => code)).not.toContain('LEVEL_BANDS_MOVED')
    expect(notices.map(({ code }) => code)).not.toContain('LEVEL_NEAREST')
    const kept = [...app.test.store.read.people.rows(before?.importId ?? '')]
    expect(kept.map(({ level }) => level)).toEqual([1, 1, 2, 1, 3])
    expect(app.test.store.read.audit.list({ kind: 'PEOPLE_RELEVELLED', offset: 0, limit: 9 }).total).toBe(1)
    expect(await app.call('people.relevel', {})).toMatchObject({ changed: 0 })
  })
})
