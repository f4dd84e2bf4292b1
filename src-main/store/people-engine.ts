/** The roster in force as the engine reads it: no more columns than it needs, and no object made twice. */
import type { EnginePerson, PeopleReader } from '../services/ports/people-store.ts'
import type { ReadHandle } from './database.ts'
import { CURRENT_ROSTER } from './people-rows.ts'

type Reading = Pick<PeopleReader, 'engineSlice' | 'idSlice'>

const NEXT = `FROM people WHERE import_no = ${CURRENT_ROSTER} AND id > ? ORDER BY id LIMIT ?`

export function peopleEngineReader(db: ReadHandle): Reading {
  return {
    engineSlice: (afterId, limit) =>
      db.all<EnginePerson>(
        `SELECT id, employee_id AS employeeId, level, annual_pay AS annualPay, currency, fte, hire_day AS hireDay,
           birth_day AS birthDay, performance_rating AS performanceRating, department, location ${NEXT}`,
        afterId,
        limit,
      ),
    idSlice: (afterId, limit) =>
      db.all<Pick<EnginePerson, 'id' | 'employeeId'>>(`SELECT id, employee_id AS employeeId ${NEXT}`, afterId, limit),
  }
}
