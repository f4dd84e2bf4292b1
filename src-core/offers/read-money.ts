/** Money typed for one field, read exactly; everything doubtful is a problem of that field, never a guess. */
import { minorDigits } from '../money/minor-digits.ts'
import { splitAmount } from '../money/parse-amount.ts'
import { isCurrency } from '../money/parse-currency.ts'
import { toMinor } from '../money/parse-minor.ts'
import { numberShape, type NumberParts } from '../money/parse-number.ts'
import { currenciesOf } from '../money/parse-symbols.ts'

export interface ReadMoney {
  readonly amount: number
  readonly currency: string
}

interface MoneyProblem {
  readonly code:
    | 'UNREADABLE'
    | 'AMBIGUOUS'
    | 'NEGATIVE'
    | 'ZERO'
    | 'NOT_A_YEAR'
    | 'TOO_PRECISE'
    | 'TOO_LARGE'
    | 'CURRENCY_UNKNOWN'
    | 'CURRENCY_AMBIGUOUS'
    | 'CURRENCY_CONFLICT'
    | 'CURRENCY_MISSING'
  readonly message: string
}

interface MoneyChoices {
  /** The currency said beside the text; must agree with what the text says. */
  readonly stated: string | null
  /** Where neither says one: that of the job's range. */
  readonly fallback: string | null
  readonly allowZero: boolean
}

/** Beyond this an amount of pay is a slip: fifty thousand million minor units. */
const MOST = 5_000_000_000_000

/** Nobody writes an amount in more characters than this. */
const LONGEST = 60

/** Throws nothing: what could not be read comes back as a problem with a sentence for the field. */
export function readMoney(text: string, choices: MoneyChoices): ReadMoney | MoneyProblem {
  if (text.trim() === '') return problem('UNREADABLE', 'There is no amount. Write it as 147,155 or $147k.')
  if (text.length > LONGEST) return problem('UNREADABLE', 'This is too long to be an amount of money.')
  const found = splitAmount(text)
  if ('problem' in found) {
    return problem('UNREADABLE', `"${text}" is not an amount of money. Write it as 147,155 or $147k.`)
  }
  if (found.negative) return problem('NEGATIVE', 'An amount here is not below zero.')
  if (found.per !== null && found.per !== 'year') {
    return problem('NOT_A_YEAR', `This is an amount for a ${found.per}. State what a full year pays.`)
  }
  const currency = settle(found.mention, choices)
  if (typeof currency !== 'string') return currency
  const parts = settleParts(found.body, found.scale, minorDigits(currency))
  if (!parts) return problem('AMBIGUOUS', `"${text}" can be read in two ways. Write it without separators.`)
  if ('problem' in parts) return problem('UNREADABLE', `"${text}" is not an amount of money.`)
  const minor = toMinor(parts, minorDigits(currency), found.scale)
  if (!minor || minor.minor > MOST) return problem('TOO_LARGE', 'The amount is too large to be pay.')
  if (minor.rounded) return problem('TOO_PRECISE', `${currency} has no such fractions. Write fewer decimals.`)
  if (minor.minor === 0 && !choices.allowZero) return problem('ZERO', 'The amount must be above zero.')
  return { amount: minor.minor, currency }
}

/** "120,000" can only group thousands where the currency has no three decimals; null when both readings hold. */
function settleParts(body: string, scale: number, digits: number): NumberParts | { readonly problem: true } | null {
  const shape = numberShape(body)
  if (!shape) return { problem: true }
  if (!shape.ambiguous) return shape.parts
  if (scale > 0 || digits >= 3) return null
  return { integer: shape.parts.integer + shape.parts.fraction, fraction: '' }
}

function settle(mention: string | null, { stated, fallback }: MoneyChoices): string | MoneyProblem {
  if (stated !== null && !isCurrency(stated)) return unknown(stated)
  if (mention === null) {
    return stated ?? fallback ?? problem('CURRENCY_MISSING', 'Say in which currency, as EUR 120,000.')
  }
  const meanings = currenciesOf(mention)
  if (!meanings) return unknown(mention)
  if (stated !== null) {
    return meanings.includes(stated)
      ? stated
      : problem('CURRENCY_CONFLICT', `"${mention}" is not ${stated}. Say one currency only.`)
  }
  const [only] = meanings
  if (meanings.length === 1 && only !== undefined) return only
  if (fallback !== null && meanings.includes(fallback)) return fallback
  return problem(
    'CURRENCY_AMBIGUOUS',
    `"${mention}" can mean ${meanings.slice(0, 4).join(', ')}. Write the code, as ${only ?? 'USD'} 120,000.`,
  )
}

function unknown(text: string): MoneyProblem {
  return problem('CURRENCY_UNKNOWN', `"${text}" is not a currency. Write its code, as EUR.`)
}

function problem(code: MoneyProblem['code'], message: string): MoneyProblem {
  return { code, message }
}
