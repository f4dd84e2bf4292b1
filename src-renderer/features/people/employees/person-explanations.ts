/** Where a person's compa-ratio and range penetration come from, for the panel that explains figures. */
import type { Person } from '../../../../src-contract/desktop/people.ts'
import type { Explanation } from '../../../ui/explain-store.ts'
import { fraction, moneyExact, ratio } from '../../../ui/format.ts'
import { payForBand, type Band } from './range-position.ts'

function bandSource(band: Band): string {
  return band.from === 'job' ? 'pay bands, by job title and location' : 'level bands of this workspace'
}

function payInput(person: Person, band: Band) {
  const converted = band.currency !== person.currency
  return {
    label: 'Annual pay at full time',
    value: moneyExact(payForBand(person, band), band.currency),
    source: converted ? `roster, ${person.currency} at the stated exchange rate` : 'roster',
  }
}

const FULL_TIME = 'Pay and band are both full-time rates, so that part-timers compare like everybody else.'

export function explainCompaRatio(person: Person, band: Band): Explanation {
  return {
    label: `Compa-ratio of ${person.employeeId}`,
    definition: 'Pay over the midpoint of the pay band: 1.00 is paid at the midpoint.',
    formula: 'annual pay / midpoint',
    inputs: [
      payInput(person, band),
      { label: 'Midpoint', value: moneyExact(band.midpoint, band.currency), source: bandSource(band) },
    ],
    result: ratio(person.compaRatio),
    notes: [FULL_TIME],
  }
}

export function explainPenetration(person: Person, band: Band): Explanation {
  return {
    label: `Range penetration of ${person.employeeId}`,
    definition:
      'How far pay has gone from the minimum to the maximum of the band. Below 0% or above 100% is outside it.',
    formula: '(annual pay - minimum) / (maximum - minimum)',
    inputs: [
      payInput(person, band),
      { label: 'Minimum', value: moneyExact(band.minimum, band.currency), source: bandSource(band) },
      { label: 'Maximum', value: moneyExact(band.maximum, band.currency), source: bandSource(band) },
    ],
    result: fraction(person.rangePenetration),
    notes: [FULL_TIME],
  }
}
