/** What a frontier weighs cost against, in words. */
import type { FrontierGoal } from '../../../../src-contract/desktop/frontier.ts'
import { fraction, moneyExact, moneyShort } from '../../../ui/format.ts'

export const GOALS: readonly { readonly value: FrontierGoal; readonly label: string }[] = [
  { value: 'retentionRisk', label: 'Cost against retention risk' },
  { value: 'meanGap', label: 'Cost against the mean pay gap' },
  { value: 'adjustedGap', label: 'Cost against the pay gap within levels' },
]

export function goalName(goal: FrontierGoal): string {
  if (goal === 'retentionRisk') return 'Retention risk'
  return goal === 'meanGap' ? 'Mean pay gap' : 'Pay gap within levels'
}

export function goalText(value: number, goal: FrontierGoal, currency: string): string {
  return goal === 'retentionRisk' ? moneyShort(value, currency) : fraction(value, 2)
}

export function goalExact(value: number, goal: FrontierGoal, currency: string): string {
  return goal === 'retentionRisk' ? moneyExact(value, currency) : fraction(value, 4)
}

export const ASSUMPTION = 'This measure is a stated assumption, not a fact.'
