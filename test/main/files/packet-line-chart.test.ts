import { describe, expect, it } from 'vitest'
import { lineChartSvg } from '../../../src-main/files/packet-line-chart.ts'
import type { LineChart, LineMark } from '../../../src-main/services/ports/paper-document.ts'

const mark = (value: number, look: LineMark['look'] = 'plain', label = 'Median'): LineMark => ({
  ...{ value, look, label, text: `${value}.00 USD` },
})
const chart = (more: Partial<LineChart>): LineChart => ({
  ...{ box: null, marks: [], points: [], key: [], low: 0, high: 1000 },
  ...more,
})

/** Boxes of the words, as drawn on white behind them. */
const boxes = (svg: string) =>
  [...svg.matchAll(/<rect x="([-\d.]+)" y="([-\d.]+)" width="([\d.]+)" height="20" fill="#fff"/g)].map((found) => {
    const [left = 0, top = 0, width = 0] = found.slice(1).map(Number)
    return { left, right: left + width, top, bottom: top + 20 }
  })

describe('a line of pay', () => {
  it('keeps words apart and on the paper however close their values are', () => {
    const marks = [500, 501, 502, 540, 0, 1000].flatMap((value) => [mark(value), mark(value, 'main', 'This offer')])
    const svg = lineChartSvg(chart({ marks }), 'Line')
    const drawn = boxes(svg)
    expect(drawn).toHaveLength(marks.length)
    for (const [index, one] of drawn.entries()) {
      expect(one.left).toBeGreaterThanOrEqual(-2)
      expect(one.right).toBeLessThanOrEqual(702)
      for (const other of drawn.slice(index + 1)) {
        const apart =
          one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top
        expect(apart).toBe(true)
      }
    }
    const height = Number(/viewBox="0 0 700 ([\d.]+)"/.exec(svg)?.[1])
    for (const { top, bottom } of drawn) expect(top >= 0 && bottom <= height).toBe(true)
  })

  it('stacks people with the same pay, and stays low with very many of them', () => {
    const points = Array.from({ length: 400 }, (_, at) => ({ value: 500 + (at % 3), filled: at % 2 === 0 }))
    const svg = lineChartSvg(chart({ points, key: [{ label: 'a peer', filled: false }] }), 'Peers')
    expect(svg.match(/<circle/g)).toHaveLength(401)
    expect(Number(/viewBox="0 0 700 ([\d.]+)"/.exec(svg)?.[1])).toBeLessThan(200)
  })

  it('draws where all values are one, and escapes its words', () => {
    const svg = lineChartSvg(chart({ marks: [mark(7, 'main', '<b>')], low: 7, high: 7 }), '"Line"')
    expect(svg).not.toMatch(/NaN|Infinity|<b>/)
    expect(svg).toContain('&lt;b&gt;')
  })
})
