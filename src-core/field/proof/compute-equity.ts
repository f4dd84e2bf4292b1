/** Computes the cases of pay quarters and of rates between groups with the product's own formulas. */
import { adverseImpact } from '../../equity/adverse-impact.ts'
import { quarterSizes } from '../../equity/quartiles.ts'
import type { Computation } from './computation.ts'
import { nums, pair } from './read-inputs.ts'

/** Selected and not selected, as the source prints them. */
const selection = (read: readonly [number, number]): { selected: number; total: number } => ({
  selected: read[0],
  total: read[0] + read[1],
})

export const EQUITY_COMPUTATIONS: Readonly<Record<string, Computation>> = {
  'GAP-04': (inputs) => ({ sizes_lower_to_upper: nums(inputs, 'n').map(quarterSizes) }),
  'AI-04': (inputs) => {
    const found = adverseImpact([selection(pair(inputs, 'men')), selection(pair(inputs, 'women'))])
    return {
      rates: found.rows.map((row) => row.rate),
      ratio: found.rows[1]?.ratio ?? null,
      chi2: found.chiSquared?.value ?? null,
      chi2_p: found.chiSquared?.p ?? null,
      fisher_p: found.fisher,
    }
  },
}
