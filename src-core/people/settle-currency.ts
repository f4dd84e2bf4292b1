/** Which currency an amount is in: by its column, its own sign, its location, or the import's choice, in that order. */
import { currenciesOf } from '../money/parse-symbols.ts'
import { Refusal } from './issue.ts'

export interface CurrencyChoices {
  /** Of rows that say nothing themselves. */
  readonly fallback: string
  /** Whether the user chose the fallback; otherwise its use is told. */
  readonly fallbackChosen: boolean
  readonly byLocation: ReadonlyMap<string, string>
}

interface CurrencyHints {
  /** The currency column's text, or null. */
  readonly stated: string | null
  /** The sign or code beside the amount, or null. */
  readonly mention: string | null
  readonly location: string | null
  readonly payColumn: number
  readonly currencyColumn: number | null
}

/** assumed: nothing in the row settles it, the fallback was used unasked. */
export function settleCurrency(
  hints: CurrencyHints,
  choices: CurrencyChoices,
): { readonly currency: string; readonly assumed: boolean } {
  const mentioned = hints.mention === null ? null : currenciesOf(hints.mention)
  if (hints.mention !== null && mentioned === null) {
    throw new Refusal(hints.payColumn, 'NOT_A_NUMBER', 'The text beside the amount is no currency.', hints.mention)
  }
  const fits = (currency: string): boolean => mentioned === null || mentioned.includes(currency)
  if (hints.stated !== null) {
    const stated = currenciesOf(hints.stated)
    if (stated === null) {
      throw new Refusal(
        hints.currencyColumn,
        'CURRENCY_UNKNOWN',
        'This is no currency of ISO 4217. Write it as USD or EUR.',
        hints.stated,
      )
    }
    const both = stated.filter(fits)
    const [first] = both
    if (first !== undefined && (both.length === 1 || stated.length === 1)) return { currency: first, assumed: false }
    if (both.length === 0) throw conflict(hints, stated[0] ?? '')
  }
  if (mentioned?.length === 1 && mentioned[0] !== undefined) return { currency: mentioned[0], assumed: false }
  const local = hints.location === null ? undefined : choices.byLocation.get(hints.location)
  if (local !== undefined) {
    if (!fits(local)) throw conflict(hints, local)
    return { currency: local, assumed: false }
  }
  if (fits(choices.fallback)) return { currency: choices.fallback, assumed: !choices.fallbackChosen }
  throw new Refusal(
    hints.payColumn,
    'CURRENCY_AMBIGUOUS',
    `The sign ${hints.mention ?? ''} can mean ${(mentioned ?? []).slice(0, 3).join(' or ')}. ${
      hints.location === null
        ? 'Choose the currency of the file.'
        : `Choose the currency of the location ${hints.location}, or import the pay bands first.`
    }`,
    hints.mention,
  )
}

function conflict(hints: CurrencyHints, other: string): Refusal {
  return new Refusal(
    hints.payColumn,
    'CURRENCY_CONFLICT',
    `The amount is written with ${hints.mention ?? 'a sign'}, but the row's currency is ${other}.`,
    hints.mention,
  )
}
