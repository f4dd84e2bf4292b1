import { describe, expect, it } from 'vitest'
import { formatMoney } from '../../../../src-core/money/format.ts'
import { canonicalJson } from '../../../../src-core/canonical-json.ts'
import { contentHash } from '../../../../src-main/services/print/file.ts'
import { buildPacket } from '../../../../src-main/services/print/scenario/packet.ts'
import type { PaperDocument } from '../../../../src-main/services/ports/paper-document.ts'
import { packetData, type PacketShape } from '../../../support/packet-data.ts'

const packet = (shape: PacketShape = {}) => buildPacket(packetData(shape))
const tables = (document: PaperDocument) =>
  document.sections.flatMap((one) => one.blocks.flatMap((block) => (block.kind === 'table' ? [block] : [])))
const words = (document: PaperDocument) => JSON.stringify(document)

describe('scenario packet', () => {
  it('shows every total of the run to the cent', () => {
    const { totals } = packetData()
    const text = words(packet())
    for (const year of totals.years) {
      for (const part of [year, ...year.byLevel]) {
        for (const amount of [part.costs.inYear, part.costs.annualised, part.costs.burdened, part.lumpSums]) {
          expect(text).toContain(`"${formatMoney(amount, totals.currency)}"`)
        }
      }
    }
  })

  it('states the gap to the budget in money and percent, and in words which way it lies', () => {
    const text = words(packet())
    expect(text).toContain('Over budget')
    expect(text).toContain('It is over its budget.')
    const data = packetData()
    const roomy = buildPacket({
      ...data,
      scenario: { ...data.scenario, budget: { measure: 'annualised', year: 2027, amount: 9e12 } },
    })
    expect(words(roomy)).toContain('Left in budget')
    const none = buildPacket({ ...data, scenario: { ...data.scenario, budget: null } })
    expect(words(none)).toContain('No budget is set for it.')
  })

  it('lists exactly the levers that differ, each beside its default', () => {
    const [byLevel, whole] = tables(packet()).slice(0, 2)
    expect(byLevel?.rows.map((row) => row.cells[0])).toEqual(['Merit rate (%)'])
    expect(byLevel?.rows[0]?.cells.slice(1, 6)).toEqual([
      '3.50',
      '4.75 (4.00)',
      expect.stringContaining('2028: 5.25'),
      '5.00',
      '5.50',
    ])
    expect(whole?.rows.map((row) => row.cells.slice(1, 3))).toEqual([
      ['-2.00', '3.00'],
      ['Apr 100.00', expect.stringContaining('Jan 26.17')],
      ['on', 'off'],
    ])
  })

  it('says so when no lever differs and none was ever changed', () => {
    const text = words(packet({ rows: [], history: 0 }))
    expect(text).toContain('None: every lever stands at its default.')
    expect(text).toContain('No lever of this scenario was ever changed.')
  })

  it('shows the latest changes and counts the rest', () => {
    const history = tables(packet({ history: 90 })).at(-1)
    expect(history?.rows).toHaveLength(60)
    expect(history?.caption).toContain('60 of 90')
  })

  it('names files with their hashes, rates with their dates, and marks stale data', () => {
    const text = words(packet())
    for (const part of ['a1'.repeat(32), 'b2'.repeat(32), 'c3'.repeat(32), '1.0837', '31 October 2026', 'STALE DATA'])
      expect(text).toContain(part)
    expect(words(buildPacket({ ...packetData(), stale: false }))).not.toContain('STALE DATA')
  })

  it('splits many levels over tables that fit the paper', () => {
    const data = packetData()
    const [first] = data.settings.levels
    const levels = Array.from({ length: 20 }, (_, index) => ({
      ...(first ?? { name: '', minimum: 0, midpoint: 0, maximum: 0 }),
      level: index + 1,
      name: `Level ${index + 1}`,
    }))
    const document = buildPacket({ ...data, settings: { ...data.settings, levels } })
    expect(
      tables(document)
        .filter((table) => table.caption.startsWith('By level'))
        .map((table) => table.columns.length),
    ).toEqual([8, 8, 8, 4])
  })

  it('states growth by year and level', () => {
    const data = packetData()
    const table = tables(packet()).find(({ caption }) => caption === 'Growth on the year before, by year and level')
    expect(table?.rows).toHaveLength(data.totals.years.length * (data.settings.levels.length + 1))
    expect(table?.rows[0]?.cells.slice(1)).toEqual(['1 Staff', '+2.13%', '+6.13%', '–'])
  })

  it('splits cost by department, names the largest, and adds up to the cent', () => {
    const data = packetData()
    const places = (index: number) =>
      Array.from({ length: 30 }, (_, at) => ({
        key: at === 7 ? null : `Department ${at}`,
        ...{ costs: { inYear: 1_000_01 * (at + index), annualised: 2_000_03 * at, burdened: 0 }, lumpSums: 0 },
        headcount: { ...data.totals.years[0]!.headcount, end: at },
      }))
    const years = data.totals.years.map((year, index) => ({ ...year, byDepartment: places(index) }))
    const document = buildPacket({ ...data, totals: { ...data.totals, years } })
    const table = tables(document).find(({ caption }) => caption?.endsWith('by department'))
    const rows = table?.rows.map(({ cells }) => cells) ?? []
    expect(rows.map(([name]) => name)).toContain('10 smaller departments')
    expect(rows).toHaveLength(22)
    expect(rows.at(-1)).toEqual([
      'All departments',
      formatMoney(435 * 1_000_01, 'USD'),
      formatMoney((435 + 30 * (years.length - 1)) * 1_000_01, 'USD'),
      formatMoney(435 * 2_000_03, 'USD'),
      '435',
    ])
    const annualised = rows.slice(0, -1).map((cells) => Math.round(100 * Number(cells[3]?.replaceAll(',', ''))))
    expect(annualised.reduce((sum, part) => sum + part, 0)).toBe(435 * 2_000_03)
    expect(words(packet())).not.toContain('by department')
  })

  it('has one hash for one content, whenever it is printed, and another for any other', () => {
    expect(contentHash(packet())).toBe(contentHash(packet()))
    expect(contentHash(packet())).not.toBe(contentHash(packet({ notes: 'Other.' })))
    const data = packetData()
    expect(contentHash(buildPacket({ ...data, totals: { ...data.totals, engineMs: 99 } }))).toBe(contentHash(packet()))
  })

  it('survives an empty company and a single year', () => {
    expect(words(packet({ scale: 0, years: 1 }))).not.toMatch(/NaN|Infinity|undefined/)
  })
})

describe('canonical JSON', () => {
  it('orders keys and leaves out what is undefined', () => {
    expect(canonicalJson({ b: [1, undefined, { d: 1, c: 'x' }], a: undefined })).toBe('{"b":[1,null,{"c":"x","d":1}]}')
    expect(canonicalJson({ b: 1, a: 2 })).toBe(canonicalJson({ a: 2, b: 1 }))
  })
})
