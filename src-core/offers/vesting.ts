/** When a grant vests: nothing before the cliff, then whole steps until all of it has. */
import { COUNT, inMoney, type LedgerBook, type LedgerInput } from './ledger.ts'
import { ruleInput, type OfferContext } from './offer-context.ts'

export interface YearOfVesting {
  /** 1 is the first year after the start. */
  readonly year: number
  readonly amount: LedgerInput
}

/** What vests in each year; the amounts add up to the grant. */
export function vestingByYear(book: LedgerBook, equity: LedgerInput, context: OfferContext): readonly YearOfVesting[] {
  const { months, cliffMonths, everyMonths } = context.rules.equity.vesting
  const rule = ruleInput(context)
  const money = inMoney(context.range.currency)
  const schedule = [
    rule('Months until all is vested', String(months), 'count', 'equity.vesting.months'),
    rule('Months before anything vests', String(cliffMonths), 'count', 'equity.vesting.cliffMonths'),
    rule('Months of one step', String(everyMonths), 'count', 'equity.vesting.everyMonths'),
  ]
  const years = Math.ceil(Math.max(months, cliffMonths) / 12)
  const found: YearOfVesting[] = []
  let before: LedgerInput | null = null
  for (let year = 1; year <= years; year++) {
    const elapsed: LedgerInput = {
      name: 'Months after the start',
      value: String(year * 12),
      ...COUNT,
      source: { kind: 'constant', note: 'twelve for each year' },
    }
    const label = `Equity vested by the end of year ${year}`
    const vested = book.add(`vested-${year}`, label, 'vested', [equity, elapsed, ...schedule], money)
    const inputs: LedgerInput[] = before ? [vested, before] : [vested]
    const operation = before ? 'difference' : 'stated'
    found.push({
      year,
      amount: book.add(`vesting-${year}`, `Equity vesting in year ${year}`, operation, inputs, money),
    })
    before = vested
  }
  return found
}
