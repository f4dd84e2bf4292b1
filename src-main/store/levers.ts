/** Table family: lever overrides of scenarios, the workspace's lever table, locks. */
import { LeverId, LeverValue, type LeverRow } from '../../src-contract/desktop/levers.ts'
import type { LeversReader, LeversWriter } from '../services/ports/levers-store.ts'
import type { ReadHandle, WriteHandle } from './database.ts'

interface StoredRow {
  lever: string
  level: number | null
  year: number | null
  value: string
  actor: string
  at: string
}

export function leversReader(db: ReadHandle): LeversReader {
  const locks: LeversReader['locks'] = (scenarioId) =>
    db
      .all<{ lever: string; level: number }>('SELECT lever, level FROM lever_locks WHERE scenario_id = ?', scenarioId)
      .map(({ lever, level }) => ({ lever: LeverId.parse(lever), level: level === 0 ? null : level }))
  return {
    locks,
    rows(scenarioId) {
      const locked = scenarioId === null ? [] : locks(scenarioId)
      return db
        .all<StoredRow>(
          `SELECT lever, level, year, value, actor, at FROM lever_rows WHERE ifnull(scenario_id, '') = ?
           ORDER BY lever, level, year`,
          scenarioId ?? '',
        )
        .map((row): LeverRow => {
          const lever = LeverId.parse(row.lever)
          const isLocked = locked.some(
            (lock) => lock.lever === lever && (lock.level === null || lock.level === row.level),
          )
          return { ...row, lever, value: LeverValue.parse(JSON.parse(row.value)), locked: isLocked }
        })
    },
  }
}

export function leversWriter(db: WriteHandle): LeversWriter {
  const remove: LeversWriter['remove'] = (scenarioId, lever, level, year) =>
    void db.run(
      `DELETE FROM lever_rows WHERE ifnull(scenario_id, '') = ? AND lever = ?
       AND ifnull(level, 0) = ? AND ifnull(year, 0) = ?`,
      scenarioId ?? '',
      lever,
      level ?? 0,
      year ?? 0,
    )
  return {
    ...leversReader(db),
    remove,
    put(scenarioId, row) {
      remove(scenarioId, row.lever, row.level, row.year)
      db.run(
        'INSERT INTO lever_rows (scenario_id, lever, level, year, value, actor, at) VALUES (?, ?, ?, ?, ?, ?, ?)',
        scenarioId,
        row.lever,
        row.level,
        row.year,
        JSON.stringify(row.value),
        row.actor,
        row.at,
      )
    },
    setLock(scenarioId, lever, level, locked) {
      if (!locked && level === null) {
        db.run('DELETE FROM lever_locks WHERE scenario_id = ? AND lever = ?', scenarioId, lever)
      } else if (locked) {
        db.run('INSERT OR IGNORE INTO lever_locks VALUES (?, ?, ?)', scenarioId, lever, level ?? 0)
      } else {
        db.run('DELETE FROM lever_locks WHERE scenario_id = ? AND lever = ? AND level = ?', scenarioId, lever, level)
      }
    },
  }
}
