/** An axis that spans its values with round ticks and does not start at zero: points are compared, not bars. */
import { niceStep, type Domain } from '../../../ui/charts/scale.ts'

export function spanDomain(values: readonly number[], ticks: number): Domain {
  const finite = values.filter((value) => Number.isFinite(value))
  const low = Math.min(...finite)
  const high = Math.max(...finite)
  if (finite.length === 0) return { low: 0, high: 1, ticks: [0, 1] }
  const step = niceStep((high > low ? high - low : Math.abs(high) || 1) / ticks)
  const [first, last] = [Math.floor(low / step), Math.max(Math.ceil(high / step), Math.floor(low / step) + 1)]
  const all = Array.from({ length: last - first + 1 }, (_, at) => Number(((first + at) * step).toPrecision(12)))
  return { low: all[0] ?? 0, high: all.at(-1) ?? 1, ticks: all }
}
