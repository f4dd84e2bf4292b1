/** Names under the columns of a chart, broken into lines so that they do not run into each other. */

/** At most `lines` lines of about `width` characters; what is left over ends with an ellipsis. */
export function brokenIntoLines(text: string, width: number, lines: number): readonly string[] {
  const out: string[] = []
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const last = out.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= width) out[out.length - 1] = `${last} ${word}`
    else out.push(word.length > width ? `${word.slice(0, Math.max(1, width - 1))}\u2026` : word)
  }
  if (out.length <= lines) return out
  const kept = out.slice(0, lines)
  const end = kept[lines - 1] ?? ''
  kept[lines - 1] = `${end.length >= width ? end.slice(0, width - 1) : end}\u2026`
  return kept
}

interface StepTickProps {
  readonly x?: number | string
  readonly y?: number | string
  readonly payload?: { readonly value?: unknown }
  readonly characters: number
}

const LINE_HEIGHT = 12
const LINES = 3

export function StepTick({ x = 0, y = 0, payload, characters }: StepTickProps) {
  const text = typeof payload?.value === 'string' ? payload.value : ''
  return (
    <text x={x} y={Number(y) + 10} textAnchor="middle" fontSize={11} fill="var(--m-text-dim)">
      <title>{text}</title>
      {brokenIntoLines(text, characters, LINES).map((line, at) => (
        <tspan key={at} x={x} dy={at === 0 ? 0 : LINE_HEIGHT}>
          {line}
        </tspan>
      ))}
    </text>
  )
}
