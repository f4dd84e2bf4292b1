/** A line of pay as vector SVG: a box, marks with their figures, a point for each person. No two labels overlap. */
import type { LineChart, LineMark } from '../services/ports/paper-document.ts'
import { escapeHtml } from './escape-html.ts'

const WIDTH = 700
const LEFT = 16
const RIGHT = WIDTH - 16
const LANE = 22
const POINT = 3.4
/** Points above each other; more stand on the same place. */
const HIGHEST = 11
/** Width of a letter at the size of labels, in SVG units. */
const LETTER = 6

const round = (value: number): number => Math.round(value * 10) / 10

interface Label {
  readonly x: number
  readonly left: number
  readonly width: number
  readonly lane: number
  readonly mark: LineMark
}

export function lineChartSvg(chart: LineChart, title: string): string {
  const span = chart.high - chart.low || 1
  const x = (value: number): number => round(LEFT + ((value - chart.low) / span) * (RIGHT - LEFT))
  const above = place(
    chart.marks.filter(({ look }) => look !== 'plain'),
    x,
  )
  const below = place(
    chart.marks.filter(({ look }) => look === 'plain'),
    x,
  )
  const labels = [...below, ...above]
  const stacks = stacked(chart.points, x)
  const key = chart.key.length > 0 ? LANE : 0
  const tallest = Math.max(0, ...stacks.map(({ level }) => level))
  const axis = key + lanes(above) * LANE + 12 + tallest * POINT * 2.2 + 8
  const height = axis + 12 + lanes(below) * LANE + 4
  const body = [
    keySvg(chart),
    `<line x1="${LEFT}" x2="${RIGHT}" y1="${axis}" y2="${axis}" class="grid"/>`,
    chart.box
      ? `<rect x="${x(chart.box.from)}" y="${axis - 7}" width="${round(Math.max(1, x(chart.box.to) - x(chart.box.from)))}" height="14" fill="#e4e4e4" stroke="#000" stroke-width="1"/>`
      : '',
    ...labels.map((label) => leader(label, axis, key)),
    ...stacks.map(({ at, level, filled }) => point(at, axis - level * POINT * 2.2, filled)),
    // Words after every line, on white: none runs through them.
    ...labels.map((label) => words(label, wordsAt(label, axis, key))),
    ...above.map((label) => diamond(label, axis)),
  ].join('')
  const name = escapeHtml(title)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${round(height)}" role="img" aria-label="${name}"><title>${name}</title>${body}</svg>`
}

const lanes = (labels: readonly Label[]): number => Math.max(0, ...labels.map(({ lane }) => lane + 1))

/** Each label in the first lane where it stands free of those already there. */
function place(marks: readonly LineMark[], x: (value: number) => number): Label[] {
  const ends: number[] = []
  return marks
    .toSorted((a, b) => a.value - b.value)
    .map((mark) => {
      const width = Math.max(mark.label.length, mark.text.length) * LETTER
      const at = x(mark.value)
      const left = Math.min(Math.max(at - width / 2, 0), WIDTH - width)
      const free = ends.findIndex((end) => end + 8 <= left)
      const lane = free === -1 ? ends.length : free
      ends[lane] = left + width
      return { x: at, left, width, lane, mark }
    })
}

function words({ left, width, mark }: Label, y: number): string {
  const middle = round(left + width / 2)
  const strong = mark.look === 'main' ? ' strong' : ''
  return (
    `<rect x="${round(left - 2)}" y="${round(y - 9)}" width="${round(width + 4)}" height="20" fill="#fff"/>` +
    `<text x="${middle}" y="${round(y)}" text-anchor="middle" class="label${strong}">${escapeHtml(mark.label)}` +
    `<tspan x="${middle}" dy="10">${escapeHtml(mark.text)}</tspan></text>`
  )
}

/** Where the words of a label stand: below the line for bounds and quartiles, above it for the rest. */
function wordsAt({ mark, lane }: Label, axis: number, top: number): number {
  return mark.look === 'plain' ? axis + 22 + lane * LANE : top + 10 + lane * LANE
}

/** From the line to its words. */
function leader(label: Label, axis: number, top: number): string {
  const y = wordsAt(label, axis, top)
  const [from, to] = label.mark.look === 'plain' ? [axis - 7, y - 10] : [y + 11, axis]
  return `<line x1="${label.x}" x2="${label.x}" y1="${round(from)}" y2="${round(to)}" stroke="#000" stroke-width="1"/>`
}

/** The offer and what it is read against: a diamond on the line. */
function diamond({ x, mark }: Label, axis: number): string {
  const size = mark.look === 'main' ? 7 : 5.5
  const fill = mark.look === 'main' ? '#000' : '#fff'
  return `<path d="M${x} ${round(axis - size)}L${round(x + size)} ${axis}L${x} ${round(axis + size)}L${round(x - size)} ${axis}Z" fill="${fill}" stroke="#000" stroke-width="1.2"/>`
}

function point(x: number, y: number, filled: boolean): string {
  return `<circle cx="${x}" cy="${round(y)}" r="${POINT}" fill="${filled ? '#4a4a4a' : '#fff'}" stroke="#000" stroke-width="0.9"/>`
}

/** Points that would hide each other stand on each other's shoulders. */
function stacked(points: LineChart['points'], x: (value: number) => number) {
  const last: number[] = []
  return points
    .toSorted((a, b) => a.value - b.value)
    .map(({ value, filled }) => {
      const at = x(value)
      const free = last.findIndex((other) => at - other >= POINT * 2)
      const level = Math.min(free === -1 ? last.length : free, HIGHEST)
      last[level] = at
      return { at, level, filled }
    })
}

function keySvg({ key }: LineChart): string {
  let at = LEFT + POINT
  return key
    .map(({ label, filled }) => {
      const here = at
      at += 24 + label.length * 5.8
      return `${point(here, 9, filled)}<text x="${round(here + 9)}" y="12" class="label">${escapeHtml(label)}</text>`
    })
    .join('')
}
