/** Raises in percent made whole minor units that add up to the pool exactly (largest remainder within bounds). */
import type { Candidate, Candidates } from './candidate.ts'
import { boundsOf } from './allocation-program.ts'
import type { Classes } from './classes.ts'

interface Open {
  readonly at: number
  readonly remainder: number
  readonly lower: number
  readonly upper: number
  /** At this the award stops, whatever happens. */
  readonly ceiling: number
}

/**
 * Merit by candidate, or null where the bounds leave no whole units that add up. Everyone's share is rounded down, then those with the largest remainders get one unit more; ties go
 * to the earlier person. Nobody leaves their bounds, but that a bound which is no whole unit may be passed within one.
 */
export function roundAwards(
  { all, raise }: Candidates,
  classes: Classes,
  percents: Float64Array,
  merit: number,
): Float64Array | null {
  const awards = new Float64Array(all.length)
  const open: Open[] = []
  let left = merit
  all.forEach((candidate, at) => {
    const index = classes.of[at] ?? -1
    const one = classes.all[index]
    if (!one) return
    const { lower, upper } = moneyBounds(one, raise, candidate.base)
    const share = ((percents[index] ?? 0) * candidate.base) / 100
    const award = Math.min(upper, Math.max(lower, Math.floor(share + 1e-6)))
    awards[at] = award
    left -= award
    open.push({ at, remainder: share - award, lower, upper, ceiling: stop(candidate) })
  })
  const step = left > 0 ? 1 : -1
  open.sort((a, b) => step * (b.remainder - a.remainder) || a.at - b.at)
  // The remainders add up to what is left, so one round is enough, but for the solver's own tolerance and where all stand
  // at bounds that are no whole units: then those are passed within one.
  for (const slack of [0, 1]) {
    for (let before = NaN; left !== 0 && left !== before;) {
      before = left
      for (const { at, lower, upper, ceiling } of open) {
        if (left === 0) break
        const next = (awards[at] ?? 0) + step
        if (next < Math.max(0, lower - slack) || next > Math.min(upper + slack, ceiling)) continue
        awards[at] = next
        left -= step
      }
    }
  }
  return left === 0 ? awards : null
}

function stop({ ceiling }: Candidate): number {
  return ceiling?.stops ? ceiling.room : Infinity
}

/** Whole units within the bounds; where there are none between them, those on either side. */
function moneyBounds(
  one: Parameters<typeof boundsOf>[0],
  raise: { readonly minimum: number; readonly maximum: number },
  base: number,
): { readonly lower: number; readonly upper: number } {
  const bounds = boundsOf(one, raise)
  const [least, most] = [(bounds.lower * base) / 100, (bounds.upper * base) / 100]
  const [lower, upper] = [Math.ceil(least - 1e-6), Math.floor(most + 1e-6)]
  return lower <= upper ? { lower, upper } : { lower: Math.floor(least), upper: Math.ceil(most) }
}
