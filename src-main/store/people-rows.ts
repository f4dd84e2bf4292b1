/** People as imported: immutable rows by import, and the flags that users put on their values. */
import type {
  Flag,
  ImportedPerson,
  NumberedPerson,
  PeopleReader,
  PeopleWriter,
  PersonRow,
} from '../services/ports/people-store.ts'
import type { ReadHandle, WriteHandle } from './database.ts'
import { importNo } from './people-imports.ts'

export interface PersonRecord {
  id: number
  employee_id: string
  row: number
  job_title: string | null
  job_family: string | null
  level: number
  level_from: PersonRow['levelFrom']
  location: string | null
  department: string | null
  annual_pay: number
  currency: string
  fte: number
  hire_day: number | null
  birth_day: number | null
  performance_rating: number | null
  manager_id: string | null
  gender: string | null
  proficiency: string | null
  notices: number
}

/** The number of the roster in force, or null. */
export const CURRENT_ROSTER = `(SELECT max(no) FROM imports WHERE kind = 'people')`

type Reading = Pick<PeopleReader, 'rows' | 'slice' | 'flags'>
type Writing = Pick<PeopleWriter, 'addPeople' | 'setFlag' | 'removeFlag'>

export function peopleRowsReader(db: ReadHandle): Reading {
  return {
    *rows(importId) {
      const rows = db.iterate<PersonRecord>(
        'SELECT * FROM people WHERE import_no = (SELECT no FROM imports WHERE id = ?) ORDER BY employee_id',
        importId,
      )
      for (const row of rows) yield toPerson(row)
    },
    slice: (afterId, limit) =>
      db
        .all<PersonRecord>(
          `SELECT * FROM people WHERE import_no = ${CURRENT_ROSTER} AND id > ? ORDER BY id LIMIT ?`,
          afterId,
          limit,
        )
        .map(toNumbered),
    flags: () => db.all<Flag>('SELECT employee_id AS employeeId, field, note, actor, at FROM flags ORDER BY at DESC'),
  }
}

export function peopleRowsWriter(db: WriteHandle): Writing {
  return {
    addPeople(importId, people) {
      const no = importNo(db, importId)
      for (const person of people) insert(db, no, person)
    },
    setFlag: ({ employeeId, field, note, actor, at }) =>
      void db.run(
        `INSERT INTO flags (employee_id, field, note, actor, at) VALUES (?, ?, ?, ?, ?)
         ON CONFLICT (employee_id, field) DO UPDATE SET note = excluded.note, actor = excluded.actor, at = excluded.at`,
        employeeId,
        field,
        note,
        actor,
        at,
      ),
    removeFlag: (employeeId, field) =>
      void db.run('DELETE FROM flags WHERE employee_id = ? AND field = ?', employeeId, field),
  }
}

function insert(db: WriteHandle, no: number, person: ImportedPerson): void {
  db.run(
    `INSERT INTO people (import_no, employee_id, row, job_title, job_family, level, level_from, location, department, annual_pay,
       currency, fte, hire_day, birth_day, performance_rating, manager_id, gender, proficiency, notices)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    no,
    person.employeeId,
    person.row,
    person.jobTitle,
    person.jobFamily,
    person.level,
    person.levelFrom,
    person.location,
    person.department,
    person.annualPay,
    person.currency,
    person.fte,
    person.hireDay,
    person.birthDay,
    person.performanceRating,
    person.managerId,
    person.gender,
    person.proficiency,
    person.notices,
  )
}

function toPerson(row: PersonRecord): PersonRow {
  return {
    employeeId: row.employee_id,
    jobTitle: row.job_title,
    jobFamily: row.job_family,
    level: row.level,
    levelFrom: row.level_from,
    location: row.location,
    department: row.department,
    annualPay: row.annual_pay,
    currency: row.currency,
    fte: row.fte,
    hireDay: row.hire_day,
    birthDay: row.birth_day,
    performanceRating: row.performance_rating,
    managerId: row.manager_id,
    gender: row.gender,
    proficiency: row.proficiency,
  }
}

export function toNumbered(row: PersonRecord): NumberedPerson {
  return { ...toPerson(row), id: row.id, row: row.row, notices: row.notices }
}
