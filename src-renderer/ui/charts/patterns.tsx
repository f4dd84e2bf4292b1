/** Fills that differ by pattern as well as colour. One set per page; charts refer to them by id. */
type Fill = 'now' | 'base' | 'up' | 'down' | 'downDots'

/** CSS value for an SVG fill. */
export function fillOf(fill: Fill): string {
  return fill === 'now' ? 'var(--m-series-1)' : fill === 'up' ? 'var(--m-series-3)' : `url(#chart-${fill})`
}

/** Mounted once beside the charts. */
export function ChartPatterns() {
  return (
    <svg width={0} height={0} aria-hidden="true" style={{ position: 'absolute' }}>
      <defs>
        <pattern id="chart-base" width={5} height={5} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width={5} height={5} fill="var(--m-surface-hover)" />
          <rect width={1.5} height={5} fill="var(--m-series-base)" />
        </pattern>
        <pattern id="chart-down" width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
          <rect width={6} height={6} fill="var(--m-surface)" />
          <rect width={3} height={6} fill="var(--m-series-2)" />
        </pattern>
        <pattern id="chart-downDots" width={5} height={5} patternUnits="userSpaceOnUse">
          <rect width={5} height={5} fill="var(--m-surface)" />
          <circle cx={2.5} cy={2.5} r={1.4} fill="var(--m-series-2)" />
        </pattern>
      </defs>
    </svg>
  )
}
