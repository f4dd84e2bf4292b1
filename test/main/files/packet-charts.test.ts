import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scaleOf } from '../../../src-main/files/packet-chart-scale.ts'
import { chartSvg } from '../../../src-main/files/packet-charts.ts'
import type { Chart } from '../../../src-main/services/ports/paper-document.ts'

const chart = (values: readonly number[], more: Partial<Chart> = {}): Chart => ({
  layout: 'columns',
  categories: values.map((_, index) => String(2027 + index)),
  series: [{ label: 'In-year', values, texts: values.map(String) }],
  reference: null,
  unit: { kind: 'money', currency: 'USD' },
  ...more,
})

const bars = (svg: string) =>
  [...svg.matchAll(/<rect x="([\d.-]+)" y="([\d.-]+)" width="([\d.-]+)" height="([\d.-]+)" fill="#4a4a4a"/g)]
    .map((match) => match.slice(1).map(Number))
    .map(([x = 0, y = 0, width = 0, height = 0]) => ({ x, y, width, height }))
    .slice(1) // the first is the legend's swatch

describe('charts', () => {
  it('says so when there is nothing to draw', () => {
    expect(chartSvg(chart([]), 'Payroll')).toContain('No data to draw')
    expect(chartSvg(chart([], { layout: 'rows' }), 'Payroll')).toContain('No data to draw')
  })

  it('draws zeros as bars without height, not as NaN', () => {
    for (const layout of ['columns', 'rows'] as const) {
      const svg = chartSvg(chart([0, 0, 0], { layout }), 'Payroll')
      expect(svg).not.toMatch(/NaN|Infinity|undefined/)
      expect(bars(svg).every((bar) => bar.height === 0 || bar.width === 0)).toBe(true)
    }
  })

  it('draws heights in proportion and negatives below the zero line', () => {
    const [first, second, below] = bars(chartSvg(chart([100_00, 50_00, -100_00]), 'Flow'))
    expect(first?.height).toBeCloseTo((second?.height ?? 0) * 2, 0)
    expect(below?.height).toBeCloseTo(first?.height ?? -1, 0)
    expect(below?.y).toBeCloseTo((first?.y ?? 0) + (first?.height ?? 0), 0)
  })

  it('holds any finite figures within the picture, well formed', () => {
    const values = fc.array(fc.integer({ min: -9e12, max: 9e12 }), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(values, fc.constantFrom('columns', 'rows'), (given, layout) => {
        const svg = chartSvg(chart(given, { layout: layout === 'rows' ? 'rows' : 'columns' }), 'Any')
        expect(svg).not.toMatch(/NaN|Infinity|undefined/)
        const height = Number(/viewBox="0 0 700 (\d+)"/.exec(svg)?.[1])
        for (const bar of bars(svg)) {
          expect(bar.x).toBeGreaterThanOrEqual(0)
          expect(bar.x + bar.width).toBeLessThanOrEqual(701)
          expect(bar.y).toBeGreaterThanOrEqual(0)
          expect(bar.y + bar.height).toBeLessThanOrEqual(height + 1)
          expect(bar.height).toBeGreaterThanOrEqual(0)
        }
      }),
    )
  })

  it('escapes names and texts', () => {
    const svg = chartSvg(
      chart([1], { categories: ['<script>'], reference: { label: '"><b>', value: 1 } }),
      '<title> & more',
    )
    expect(svg).not.toMatch(/<script|<b>/)
    expect(svg).toContain('&lt;script&gt;')
    expect(svg).toContain('aria-label="&lt;title&gt; &amp; more"')
  })

  it('scales to round steps that hold every value', () => {
    expect(scaleOf([643]).ticks).toEqual([0, 200, 400, 600, 800])
    expect(scaleOf([]).high).toBe(1)
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -9e15, max: 9e15 })), (values) => {
        const { low, high, ticks } = scaleOf(values)
        expect(low <= Math.min(0, ...values) && high >= Math.max(0, ...values) && high > low).toBe(true)
        expect(ticks.length).toBeLessThanOrEqual(8)
      }),
    )
  })
})
