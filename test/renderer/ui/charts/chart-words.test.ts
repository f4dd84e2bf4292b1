import { describe, expect, it } from 'vitest'
import { asClipboard } from '../../../../src-renderer/ui/charts/chart-table.ts'
import { spanFor } from '../../../../src-renderer/ui/charts/gap-gauge.tsx'
import { axisUnit } from '../../../../src-renderer/ui/charts/money-axis.ts'
import { brokenIntoLines } from '../../../../src-renderer/ui/charts/step-tick.tsx'

describe('the table behind a chart', () => {
  it('is copied with exact figures, as a spreadsheet takes it', () => {
    const table = {
      columns: [
        { label: 'Year', numeric: false },
        { label: 'Now', numeric: true },
      ],
      rows: [{ key: '2026', cells: [{ text: '2026' }, { text: '401.7', exact: '$401,718,233.50' }] }],
    }
    expect(asClipboard(table)).toBe('Year\tNow\n2026\t$401,718,233.50')
  })
})

describe('money on an axis', () => {
  it('has one unit with as many decimals as tell the ticks apart', () => {
    expect(axisUnit(0, 600e6)).toEqual({ divide: 1e6, name: 'M', decimals: 0 })
    expect(axisUnit(2200e6, 2232e6)).toEqual({ divide: 1e6, name: 'M', decimals: 0 })
    expect(axisUnit(0, 4)).toEqual({ divide: 1, name: '', decimals: 1 })
  })
})

describe('names under columns', () => {
  it('are broken between words and cut where they are too long', () => {
    expect(brokenIntoLines('New-hire pay', 8, 3)).toEqual(['New-hire', 'pay'])
    expect(brokenIntoLines('one two three four', 5, 3)).toEqual(['one', 'two', 'thre\u2026'])
    expect(brokenIntoLines('Extraordinarily', 6, 3)).toEqual(['Extra\u2026'])
  })
})

describe('a gap gauge', () => {
  it('spans the smallest fixed range that holds the gap with room to move', () => {
    expect([0.001, 0.03, 0.09, 0.6, 4].map((gap) => spanFor([gap]))).toEqual([0.02, 0.05, 0.25, 1, 1])
    expect(spanFor([0.01, -0.2])).toBe(0.25)
  })
})
