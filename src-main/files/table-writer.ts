import type { TableWriter } from '../services/ports/table-writer.ts'
import { writeCsv } from './write-csv.ts'
import { writeXlsx } from './write-xlsx.ts'

export const tableWriter: TableWriter = {
  write: (format, table, signal) => (format === 'csv' ? writeCsv(table, signal) : writeXlsx(table, signal)),
}
