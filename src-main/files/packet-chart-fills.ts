/** Bars that stay apart without colour: solid, hatched, blank, dotted. Drawn as plain lines: a tiled pattern prints as thousands of pieces. */
import { escapeHtml } from './escape-html.ts'

const INK = '#1a1a1a'
const GAP = 5

const round = (value: number): number => Math.round(value * 10) / 10

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A bar of the series with that index. */
export function filledBox(box: Box, series: number): string {
  const kind = series % 4
  const base = kind === 0 ? '#4a4a4a' : '#fff'
  const { x, y, width, height } = box
  const rect = `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${base}" stroke="${INK}" stroke-width="0.8"/>`
  if (kind === 1) return `${rect}<path d="${hatching(box)}" stroke="${INK}" stroke-width="1" fill="none"/>`
  if (kind === 3)
    return `${rect}<path d="${dots(box)}" stroke="${INK}" stroke-width="1.8" stroke-linecap="round" fill="none"/>`
  return rect
}

/** Rising diagonals, each cut exactly at the box. */
function hatching({ x, y, width, height }: Box): string {
  const lines: string[] = []
  for (let at = GAP; at < width + height; at += GAP) {
    const from = at <= height ? [x, y + at] : [x + at - height, y + height]
    const to = at <= width ? [x + at, y] : [x + width, y + at - width]
    lines.push(`M${from.map(round).join(' ')}L${to.map(round).join(' ')}`)
  }
  return lines.join('')
}

function dots({ x, y, width, height }: Box): string {
  const points: string[] = []
  for (let down = GAP / 2; down < height - 1; down += GAP) {
    for (let along = GAP / 2; along < width - 1; along += GAP)
      points.push(`M${round(x + along)} ${round(y + down)}h0.01`)
  }
  return points.join('')
}

/** Swatches with the names of the series side by side, then the dashed line of the reference. */
export function legend(labels: readonly string[], reference: string | null, x: number, y: number): string {
  let at = x
  const place = (label: string): number => {
    const here = at
    at += 36 + label.length * 5.8
    return here
  }
  const name = (left: number, label: string) => `<text x="${left}" y="${y}" class="label">${escapeHtml(label)}</text>`
  const swatches = labels.map((label, index) => {
    const here = place(label)
    return filledBox({ x: here, y: y - 9, width: 16, height: 10 }, index) + name(here + 21, label)
  })
  if (reference === null) return swatches.join('')
  const here = place(reference)
  return `${swatches.join('')}<line x1="${here}" x2="${here + 22}" y1="${y - 4}" y2="${y - 4}" class="reference"/>${name(here + 27, reference)}`
}
