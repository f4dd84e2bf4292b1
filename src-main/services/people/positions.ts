/** Keeps the projection of the roster in force true: reporting pay, band, compa-ratio, search text. */
import { CodedError } from '../../../src-core/coded-error.ts'
import { bandLookup } from '../../../src-core/people/band-index.ts'
import { isoOfDay } from '../../../src-core/people/cell.ts'
import { levelOfText } from '../../../src-core/people/level-text.ts'
import { payPosition, type PositionOptions } from '../../../src-core/people/position.ts'
import type { Settings } from '../../../src-contract/desktop/workspace.ts'
import type { NumberedBand, NumberedPerson, PeopleReader } from '../ports/people-store.ts'
import type { Reader, WorkspaceStore, Writer } from '../ports/store.ts'

const SLICE = 1000

/** A reader whose positions agree with the roster, bands, rates and levels of now. */
export async function freshPeople(store: WorkspaceStore): Promise<Reader> {
  if (!isFresh(store.read)) {
    await store.writeLong(async (writer, pause) => {
      if (!isFresh(writer)) await rebuildPositions(writer, pause)
    })
  }
  return store.read
}

/** Computes the positions anew within a transaction. Throws RATE_MISSING. */
export async function rebuildPositions(writer: Writer, pause: () => Promise<void>): Promise<void> {
  const { people } = writer
  people.clearPositions()
  const roster = people.currentRoster()
  if (roster) {
    const options = positionOptions(writer)
    const names = writer.settings.get().levels.map((level) => level.name)
    refuseMissingRates(people, options)
    let slice = people.slice(0, SLICE)
    while (slice.length > 0) {
      people.addPositions(slice.map((person) => positionRow(person, options, names)))
      await pause()
      slice = people.slice(slice.at(-1)?.id ?? 0, SLICE)
    }
  }
  people.setPositionsBasis(basisOf(writer))
}

/** Rates, bands and levels as the position formulas take them. */
export function positionOptions({
  settings,
  people,
}: Pick<Reader, 'settings' | 'people'>): PositionOptions<NumberedBand> {
  const { currency, levels } = settings.get()
  const bandFile = people.currentBands()
  const names = levels.map((level) => level.name)
  const asOf = people.currentRoster()?.asOf ?? '9999-12-31'
  return {
    reportingCurrency: currency,
    rates: new Map(people.rates().map((rate) => [rate.currency, rate.rate])),
    levels,
    bandOf: bandLookup(bandFile ? people.bands(bandFile.importId) : [], asOf, (text) => levelOfText(text, names)),
    hasBands: bandFile !== null,
  }
}

function isFresh(reader: Reader): boolean {
  const basis = reader.people.positionsBasis()
  return basis === basisOf(reader) || (basis === null && reader.people.currentRoster() === null)
}

function basisOf({ settings, people }: Reader): string {
  const { currency, levels } = settings.get()
  return JSON.stringify({
    roster: people.currentRoster()?.importId ?? null,
    bands: people.currentBands()?.importId ?? null,
    currency,
    levels,
    rates: people.rates().map(({ currency: from, rate }) => [from, rate]),
  })
}

/** Whether every currency of the roster in force has a rate. */
export function isRateComplete(reader: Pick<Reader, 'settings' | 'people'>): boolean {
  return ratesMissing(reader.people, positionOptions(reader)).length === 0
}

function ratesMissing(people: PeopleReader, { reportingCurrency, rates }: PositionOptions<NumberedBand>): string[] {
  return people.currenciesInUse().filter((currency) => currency !== reportingCurrency && !rates.has(currency))
}

function refuseMissingRates(people: PeopleReader, options: PositionOptions<NumberedBand>): void {
  const missing = ratesMissing(people, options)
  if (missing.length > 0) throw rateMissing(missing, options.reportingCurrency)
}

export function rateMissing(missing: readonly string[], currency: Settings['currency']): CodedError {
  return new CodedError(
    'RATE_MISSING',
    `There is no exchange rate to ${currency} for ${missing.join(', ')}. Nothing was changed. State the rate with its date and source under exchange rates, then do this again.`,
    { missing: [...missing] },
  )
}

function positionRow(person: NumberedPerson, options: PositionOptions<NumberedBand>, names: readonly string[]) {
  const { reportingPay, paid, band, midpointPaid, compaRatio, notices } = payPosition(person, options)
  return {
    person,
    personId: person.id,
    reportingPay,
    paid,
    bandId: band?.id ?? null,
    midpointPaid,
    compaRatio,
    notices: person.notices | notices,
    search: searchText(person, names[person.level - 1] ?? ''),
  }
}

function searchText(person: NumberedPerson, levelName: string): string {
  const { employeeId, jobTitle, jobFamily, department, location, level, hireDay } = person
  const hired = hireDay === null ? '' : isoOfDay(hireDay)
  return [employeeId, jobTitle, jobFamily, department, location, `level ${level}`, levelName, hired]
    .filter((part) => part !== null && part !== '')
    .join('\n')
    .toLowerCase()
}
