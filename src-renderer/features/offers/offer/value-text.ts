import { FEEDBACK, FEEDBACK_NAMES } from '../../../../src-core/offers/rules.ts'
import { NO_FIGURE } from '../../../ui/format.ts'
import { exactMoney } from '../../../ui/ledger/quantity.ts'

/** A name, a date, money, or a competing offer, as one line. */
export function valueText(value: unknown): string {
  if (value === null || value === undefined || value === '') return NO_FIGURE
  if (typeof value === 'string') {
    const feedback = FEEDBACK.find((each) => each === value)
    return feedback ? FEEDBACK_NAMES[feedback] : value
  }
  if (typeof value !== 'object') return JSON.stringify(value)
  const { amount, base, bonus, equity, currency } = value as Readonly<Record<string, unknown>>
  if (typeof currency !== 'string') return JSON.stringify(value)
  const part = (name: string, minor: unknown): string[] =>
    typeof minor === 'number' ? [`${name} ${exactMoney(minor, currency)}`.trim()] : []
  return [...part('', amount), ...part('base', base), ...part('bonus', bonus), ...part('equity', equity)].join(', ')
}
