/** The roster in force as screens ask for it: filtered, sorted, grouped, in SQL. */
import type {
  EquityPerson,
  GroupField,
  PeoplePage,
  PeopleQuery,
  PeopleReader,
  PeopleWriter,
  PositionedPerson,
} from '../services/ports/people-store.ts'
import type { ReadHandle, SqlValue, WriteHandle } from './database.ts'
import { CURRENT_ROSTER, toNumbered, type PersonRecord } from './people-rows.ts'

interface PositionedRecord extends PersonRecord {
  reporting_pay: number
  paid: number
  band_id: number | null
  compa_ratio: number | null
  all_notices: number
}

const COLUMN: Readonly<Record<GroupField, string>> = {
  level: 'level',
  department: 'department',
  location: 'location',
  jobTitle: 'job_title',
  jobFamily: 'job_family',
  gender: 'gender',
  currency: 'currency',
}

const SORT: Readonly<Record<PeoplePage['sort'], string>> = {
  employeeId: 'person_id',
  jobTitle: 'job_title',
  jobFamily: 'job_family',
  level: 'level',
  location: 'location',
  department: 'department',
  reportingPay: 'reporting_pay',
  hireDate: 'hire_day',
  compaRatio: 'compa_ratio',
}

const POSITIONED = `SELECT p.*, x.reporting_pay, x.paid, x.band_id, x.compa_ratio, x.notices AS all_notices
  FROM positions x JOIN people p ON p.id = x.person_id`

type Reading = Pick<
  PeopleReader,
  | 'positionsBasis'
  | 'totals'
  | 'medianPaid'
  | 'page'
  | 'equitySlice'
  | 'person'
  | 'groups'
  | 'noticeCounts'
  | 'bandCounts'
  | 'unmatched'
  | 'currenciesInUse'
>
type Writing = Pick<PeopleWriter, 'clearPositions' | 'addPositions' | 'setPositionsBasis'>

