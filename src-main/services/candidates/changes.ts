/** From what a form sends to the fields of a candidate; what cannot be read is a problem of its field. */
import { CodedError } from '../../../src-core/coded-error.ts'
import { isDay } from '../../../src-core/field/days.ts'
import type { CandidateFields } from '../../../src-core/offers/candidate-fields.ts'
import { readMoney, type ReadMoney } from '../../../src-core/offers/read-money.ts'
import type { CandidateChanges, FieldProblem } from '../../../src-contract/desktop/candidates.ts'
import type { Reader } from '../ports/store.ts'

/** Throws CodedError FIELDS_INVALID with details.fields; the candidate is then as it was. */
export function applyCandidateChanges(
  fields: CandidateFields,
  changes: CandidateChanges,
  reader: Reader,
): CandidateFields {
  const { expectation, competingOffer, currentPay, ...plain } = changes
  const given = Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined))
  const next: CandidateFields = { ...fields, ...given }
  const problems: FieldProblem[] = []
  const fallback = rangeCurrency(next, reader)
  const read = (field: string, text: string, currency: string | undefined, allowZero: boolean): ReadMoney | null => {
    const found = readMoney(text, { stated: currency ?? null, fallback, allowZero })
    if (!('code' in found)) return found
    problems.push({ field, ...found })
    return null
  }
  const one = (field: 'expectation' | 'currentPay', value: typeof expectation): ReadMoney | null | undefined =>
    value ? read(field, value.amount ?? '', value.currency, false) : value
  const result: CandidateFields = {
    ...next,
    expectation: pick(one('expectation', expectation), next.expectation),
    currentPay: pick(one('currentPay', currentPay), next.currentPay),
    competingOffer: pick(competingOffer && readCompeting(competingOffer, read, problems), next.competingOffer),
  }
  if (typeof plain.startDate === 'string' && !isDay(plain.startDate)) {
    problems.push({ field: 'startDate', code: 'NO_SUCH_DAY', message: 'There is no such day.' })
  }
  const [first] = problems
  if (first) throw new CodedError('FIELDS_INVALID', first.message, { fields: problems })
  return result
}

type Read = (field: string, text: string, currency: string | undefined, allowZero: boolean) => ReadMoney | null

function readCompeting(
  { base, bonus, equity, currency }: NonNullable<CandidateChanges['competingOffer']>,
  read: Read,
  problems: FieldProblem[],
): CandidateFields['competingOffer'] {
  const pay = read('competingOffer.base', base ?? '', currency, false)
  // Bonus and equity are in the currency of the base: one offer is never in two.
  const part = (field: 'bonus' | 'equity', text: string | null | undefined): number | null => {
    if (text === null || text === undefined) return null
    const name = `competingOffer.${field}`
    const found = read(name, text, currency ?? (mentions(text) ? undefined : pay?.currency), true)
    if (found && pay && found.currency !== pay.currency) {
      const message = `The ${field} is in ${found.currency}, the base in ${pay.currency}. State one currency for the whole offer.`
      problems.push({ field: name, code: 'CURRENCY_CONFLICT', message })
    }
    return found?.amount ?? null
  }
  const extras = { bonus: part('bonus', bonus), equity: part('equity', equity) }
  return pay && { base: pay.amount, ...extras, currency: pay.currency }
}

/** Whether an amount's text says a currency itself. */
function mentions(text: string): boolean {
  return /[^\d\s.,'’kKmM-]/.test(text)
}

function pick<T>(value: T | null | undefined, old: T | null): T | null {
  return value === undefined ? old : value
}

/** The currency of the job's range, where the pay bands have exactly one for it. */
function rangeCurrency({ jobTitle, location }: CandidateFields, { people, offers }: Reader): string | null {
  const bands = people.currentBands()
  if (!bands || jobTitle === null || location === null) return null
  const found = new Set(offers.ranges(bands.importId, jobTitle, location).map(({ currency }) => currency))
  const [only] = found
  return found.size === 1 && only !== undefined ? only : null
}
