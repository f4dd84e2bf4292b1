/** Every step of the ledger in order, with its result. */
import type { LedgerStep } from '../../../../src-contract/desktop/ledger.ts'
import type { Offer } from '../../../../src-contract/desktop/offer.ts'
import type { DataColumn } from '../../../ui/data-table/column.ts'
import { ExportMenu } from '../../../ui/data-table/export-menu.tsx'
import { LocalTable } from '../../../ui/data-table/local-table.tsx'
import { explain } from '../../../ui/explain-store.ts'
import { quantityWords } from '../../../ui/ledger/quantity.ts'
import { bookOf } from '../offer-book.ts'
import classes from './offer.module.css'

const COLUMNS: readonly DataColumn<LedgerStep>[] = [
  { id: 'label', header: 'Step', width: 250, value: ({ label }) => label, title: ({ label }) => label },
  {
    id: 'result',
    header: 'Result',
    width: 120,
    align: 'right',
    value: ({ result }) => result.value,
    cell: ({ result }) => quantityWords(result),
  },
  { id: 'formula', header: 'Formula', width: 320, value: ({ formula }) => formula, title: ({ formula }) => formula },
  { id: 'id', header: 'Id', width: 160, value: ({ id }) => id },
]

export function LedgerTable({ offer }: { readonly offer: Offer }) {
  const book = bookOf(offer)
  return (
    <div className={classes['ledger']}>
      <LocalTable
        id="offer-ledger"
        label={`Ledger of version ${offer.number}`}
        columns={COLUMNS}
        rows={offer.ledger}
        acts={<ExportMenu table={{ table: 'ledger', versionId: offer.id }} />}
        filterLabel="Filter by step …"
        empty="This version has no steps."
        onOpen={({ id }) => explain({ kind: 'ledger', book, stepId: id })}
      />
    </div>
  )
}
