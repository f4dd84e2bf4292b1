/** The range to state in a job posting: the pay band in force for a job at a place, exactly, with where it came from. */
import { CodedError } from '../../../src-core/coded-error.ts'
import { minorDigits } from '../../../src-core/money/minor-digits.ts'
import { formatMoney, formatWholeMoney } from '../../../src-core/money/format.ts'
import { bandLookup, currencyByLocation, type JobOf } from '../../../src-core/people/band-index.ts'
import { levelOfText } from '../../../src-core/people/level-text.ts'
import type { MethodOutput, ParsedInput } from '../../../src-contract/desktop/index.ts'
import { ageInDays } from '../people/data-age.ts'
import type { NumberedBand } from '../ports/people-store.ts'
import type { WorkspaceStore } from '../ports/store.ts'

type Asked = ParsedInput<'equity.postingRange'>
type Answer = MethodOutput<'equity.postingRange'>

/** Throws NO_BANDS, BAND_MISSING or CURRENCY_UNCLEAR. */
export function postingRange({ read }: WorkspaceStore, asked: Asked, now: Date): Answer {
  const file = read.people.currentBands()
  if (!file) {
    throw new CodedError('NO_BANDS', 'There are no pay bands yet. Import a file of pay bands, then ask again.')
  }
  const { levels, staleAfterDays } = read.settings.get()
  const bands = read.people.bands(file.importId)
  const names = levels.map((level) => level.name)
  const today = now.toISOString().slice(0, 10)
  const find = bandLookup(bands, today, (text) => levelOfText(text, names))
  const band = onlyBand(bands, find, asked)
  const age = ageInDays(file.asOf, now)
  const stale = age > staleAfterDays
  return {
    jobTitle: asked.jobTitle,
    location: asked.location ?? null,
    minimum: band.minimum,
    midpoint: band.midpoint,
    maximum: band.maximum,
    currency: band.currency,
    sentence: `The base pay range for this position is ${money(band.minimum, band.currency)} to ${money(band.maximum, band.currency)} a year.`,
    source: {
      fileName: file.fileName,
      row: band.row,
      sha256: file.sha256,
      effectiveDate: band.effectiveDate,
      asOf: file.asOf,
      importedAt: file.importedAt,
      ageDays: age,
      stale,
    },
    notes: notesOf(band, asked, stale, age),
  }
}

function onlyBand(
  bands: readonly NumberedBand[],
  find: (job: JobOf) => NumberedBand | null,
  asked: Asked,
): NumberedBand {
  const currencies = asked.currency ? [asked.currency] : [...new Set(bands.map((band) => band.currency))]
  const found = currencies.flatMap((currency) => {
    const band = find({
      jobTitle: asked.jobTitle,
      jobFamily: asked.jobFamily ?? null,
      level: asked.level ?? 0,
      location: asked.location ?? null,
      currency,
    })
    return band ? [band] : []
  })
  const local = asked.location === undefined ? undefined : currencyByLocation(bands).get(asked.location)
  const [first, second] = found.length > 1 && local ? found.filter((band) => band.currency === local) : found
  if (first && !second) return first
  if (first) {
    const list = found.map((band) => band.currency)
    throw new CodedError(
      'CURRENCY_UNCLEAR',
      `This job has bands in ${list.join(' and ')}. Say which currency is meant.`,
      {
        currencies: list,
      },
    )
  }
  throw missing(bands, asked)
}

function missing(bands: readonly NumberedBand[], { jobTitle, location }: Asked): CodedError {
  const same = bands.filter((band) => band.jobTitle === jobTitle)
  const places = [...new Set(same.flatMap((band) => band.location ?? []))].sort()
  const where = location === undefined ? '' : ` at ${location}`
  const known =
    same.length === 0
      ? 'The pay bands name no such job.'
      : places.length === 0
        ? 'The job has bands that ask for a level, a family or a later date.'
        : `It has bands at ${places.slice(0, 10).join(', ')}.`
  return new CodedError(
    'BAND_MISSING',
    `No pay band in force is of ${jobTitle}${where}, exactly. ${known} Nothing was approximated: choose another, or import a band for it.`,
    { locations: places },
  )
}

/** Whole units where the amount is whole. */
function money(minor: number, currency: string): string {
  const amount =
    minor % 10 ** minorDigits(currency) === 0 ? formatWholeMoney(minor, currency) : formatMoney(minor, currency)
  return `${currency} ${amount}`
}

function notesOf(band: NumberedBand, asked: Asked, stale: boolean, age: number): string[] {
  const wide = band.minimum > 0 && band.maximum > 2 * band.minimum
  return [
    'State the range that you would in good faith pay on the day of the posting; narrow it if you would not hire over all of it.',
    'Pay-transparency laws differ: in the European Union applicants are told the initial pay or its range before the interview (Directive (EU) 2023/970, article 5); several states of the USA, among them California, Colorado, New York and Washington, ask for it in the posting, some with benefits or other pay. Have the text checked for the place.',
    ...(stale ? [`The pay bands are ${age} days old, older than this workspace allows.`] : []),
    ...(band.location === null && asked.location !== undefined
      ? [`The band names no location: it holds everywhere, so also for ${asked.location}.`]
      : []),
    ...(band.effectiveDate === null ? ['The band has no date from which it holds.'] : []),
    ...(wide
      ? ['The maximum is more than twice the minimum: a range this wide may not count as given in good faith.']
      : []),
  ]
}
