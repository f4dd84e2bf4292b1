/** proof.run: the field's published worked examples, computed on this machine by the formulas the product uses. */
import { PUBLISHED_CASES } from '../../src-core/field/proof/published-cases.ts'
import { prove } from '../../src-core/field/proof/prove.ts'
import type { Handlers } from './handlers.ts'

export function proofService(): Handlers<'proof'> {
  return {
    'proof.run': () => {
      const cases = PUBLISHED_CASES.map(prove)
      const passed = cases.filter((one) => one.ok).length
      return { passed, failed: cases.length - passed, cases }
    },
  }
}
