/** Where an input of a ledger step comes from, in words. */
import type { LedgerSource } from '../../../src-contract/desktop/ledger.ts'
import { date, instant } from '../format.ts'

export function sourceWords(source: LedgerSource): string {
  switch (source.kind) {
    case 'row':
      return `${source.file}, row ${source.row}, ${date(source.date)}`
    case 'person':
      return `${source.file}, a person’s row, ${date(source.date)}`
    case 'rule':
      return `Rules version ${source.version}, ${source.path}`
    case 'step':
      return 'A step before'
    case 'candidate':
      return `The candidate: ${source.field}`
    case 'override':
      return `Set by hand by ${source.by}, ${instant(source.at)}`
    case 'rate':
      return `Rate ${source.from} to ${source.to}, ${source.date ? date(source.date) : 'no date'}, ${source.source}`
    case 'constant':
      return source.note
    case 'lever':
      return `Lever ${source.lever}${source.level === null ? '' : `, level ${source.level}`}, ${source.from}`
  }
}
