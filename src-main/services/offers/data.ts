/** Gathers the rows that an offer is computed from: range, peers, rates; every lookup is exact. */
import { CodedError } from '../../../src-core/coded-error.ts'
import type { CandidateFields } from '../../../src-core/offers/candidate-fields.ts'
import { CANDIDATE_LABELS, missingFields } from '../../../src-core/offers/candidate-fields.ts'
import type {
  OfferCandidate,
  OfferContext,
  OfferRange,
  Peer,
  PeerGroup,
} from '../../../src-core/offers/offer-context.ts'
import { levelNumber } from '../../../src-core/offers/seniority.ts'
import type { OfferRules } from '../../../src-core/offers/rules.ts'
import { levelOfText } from '../../../src-core/people/level-text.ts'
import type { ImportSummary } from '../../../src-contract/desktop/people.ts'
import type { BandRow, NumberedPerson } from '../ports/people-store.ts'
import type { StoredRuleVersion } from '../ports/rules-store.ts'
import type { Reader } from '../ports/store.ts'

export interface OfferData {
  readonly candidate: OfferCandidate
  readonly context: OfferContext
  readonly bands: ImportSummary
  readonly roster: ImportSummary | null
  /** Whether somebody doubts a value of one of the peers. */
  readonly peerFlagged: boolean
}

/** Reads the data of one workspace at one moment; keeps what many candidates share. */
export type GatherOffer = (fields: CandidateFields, rules: StoredRuleVersion) => OfferData

/** The answer throws CodedError CANDIDATE_INCOMPLETE, NO_RANGES, RANGE_MISSING or RANGE_AMBIGUOUS. */
export function offerGatherer(reader: Reader, on: string): GatherOffer {
  const bands = reader.people.currentBands()
  const roster = reader.people.currentRoster()
  const { currency: hubCurrency, levels } = reader.settings.get()
  const levelNames = levels.map(({ name }) => name)
  const rates = reader.people.rates()
  const flagged = new Set(reader.people.flags().map(({ employeeId }) => employeeId))
  const groups = new Map<string, readonly Peer[]>()
  const people = (kind: 'title' | 'family', name: string, location: string): readonly Peer[] => {
    if (!roster) return []
    const key = JSON.stringify([kind, name, location])
    const { peersByTitle, peersByFamily } = reader.offers
    const rows = kind === 'title' ? peersByTitle : peersByFamily
    const found = groups.get(key) ?? rows(roster.importId, name, location).map((person) => toPeer(person, roster))
    groups.set(key, found)
    return found
  }
  return (fields, { version, rules }) => {
    const candidate = completeCandidate(fields)
    if (!bands) {
      throw new CodedError(
        'NO_RANGES',
        'There are no pay ranges yet. Import a pay-range file first: job title, location, minimum, maximum.',
      )
    }
    const band = findBand(reader, bands, levelNames, candidate, on)
    const sameTitle = people('title', candidate.jobTitle, candidate.location)
    const sameFamily = (): readonly Peer[] => {
      const stated = candidate.jobFamily ?? band.jobFamily
      const family = stated ?? (roster ? reader.offers.familyOf(roster.importId, candidate.jobTitle) : null)
      return family === null ? [] : people('family', family, candidate.location)
    }
    const group: PeerGroup =
      sameTitle.length > 0
        ? { basis: 'titleAndLocation', peers: sameTitle }
        : familyGroup(sameFamily(), candidate, rules)
    const context = { range: toRange(band, bands), group, hubCurrency, rates, rules, ruleVersion: version }
    const peerFlagged = group.peers.some(({ employeeId }) => flagged.has(employeeId))
    return { candidate, context, bands, roster, peerFlagged }
  }
}

/** Throws CodedError CANDIDATE_INCOMPLETE. */
function completeCandidate(fields: CandidateFields): OfferCandidate {
  const { jobTitle, jobFamily, level, location, feedback, competingOffer } = fields
  if (jobTitle === null || level === null || location === null || feedback === null) {
    const missing = missingFields(fields)
    const labels = missing.map((field) => CANDIDATE_LABELS[field].toLowerCase()).join(', ')
    throw new CodedError('CANDIDATE_INCOMPLETE', `Nothing can be recommended yet. Still needed: ${labels}.`, {
      missing: [...missing],
    })
  }
  return { jobTitle, jobFamily, level, location, feedback, counterOffer: competingOffer }
}

