/** Pay bands by import, and the exchange rates to the workspace currency. */
import type { ExchangeRate } from '../../src-contract/desktop/people.ts'
import type { NumberedBand, PeopleReader, PeopleWriter } from '../services/ports/people-store.ts'
import type { ReadHandle, WriteHandle } from './database.ts'
import { importNo } from './people-imports.ts'

type Reading = Pick<PeopleReader, 'bands' | 'rates'>
type Writing = Pick<PeopleWriter, 'addBands' | 'setRate'>

export function payBandsReader(db: ReadHandle): Reading {
  return {
    bands: (importId) =>
      db.all<NumberedBand>(
        `SELECT id, row, job_title AS jobTitle, job_family AS jobFamily, level, location, currency, minimum, midpoint, maximum,
           midpoint_from AS midpointFrom, effective_date AS effectiveDate
         FROM pay_bands WHERE import_no = (SELECT no FROM imports WHERE id = ?) ORDER BY id`,
        importId,
      ),
    rates: () => db.all<ExchangeRate>('SELECT currency, rate, date, source FROM exchange_rates ORDER BY currency'),
  }
}

export function payBandsWriter(db: WriteHandle): Writing {
  return {
    addBands(importId, bands) {
      const no = importNo(db, importId)
      for (const band of bands) {
        db.run(
          `INSERT INTO pay_bands (import_no, row, job_title, job_family, level, location, currency, minimum, midpoint, maximum,
             midpoint_from, effective_date) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
          no,
          band.row,
          band.jobTitle,
          band.jobFamily,
          band.level,
          band.location,
          band.currency,
          band.minimum,
          band.midpoint,
          band.maximum,
          band.midpointFrom,
          band.effectiveDate,
        )
      }
    },
    setRate: ({ currency, rate, date, source }) =>
      void db.run(
        `INSERT INTO exchange_rates (currency, rate, date, source) VALUES (?, ?, ?, ?)
         ON CONFLICT (currency) DO UPDATE SET rate = excluded.rate, date = excluded.date, source = excluded.source`,
        currency,
        rate,
        date,
        source,
      ),
  }
}
