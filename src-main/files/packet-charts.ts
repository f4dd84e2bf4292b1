/** Charts of the packet as vector SVG: data in, markup out. All text is escaped; every bar carries its figure. */
import { formatLargeMoney, formatWhole } from '../../src-core/money/format.ts'
import type { Chart } from '../services/ports/paper-document.ts'
import { escapeHtml } from './escape-html.ts'
import { filledBox, legend } from './packet-chart-fills.ts'
import { scaleOf, type Scale } from './packet-chart-scale.ts'

const WIDTH = 700
const LEGEND_HEIGHT = 20
/** Width of a digit at the size of labels, in SVG units. */
const DIGIT = 5.8

export function chartSvg(chart: Chart, title: string): string {
  if (chart.categories.length === 0 || chart.series.length === 0) {
    return svg(40, title, `<text x="${WIDTH / 2}" y="24" text-anchor="middle" class="label">No data to draw</text>`)
  }
  return chart.layout === 'columns' ? columns(chart, title) : rows(chart, title)
}

function svg(height: number, title: string, body: string): string {
  const name = escapeHtml(title)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${name}"><title>${name}</title>${body}</svg>`
}

function allValues(chart: Chart): number[] {
  return [...chart.series.flatMap((series) => series.values), ...(chart.reference ? [chart.reference.value] : [])]
}

function tickText(chart: Chart, value: number): string {
  return chart.unit.kind === 'money' ? formatLargeMoney(value, chart.unit.currency) : formatWhole(value)
}

const round = (value: number): number => Math.round(value * 100) / 100

function columns(chart: Chart, title: string): string {
  // Room above the bars for figures that stand upright.
  const area = { left: 62, right: WIDTH - 8, top: LEGEND_HEIGHT + 30, bottom: 236 }
  const scale = scaleOf(allValues(chart))
  const y = (value: number) =>
    round(area.bottom - ((value - scale.low) / (scale.high - scale.low)) * (area.bottom - area.top))
  const slot = (area.right - area.left) / chart.categories.length
  const bar = Math.min(56, (slot * 0.84) / chart.series.length)
  const bars = chart.series.flatMap((series, s) =>
    chart.categories.map((_, c) => {
      const x = area.left + slot * (c + 0.5) + bar * (s - chart.series.length / 2)
      const value = series.values[c] ?? 0
      const top = Math.min(y(value), y(0))
      const height = round(Math.abs(y(value) - y(0)))
      const box = filledBox({ x, y: top, width: bar * 0.94, height }, s)
      return box + barLabel(series.texts[c] ?? '', x + bar * 0.47, value < 0 ? top + height : top, bar, value < 0)
    }),
  )
  const names = chart.categories.map((category, c) =>
    categoryLabel(category, area.left + slot * (c + 0.5), area.bottom + 16, slot),
  )
  const labels = chart.series.map((series) => series.label)
  const body = [
    legend(labels, chart.reference?.label ?? null, area.left, 12),
    grid(chart, scale, area, y),
    reference(chart, area, y),
    ...bars,
    ...names,
  ]
  return svg(264, title, body.join(''))
}

type Area = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }

function grid(chart: Chart, scale: Scale, area: Area, y: (value: number) => number): string {
  return scale.ticks
    .map(
      (tick) =>
        `<line x1="${area.left}" x2="${area.right}" y1="${y(tick)}" y2="${y(tick)}" class="${tick === 0 ? 'axis' : 'grid'}"/>` +
        `<text x="${area.left - 6}" y="${y(tick) + 3}" text-anchor="end" class="label">${escapeHtml(tickText(chart, tick))}</text>`,
    )
    .join('')
}

function reference(chart: Chart, area: Area, y: (value: number) => number): string {
  if (!chart.reference) return ''
  const at = y(chart.reference.value)
  return `<line x1="${area.left}" x2="${area.right}" y1="${at}" y2="${at}" class="reference"/>`
}

/** Beside its bar: level where there is room, upright where there is some, left to the table where there is none. */
function barLabel(text: string, x: number, y: number, width: number, below: boolean): string {
  if (width < 10 || text === '') return ''
  const label = escapeHtml(text)
  const length = text.length * DIGIT
  // The white behind keeps grid and reference lines out of the figure.
  if (length <= width) {
    const top = round(below ? y + 2.5 : y - 12.5)
    const backing = `<rect x="${round(x - length / 2)}" y="${top}" width="${round(length)}" height="10" fill="#fff"/>`
    return `${backing}<text x="${round(x)}" y="${round(top + 8.5)}" text-anchor="middle" class="label">${label}</text>`
  }
  const at = { x: round(x + 3), y: round(below ? y + 4 : y - 4) }
  const backing = `<rect x="${round(x - 5)}" y="${round(below ? at.y : at.y - length)}" width="10" height="${round(length)}" fill="#fff"/>`
  return `${backing}<text transform="translate(${at.x} ${at.y}) rotate(-90)" text-anchor="${below ? 'end' : 'start'}" class="label">${label}</text>`
}

/** "2026: 7,210 at end" on two lines; the second only where it fits. */
function categoryLabel(category: string, x: number, y: number, slot: number): string {
  const [name = '', more] = category.split(': ')
  const second =
    more !== undefined && more.length * DIGIT <= slot
      ? `<tspan x="${round(x)}" dy="11">${escapeHtml(more)}</tspan>`
      : ''
  return `<text x="${round(x)}" y="${y}" text-anchor="middle" class="label">${escapeHtml(name)}${second}</text>`
}

function rows(chart: Chart, title: string): string {
  const area: Area = { left: 132, right: WIDTH - 66, top: LEGEND_HEIGHT + 4, bottom: 0 }
  const bar = 12
  const slot = bar * chart.series.length + 10
  const scale = scaleOf(allValues(chart))
  const x = (value: number) =>
    round(area.left + ((value - scale.low) / (scale.high - scale.low)) * (area.right - area.left))
  const height = area.top + slot * chart.categories.length + 8
  const bodies = chart.categories.flatMap((category, c) => {
    const top = area.top + slot * c + 5
    const name = `<text x="${area.left - 8}" y="${round(top + slot / 2 - 2)}" text-anchor="end" class="label">${escapeHtml(shortened(category))}</text>`
    const bars = chart.series.map((series, s) => {
      const value = series.values[c] ?? 0
      const from = Math.min(x(value), x(0))
      const width = round(Math.abs(x(value) - x(0)))
      const y = top + bar * s
      return (
        filledBox({ x: from, y, width, height: bar - 1.5 }, s) +
        `<text x="${from + width + 5}" y="${y + 9}" class="label">${escapeHtml(series.texts[c] ?? '')}</text>`
      )
    })
    return [name, ...bars]
  })
  const axis = `<line x1="${x(0)}" x2="${x(0)}" y1="${area.top}" y2="${height - 4}" class="axis"/>`
  const labels = chart.series.map((series) => series.label)
  return svg(height, title, legend(labels, null, area.left, 12) + bodies.join('') + axis)
}

function shortened(text: string): string {
  const letters = Array.from(text)
  return letters.length > 22 ? `${letters.slice(0, 21).join('')}…` : text
}
