/** Table family: saved runs and their events. */
import { Run } from '../../src-contract/desktop/simulation.ts'
import { isoOf } from '../../src-core/simulate/days-of-year.ts'
import { EVENT_KINDS } from '../../src-core/simulate/events.ts'
import type { RunEvent, RunEventQuery, RunsReader, RunsWriter, StoredRun } from '../services/ports/runs-store.ts'
import type { ReadHandle, SqlValue, WriteHandle } from './database.ts'

interface RunRecord {
  readonly run: string
  readonly totals: string
  readonly parameters: string
  readonly currency: string
  readonly rates: string
  readonly population_hash: string
}

interface EventRecord {
  readonly seq: number
  readonly kind: number
  readonly year: number
  readonly day: number
  readonly employee_id: string
  readonly level_before: number | null
  readonly level_after: number | null
  readonly pay_before: number | null
  readonly pay_after: number | null
  readonly lump_sum: number
  readonly department: string | null
  readonly location: string | null
}

const RUN_NO = '(SELECT no FROM runs WHERE id = @runId)'
const FILTER = `run_no = ${RUN_NO} AND (@kind IS NULL OR kind = @kind) AND (@year IS NULL OR year = @year)
  AND (@employeeId IS NULL OR employee_id = @employeeId)`

export function runsReader(db: ReadHandle): RunsReader {
  return {
    list: (scenarioId) =>
      db
        .column<string>(
          'SELECT run FROM runs WHERE @scenarioId IS NULL OR scenario_id = @scenarioId ORDER BY no DESC',
          { scenarioId: scenarioId ?? null },
        )
        .map(toRun),
    get(runId) {
      const [text] = db.column<string>('SELECT run FROM runs WHERE id = ?', runId)
      return text === undefined ? null : toRun(text)
    },
    stored(runId) {
      const record = db.get<RunRecord>('SELECT * FROM runs WHERE id = ?', runId)
      return record ? toStored(record) : null
    },
    events(query) {
      const { offset, limit } = query
      const filter = filterOf(query)
      const rows = db.all<EventRecord>(
        `SELECT * FROM run_events WHERE ${FILTER} ORDER BY seq LIMIT @limit OFFSET @offset`,
        { ...filter, limit, offset },
      )
      // A page that is not full is the last one: nothing more is to be counted.
      const isLast = rows.length < limit && (rows.length > 0 || offset === 0)
      const total = isLast
        ? offset + rows.length
        : (db.column<number>(`SELECT count(*) FROM run_events WHERE ${FILTER}`, filter)[0] ?? 0)
      const events = rows.map(toRunEvent).map(({ day, department: _department, location: _location, ...event }) => ({
        ...event,
        date: isoOf(day),
      }))
      return { total, events }
    },
    eventsAfter: (runId, seq, limit) =>
      db
        .all<EventRecord>(
          `SELECT * FROM run_events WHERE run_no = ${RUN_NO} AND seq > @seq ORDER BY seq LIMIT @limit`,
          { runId, seq, limit },
        )
        .map(toRunEvent),
  }
}

export function runsWriter(db: WriteHandle): RunsWriter {
  return {
    ...runsReader(db),
    nextNumber: () => (db.column<number | null>('SELECT max(no) FROM runs')[0] ?? 0) + 1,
    addEvents(runNumber, events) {
      let at = 0
      for (; at + ROWS_AT_ONCE <= events.length; at += ROWS_AT_ONCE) {
        const values: SqlValue[] = []
        for (let next = at; next < at + ROWS_AT_ONCE; next++) pushValues(values, runNumber, events[next])
        db.run(INSERT_MANY, ...values)
      }
      for (; at < events.length; at++) {
        const values: SqlValue[] = []
        pushValues(values, runNumber, events[at])
        db.run(INSERT_ONE, ...values)
      }
    },
    put: (runNumber, { run, totals, parameters, currency, rates, populationHash }) =>
      void db.run(
        `INSERT INTO runs (no, id, scenario_id, roster_import_id, run, totals, parameters, currency, rates, population_hash)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        runNumber,
        run.id,
        run.scenarioId,
        run.rosterImportId,
        JSON.stringify(run),
        JSON.stringify(totals),
        JSON.stringify(parameters),
        currency,
        JSON.stringify(rates),
        populationHash,
      ),
  }
}

/** Several rows in one statement: half the time of one by one. */
const ROWS_AT_ONCE = 40
const ROW = '(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)'
const INSERT_ONE = `INSERT INTO run_events VALUES ${ROW}`
const INSERT_MANY = `INSERT INTO run_events VALUES ${Array.from({ length: ROWS_AT_ONCE }, () => ROW).join(', ')}`

const KIND_NUMBERS = new Map<string, number>(EVENT_KINDS.map((kind, at) => [kind, at]))

function pushValues(values: SqlValue[], runNumber: number, event: RunEvent | undefined): void {
  if (!event) return
  values.push(
    runNumber,
    event.seq,
    KIND_NUMBERS.get(event.kind) ?? null,
    event.year,
    event.day,
    event.employeeId,
    event.levelBefore,
    event.levelAfter,
    event.payBefore,
    event.payAfter,
    event.lumpSum,
    event.department,
    event.location,
  )
}

function filterOf({ runId, kind, year, employeeId }: RunEventQuery) {
  return {
    runId,
    kind: kind === undefined ? null : (KIND_NUMBERS.get(kind) ?? null),
    year: year ?? null,
    employeeId: employeeId ?? null,
  }
}

function toRunEvent(row: EventRecord): RunEvent {
  return {
    seq: row.seq,
    kind: EVENT_KINDS[row.kind] ?? 'RAISE',
    year: row.year,
    day: row.day,
    employeeId: row.employee_id,
    levelBefore: row.level_before,
    levelAfter: row.level_after,
    payBefore: row.pay_before,
    payAfter: row.pay_after,
    lumpSum: row.lump_sum,
    department: row.department,
    location: row.location,
  }
}

function toRun(text: string): Run {
  return Run.parse(JSON.parse(text))
}

function toStored(record: RunRecord): StoredRun {
  return {
    run: toRun(record.run),
    totals: JSON.parse(record.totals) as StoredRun['totals'],
    parameters: JSON.parse(record.parameters) as StoredRun['parameters'],
    currency: record.currency,
    rates: JSON.parse(record.rates) as StoredRun['rates'],
    populationHash: record.population_hash,
  }
}
