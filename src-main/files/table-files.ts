/** Opens a people or pay-band file by what its first bytes say, whatever its name. */
import { CodedError } from '../../src-core/coded-error.ts'
import type { TableFiles } from '../services/ports/tables.ts'
import { openCsv } from './read-csv.ts'
import { openXlsx } from './read-xlsx.ts'

export const tableFiles: TableFiles = {
  async open({ bytes }, options) {
    if (bytes.length === 0) throw new CodedError('EMPTY_FILE', 'The file is empty. Choose another one.')
    const [a, b, c, d] = bytes
    if (a === 0x50 && b === 0x4b) return openXlsx(bytes, options)
    if (a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0) {
      throw new CodedError(
        'FILE_UNREADABLE',
        'This is an Excel file of the old kind (.xls) or one protected by a password. Nothing was read. Save it without password as .xlsx or CSV.',
      )
    }
    return openCsv(bytes, options)
  },
}
