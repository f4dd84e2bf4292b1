/** Table family: versions of offers, and the rows that an offer is computed from. */
import type { OfferSummary } from '../../src-contract/desktop/offer.ts'
import type { SubjectApproval } from '../../src-contract/desktop/rules.ts'
import type { OffersReader, OffersWriter, StoredOffer } from '../services/ports/offers-store.ts'
import type { BandRow } from '../services/ports/people-store.ts'
import type { ReadHandle, WriteHandle } from './database.ts'
import { toNumbered, type PersonRecord } from './people-rows.ts'

interface OfferRow {
  approval: SubjectApproval
  content: string
}

const SUMMARY = `SELECT id, candidate_id AS candidateId, number, kind, reason, created_at AS createdAt,
  created_by AS createdBy, rules_version AS rulesVersion, currency, base, bonus, equity, total, tier, approval,
  content_hash AS contentHash FROM offers`

export function offersReader(db: ReadHandle): OffersReader {
  const one = (row: OfferRow | undefined): StoredOffer | null => (row ? toOffer(row) : null)
  const importNo = '(SELECT no FROM imports WHERE id = ?)'
  return {
    get: (versionId) => one(db.get<OfferRow>('SELECT approval, content FROM offers WHERE id = ?', versionId)),
    latest: (candidateId) =>
      one(
        db.get<OfferRow>(
          'SELECT approval, content FROM offers WHERE candidate_id = ? ORDER BY number DESC LIMIT 1',
          candidateId,
        ),
      ),
    latestSummary: (candidateId) =>
      db.get<OfferSummary>(`${SUMMARY} WHERE candidate_id = ? ORDER BY number DESC LIMIT 1`, candidateId) ?? null,
    versions: (candidateId) =>
      db.all<OfferSummary>(`${SUMMARY} WHERE candidate_id = ? ORDER BY number DESC`, candidateId),
    ranges: (importId, jobTitle, location) =>
      db.all<BandRow>(
        `SELECT row, job_title AS jobTitle, job_family AS jobFamily, level, location, currency, minimum, midpoint, maximum,
           midpoint_from AS midpointFrom, effective_date AS effectiveDate
         FROM pay_bands WHERE import_no = ${importNo} AND job_title = ? AND location = ? ORDER BY row`,
        importId,
        jobTitle,
        location,
      ),
    rangeKeys: (importId) =>
      db.all(
        `SELECT job_title AS jobTitle, max(job_family) AS jobFamily, location FROM pay_bands
         WHERE import_no = ${importNo} AND job_title IS NOT NULL AND location IS NOT NULL
         GROUP BY job_title, location ORDER BY job_title, location`,
        importId,
      ),
    peersByTitle: (importId, jobTitle, location) =>
      db
        .all<PersonRecord>(
          `SELECT * FROM people WHERE import_no = ${importNo} AND location = ? AND job_title = ? ORDER BY id`,
          importId,
          location,
          jobTitle,
        )
        .map(toNumbered),
    peersByFamily: (importId, jobFamily, location) =>
      db
        .all<PersonRecord>(
          `SELECT * FROM people WHERE import_no = ${importNo} AND location = ? AND job_family = ? ORDER BY id`,
          importId,
          location,
          jobFamily,
        )
        .map(toNumbered),
    peopleOfTitle: (importId, jobTitle) =>
      db
        .all<PersonRecord>(
          `SELECT * FROM people WHERE import_no = ${importNo} AND job_title = ? ORDER BY id`,
          importId,
          jobTitle,
        )
        .map(toNumbered),
    familyOf(importId, jobTitle) {
      const found = db.column<string | null>(
        `SELECT DISTINCT job_family FROM people WHERE import_no = ${importNo} AND job_title = ? LIMIT 2`,
        importId,
        jobTitle,
      )
      return found.length === 1 ? (found[0] ?? null) : null
    },
  }
}

export function offersWriter(db: WriteHandle): OffersWriter {
  return {
    ...offersReader(db),
    insert(offer) {
      const { approval, ...content } = offer
      const { base, bonus, equity, total } = offer.figures
      db.run(
        `INSERT INTO offers (id, candidate_id, number, kind, reason, created_at, created_by, rules_version, currency, base,
           bonus, equity, total, tier, approval, content_hash, content)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        offer.id,
        offer.candidateId,
        offer.number,
        offer.kind,
        offer.reason,
        offer.createdAt,
        offer.createdBy,
        offer.rulesVersion,
        offer.currency,
        base.amount,
        bonus.amount,
        equity.amount,
        total.amount,
        offer.tier.tier,
        approval,
        offer.contentHash,
        JSON.stringify(content),
      )
    },
    setApproval: (versionId, approval) =>
      void db.run('UPDATE offers SET approval = ? WHERE id = ?', approval, versionId),
  }
}

/** Written by this app alone, in a page that its seal proves whole: parsed by the contract only on its way out. */
function toOffer({ approval, content }: OfferRow): StoredOffer {
  return { ...(JSON.parse(content) as Omit<StoredOffer, 'approval'>), approval }
}