/** The band of exactly this title and location; one that also names the level or family goes before one that does not. */
function findBand(
  reader: Reader,
  file: ImportSummary,
  levelNames: readonly string[],
  candidate: OfferCandidate,
  on: string,
): BandRow {
  const { jobTitle, location, level, jobFamily } = candidate
  const isLevel = (text: string): boolean =>
    text.trim().toUpperCase() === level || levelOfText(text, levelNames) === levelNumber(level)
  const fitting = reader.offers
    .ranges(file.importId, jobTitle, location)
    .filter((band) => band.effectiveDate === null || band.effectiveDate <= on)
    .filter((band) => band.level === null || isLevel(band.level))
    .filter((band) => band.jobFamily === null || jobFamily === null || band.jobFamily === jobFamily)
  const weight = (band: BandRow): number => (band.level === null ? 0 : 2) + (band.jobFamily === null ? 0 : 1)
  const most = Math.max(...fitting.map(weight))
  const closest = fitting.filter((band) => weight(band) === most)
  const latest = closest.reduce(
    (newest, band) => ((band.effectiveDate ?? '') > newest ? (band.effectiveDate ?? '') : newest),
    '',
  )
  const [band, second] = closest.filter((each) => (each.effectiveDate ?? '') === latest)
  if (!band) throw rangeMissing(reader, file, candidate)
  if (second) {
    throw new CodedError(
      'RANGE_AMBIGUOUS',
      `Rows ${band.row} and ${second.row} of ${file.fileName} both give a range for ${jobTitle} in ${location}. Keep one of them and import the file again.`,
      { file: file.fileName, rows: [band.row, second.row] },
    )
  }
  return band
}

function rangeMissing(reader: Reader, file: ImportSummary, { jobTitle, location, level }: OfferCandidate): CodedError {
  const keys = reader.offers.rangeKeys(file.importId)
  const locations = keys.filter((key) => key.jobTitle === jobTitle).map((key) => key.location)
  const titles = keys.filter((key) => key.location === location).map((key) => key.jobTitle)
  const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase()
  const nearTitles = [...new Set(keys.map((key) => key.jobTitle))].filter(
    (title) => same(title, jobTitle) && title !== jobTitle,
  )
  const hint =
    locations.length > 0
      ? ` The file has this job in ${locations.slice(0, 12).join(', ')}.`
      : nearTitles.length > 0
        ? ` The file writes it as ${nearTitles.join(', ')}.`
        : ''
  return new CodedError(
    'RANGE_MISSING',
    `${file.fileName} has no pay range in force for "${jobTitle}" in "${location}" (${level}). Nothing was computed: a range is looked up exactly, never approximated.${hint} Supply a row with this title and location, or correct the candidate.`,
    { jobTitle, location, level, file: file.fileName, locations, titles: titles.slice(0, 200) },
  )
}

function toRange(band: BandRow, file: ImportSummary): OfferRange {
  return {
    currency: band.currency,
    minimum: band.minimum,
    maximum: band.maximum,
    midpoint: band.midpointFrom === 'file' ? band.midpoint : null,
    source: { kind: 'row', file: file.fileName, row: band.row, date: band.effectiveDate ?? file.asOf },
  }
}

function toPeer(person: NumberedPerson, roster: ImportSummary): Peer {
  const { employeeId, jobFamily, levelFrom, annualPay, currency, row } = person
  // A level that was derived from pay would make the comparison of pay circular.
  const stated = levelFrom === 'column' || levelFrom === 'mapping'
  return {
    employeeId,
    jobFamily,
    level: stated ? person.level : null,
    standing: person.proficiency,
    pay: annualPay,
    currency,
    source: rowSource(roster, row),
  }
}

/** A row of an imported file, as a ledger names it. */
export function rowSource(file: ImportSummary, row: number): OfferRange['source'] {
  return { kind: 'row', file: file.fileName, row, date: file.asOf }
}

/** Same family and level; where the roster states no levels, same family and standing. */
function familyGroup(family: readonly Peer[], { level }: OfferCandidate, { parity }: OfferRules): PeerGroup {
  const standing = parity.standingOf[level]?.toLowerCase() ?? null
  const peers = family.filter((peer) =>
    peer.level === null
      ? standing !== null && peer.standing?.toLowerCase() === standing
      : peer.level === levelNumber(level),
  )
  return { basis: peers.length > 0 ? 'familyAndLevel' : 'none', peers }
}
