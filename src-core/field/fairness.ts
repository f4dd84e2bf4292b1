/** Comparisons between groups: unadjusted gap and the four-fifths rule, in decimals so that 0.80 is 0.80. */
import { exact, Exact, type Amount, type ExactDecimal } from './exact.ts'

/** (reference - group) / reference; negative where the group is ahead. Null for a reference of zero. */
export function unadjustedGap(reference: Amount, group: Amount): ExactDecimal | null {
  return exact(reference).isZero() ? null : exact(reference).minus(group).div(reference)
}

/** Joint pay assessment, EU Directive 2023/970 article 10: a mean gap of 5% either way, neither justified nor remedied. */
export function needsJointAssessment(meanGap: Amount, justified: boolean, remedied: boolean): boolean {
  return exact(meanGap).abs().gte('0.05') && !justified && !remedied
}

/** Four-fifths rule, EEOC 1979: each group's rate over the highest; below 0.80 is flagged, exactly 0.80 is not. */
export function fourFifths<K extends string>(
  rates: Readonly<Record<K, Amount>>,
): { readonly group: K; readonly ratio: ExactDecimal; readonly flagged: boolean }[] {
  const groups = Object.keys(rates) as K[]
  const highest = Exact.max(0, ...groups.map((group) => rates[group]))
  if (highest.isZero()) return []
  return groups.map((group) => {
    const ratio = exact(rates[group]).div(highest)
    return { group, ratio, flagged: ratio.lt('0.8') }
  })
}