export function positionsReader(db: ReadHandle): Reading {
  return {
    positionsBasis: () => db.column<string>('SELECT basis FROM positions_basis')[0] ?? null,
    totals(query) {
      const { clause, values } = where(query)
      const row = db.get<{ headcount: number; paid: number; banded: number; midpoints: number }>(
        `SELECT count(*) AS headcount, coalesce(sum(paid), 0) AS paid, coalesce(sum(midpoint_paid), 0) AS midpoints,
           coalesce(sum(CASE WHEN midpoint_paid IS NOT NULL THEN paid END), 0) AS banded FROM positions ${clause}`,
        ...values,
      )
      return {
        headcount: row?.headcount ?? 0,
        paid: row?.paid ?? 0,
        bandedPaid: row?.banded ?? 0,
        midpoints: row?.midpoints ?? 0,
      }
    },
    medianPaid() {
      const [count = 0] = db.column<number>('SELECT count(*) FROM positions')
      if (count === 0) return 0
      const middle = db.column<number>(
        'SELECT paid FROM positions ORDER BY paid LIMIT ? OFFSET ?',
        count % 2 === 0 ? 2 : 1,
        Math.floor((count - 1) / 2),
      )
      return Math.round(middle.reduce((sum, paid) => sum + paid, 0) / middle.length)
    },
    page(page) {
      const { clause, values } = where(page)
      const order = `ORDER BY x.${SORT[page.sort]} ${page.descending ? 'DESC' : 'ASC'}, x.person_id ${page.descending ? 'DESC' : 'ASC'}`
      // The keys of the page come from an index alone; only then are its rows read.
      return db
        .all<PositionedRecord>(
          `${POSITIONED} WHERE x.person_id IN (SELECT x.person_id FROM positions x ${clause} ${order} LIMIT ? OFFSET ?) ${order}`,
          ...values,
          page.limit,
          page.offset,
        )
        .map(toPositioned)
    },
    equitySlice(query, afterId, limit) {
      const { clause, values } = where(query)
      return db.all<EquityPerson>(
        `SELECT x.person_id AS id, x.reporting_pay AS reportingPay, x.compa_ratio AS compaRatio, x.level,
           x.job_title AS jobTitle, x.job_family AS jobFamily, x.location, x.department, x.gender,
           x.hire_day AS hireDay, p.birth_day AS birthDay, p.performance_rating AS performanceRating
         FROM (SELECT * FROM positions ${clause === '' ? 'WHERE' : `${clause} AND`} person_id > ? ORDER BY person_id LIMIT ?) x
         JOIN people p ON p.id = x.person_id ORDER BY x.person_id`,
        ...values,
        afterId,
        limit,
      )
    },
    person(employeeId) {
      const row = db.get<PositionedRecord>(
        `${POSITIONED} WHERE p.import_no = ${CURRENT_ROSTER} AND p.employee_id = ?`,
        employeeId,
      )
      return row ? toPositioned(row) : null
    },
    groups(by, query) {
      const { clause, values } = where(query)
      // One pass over the table: by the index of the field every row would be looked up on its own.
      return db.all(
        `SELECT ${COLUMN[by]} AS key, count(*) AS headcount, sum(paid) AS paid FROM positions NOT INDEXED ${clause}
         GROUP BY ${COLUMN[by]} ORDER BY ${by === 'level' ? 'key' : 'paid DESC, key'}`,
        ...values,
      )
    },
    noticeCounts: () => db.all('SELECT notices, count(*) AS count FROM positions GROUP BY notices'),
    bandCounts: () =>
      db.all('SELECT band_id AS bandId, count(*) AS count FROM positions WHERE band_id IS NOT NULL GROUP BY band_id'),
    unmatched: () =>
      db.all(
        `SELECT job_title AS jobTitle, location, count(*) AS count FROM positions WHERE band_id IS NULL
         GROUP BY job_title, location ORDER BY count DESC, job_title, location LIMIT 1000`,
      ),
    currenciesInUse: () =>
      db.column<string>(`SELECT DISTINCT currency FROM people WHERE import_no = ${CURRENT_ROSTER} ORDER BY currency`),
  }
}

export function positionsWriter(db: WriteHandle): Writing {
  return {
    clearPositions() {
      db.run('DELETE FROM positions')
      db.run('DELETE FROM positions_basis')
    },
    addPositions(positions) {
      for (const { person, ...position } of positions) {
        db.run(
          `INSERT INTO positions (person_id, reporting_pay, paid, band_id, midpoint_paid, compa_ratio, notices, search,
             level, job_title, job_family, location, department, gender, currency, hire_day)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
          position.personId,
          position.reportingPay,
          position.paid,
          position.bandId,
          position.midpointPaid,
          position.compaRatio,
          position.notices,
          position.search,
          person.level,
          person.jobTitle,
          person.jobFamily,
          person.location,
          person.department,
          person.gender,
          person.currency,
          person.hireDay,
        )
      }
    },
    setPositionsBasis: (basis) => void db.run('INSERT INTO positions_basis (one, basis) VALUES (1, ?)', basis),
  }
}

function where({ words, where, notices }: PeopleQuery): { clause: string; values: SqlValue[] } {
  const parts = [
    ...words.map(() => 'instr(search, ?) > 0'),
    ...where.map(({ field }) => `${COLUMN[field]} IS ?`),
    ...(notices === null ? [] : ['notices & ? <> 0']),
  ]
  const values = [...words, ...where.map(({ value }) => value), ...(notices === null ? [] : [notices])]
  return { clause: parts.length > 0 ? `WHERE ${parts.join(' AND ')}` : '', values }
}

function toPositioned(row: PositionedRecord): PositionedPerson {
  return {
    ...toNumbered(row),
    notices: row.all_notices,
    reportingPay: row.reporting_pay,
    paid: row.paid,
    bandId: row.band_id,
    compaRatio: row.compa_ratio,
  }
}
