/** Table family: versions of the offer rules. */
import { OfferRules, type SubjectApproval } from '../../src-contract/desktop/rules.ts'
import type { RulesReader, RulesWriter, StoredRuleVersion } from '../services/ports/rules-store.ts'
import type { ReadHandle, WriteHandle } from './database.ts'

interface RuleRow {
  version: number
  status: StoredRuleVersion['status']
  effective_from: string | null
  based_on: number | null
  note: string
  approval: SubjectApproval
  created_at: string
  created_by: string
  published_at: string | null
  published_by: string | null
  rules: string
}

export function rulesReader(db: ReadHandle): RulesReader {
  const one = (row: RuleRow | undefined): StoredRuleVersion | null => (row ? toVersion(row) : null)
  return {
    list: () => db.all<RuleRow>('SELECT * FROM rule_versions ORDER BY version DESC').map(toVersion),
    get: (version) => one(db.get<RuleRow>('SELECT * FROM rule_versions WHERE version = ?', version)),
    draft: () => one(db.get<RuleRow>(`SELECT * FROM rule_versions WHERE status = 'draft'`)),
    inForce: (on) =>
      one(
        db.get<RuleRow>(
          `SELECT * FROM rule_versions WHERE effective_from <= ? ORDER BY effective_from DESC, version DESC LIMIT 1`,
          on,
        ),
      ),
  }
}

export function rulesWriter(db: WriteHandle): RulesWriter {
  return {
    ...rulesReader(db),
    insert: (version) =>
      void db.run(
        `INSERT INTO rule_versions (version, status, effective_from, based_on, note, approval, created_at, created_by,
           published_at, published_by, rules) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        version.version,
        version.status,
        version.effectiveFrom,
        version.basedOn,
        version.note,
        version.approval,
        version.createdAt,
        version.createdBy,
        version.publishedAt,
        version.publishedBy,
        JSON.stringify(version.rules),
      ),
    change: (version, rules, note) =>
      void db.run(
        'UPDATE rule_versions SET rules = ?, note = ? WHERE version = ?',
        JSON.stringify(rules),
        note,
        version,
      ),
    publish: (version, effectiveFrom, at, by) =>
      void db.run(
        `UPDATE rule_versions SET status = 'published', effective_from = ?, published_at = ?, published_by = ?
         WHERE version = ?`,
        effectiveFrom,
        at,
        by,
        version,
      ),
    discard: (version) => void db.run('DELETE FROM rule_versions WHERE version = ?', version),
    setApproval: (version, approval) =>
      void db.run('UPDATE rule_versions SET approval = ? WHERE version = ?', approval, version),
  }
}

function toVersion(row: RuleRow): StoredRuleVersion {
  return {
    version: row.version,
    status: row.status,
    effectiveFrom: row.effective_from,
    basedOn: row.based_on,
    note: row.note,
    approval: row.approval,
    createdAt: row.created_at,
    createdBy: row.created_by,
    publishedAt: row.published_at,
    publishedBy: row.published_by,
    rules: OfferRules.parse(JSON.parse(row.rules)),
  }
}
