/** Money on an axis: one unit for all ticks, with as many decimals as tell them apart. */

interface AxisUnit {
  /** Units of the currency in one unit of the axis. */
  readonly divide: number
  /** "M", for the heading. */
  readonly name: '' | 'k' | 'M' | 'B'
  readonly decimals: number
}

/** low and high: ends of what is shown, in units of the currency. */
export function axisUnit(low: number, high: number): AxisUnit {
  const span = high - low
  const reach = Math.max(Math.abs(low), Math.abs(high))
  // The unit follows the size, unless the span is so small that whole numbers of a smaller unit say more.
  const size = Math.min(reach, span * 20)
  const [divide, name] =
    size >= 2e9
      ? ([1e9, 'B'] as const)
      : size >= 2e6
        ? ([1e6, 'M'] as const)
        : size >= 2e3
          ? ([1e3, 'k'] as const)
          : ([1, ''] as const)
  const step = span / 5 / divide
  const decimals = step > 0 ? Math.min(4, Math.max(0, Math.ceil(-Math.log10(step)))) : 0
  return { divide, name, decimals }
}
