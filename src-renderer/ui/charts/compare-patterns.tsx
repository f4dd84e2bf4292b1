/** Up to four series told apart by pattern as well as colour: filled, slanted, dotted, crossed. */

const COLORS = ['var(--m-series-1)', 'var(--m-series-2)', 'var(--m-series-3)', 'var(--m-series-4)'] as const

/** CSS value for an SVG fill. The first series is filled, the others have a pattern. */
export function seriesFill(at: number): string {
  return at === 0 ? COLORS[0] : `url(#series-${at % COLORS.length})`
}

export function seriesColor(at: number): string {
  return COLORS[at % COLORS.length] ?? COLORS[0]
}

/** Mounted once beside the charts. */
export function SeriesPatterns() {
  return (
    <svg width={0} height={0} aria-hidden="true" style={{ position: 'absolute' }}>
      <defs>
        <pattern id="series-1" width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width={6} height={6} fill="var(--m-surface)" />
          <rect width={3.5} height={6} fill={COLORS[1]} />
        </pattern>
        <pattern id="series-2" width={6} height={6} patternUnits="userSpaceOnUse">
          <rect width={6} height={6} fill="var(--m-surface)" />
          <circle cx={3} cy={3} r={2} fill={COLORS[2]} />
        </pattern>
        <pattern id="series-3" width={6} height={6} patternUnits="userSpaceOnUse">
          <rect width={6} height={6} fill="var(--m-surface)" />
          <path d="M0 3h6M3 0v6" stroke={COLORS[3]} strokeWidth={1.6} />
        </pattern>
      </defs>
    </svg>
  )
}
