/** A merit matrix to read: five ratings by four quartiles of the band. */
import { decimal } from '../../../ui/format.ts'
import { cellIndex, QUARTILE_NAMES, QUARTILES, RATINGS } from '../../../ui/merit-matrix.ts'
import { ResultTable } from './result-table.tsx'

export function MatrixGrid({ label, values }: { readonly label: string; readonly values: readonly number[] }) {
  return (
    <ResultTable
      label={label}
      columns={[{ label: 'Rating' }, ...QUARTILE_NAMES.map((name) => ({ label: name, numeric: true }))]}
      rows={RATINGS.toReversed().map((rating) => ({
        key: String(rating),
        cells: [String(rating), ...QUARTILES.map((quartile) => decimal(values[cellIndex(rating, quartile)] ?? 0, 2))],
      }))}
    />
  )
}
