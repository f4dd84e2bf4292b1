import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoOfDay } from '../../../src-core/people/cell.ts'
import { dateProfiler, markOf, numberProfiler, orderOf } from '../../../src-core/people/column-profile.ts'
import { parseDay, serialDay, type DateOrder } from '../../../src-core/people/dates.ts'

function iso(text: string, order: DateOrder, latestYear = 2030): string | null {
  const day = parseDay(text, { order, latestYear })
  return day === null ? null : isoOfDay(day)
}

describe('dates', () => {
  it.each([
    ['2020-02-29', 'ymd', '2020-02-29'],
    ['2020/2/9', 'mdy', '2020-02-09'],
    ['20200131', 'ymd', '2020-01-31'],
    ['03/04/2020', 'mdy', '2020-03-04'],
    ['03/04/2020', 'dmy', '2020-04-03'],
    ['31.12.2019', 'dmy', '2019-12-31'],
    ['12-Jan-20', 'dmy', '2020-01-12'],
    ['January 5, 2021', 'mdy', '2021-01-05'],
    ['5 März 2021', 'dmy', '2021-03-05'],
    ['1 août 2019', 'dmy', '2019-08-01'],
    ['2020-01-02T00:00:00Z', 'ymd', '2020-01-02'],
    ['1/2/2020 12:00 AM', 'mdy', '2020-01-02'],
    ['7/4/76', 'mdy', '1976-07-04'],
    ['20-01-31', 'ymd', '2020-01-31'],
    ['43831', 'ymd', '2020-01-01'],
  ] as const)('%s read as %s', (text, order, expected) => {
    expect(iso(text, order)).toBe(expected)
  })

  it.each([
    '2021-02-29',
    '13/13/2020',
    '31/04/2020',
    'soon',
    '0000-00-00',
    '2020-1',
    '1e5',
    '12345678901',
    '99999999',
    '01000',
  ])('%s is no date', (text) => {
    expect(iso(text, 'dmy')).toBeNull()
  })

  it('every day is read back from each way of writing it', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 40_000 }), (day) => {
        const [year = '', month = '', date = ''] = isoOfDay(day).split('-')
        const choice = (order: DateOrder) => ({ order, latestYear: 2100 })
        expect(parseDay(`${year}-${month}-${date}`, choice('ymd'))).toBe(day)
        expect(parseDay(`${date}.${month}.${year}`, choice('dmy'))).toBe(day)
        expect(parseDay(`${month}/${date}/${year}`, choice('mdy'))).toBe(day)
      }),
    )
  })

  it('reads day numbers of spreadsheets after the day that never was', () => {
    expect(isoOfDay(serialDay(61) ?? 0)).toBe('1900-03-01')
    expect(serialDay(60)).toBeNull()
  })
})

describe('what a column tells', () => {
  const order = (...texts: string[]) => {
    const profiler = dateProfiler()
    for (const text of texts) profiler.add(text)
    return orderOf(profiler.result(), 'mdy')
  }
  const mark = (kind: 'money' | 'other', ...texts: string[]) => {
    const profiler = numberProfiler()
    for (const text of texts) profiler.add(text)
    return markOf(profiler.result(), kind)
  }

  it('one day above twelve settles the order of the whole column', () => {
    expect(order('03/04/2020', '25/04/2020')).toEqual({ order: 'dmy', certainty: 'proved' })
    expect(order('03/04/2020', '04/25/2020')).toEqual({ order: 'mdy', certainty: 'proved' })
  })

  it('where nothing settles it the usual order is taken and doubt is told', () => {
    expect(order('03/04/2020')).toEqual({ order: 'mdy', certainty: 'doubt' })
  })

  it('both orders in one column are told', () => {
    expect(order('25/04/2020', '26/04/2020', '04/25/2020')).toEqual({ order: 'dmy', certainty: 'mixed' })
  })

  it('one value that proves its decimal mark speaks for the column', () => {
    expect(mark('other', '1.234', '2.5')).toBe('.')
    expect(mark('money', '€1.234', '€2,50')).toBe(',')
  })

  it('in money, a mark that always has three digits behind it groups thousands', () => {
    expect(mark('money', '€87.000', '€119.000')).toBe(',')
    expect(mark('money', '$147,155')).toBe('.')
  })

  it('what cannot be told stays open', () => {
    expect(mark('other', '1.234')).toBeNull()
    expect(mark('money', '1,5', '1.5')).toBeNull()
  })
})
