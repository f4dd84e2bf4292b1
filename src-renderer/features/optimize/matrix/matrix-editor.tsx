/** Five ratings by four quartiles: the raise of each cell, and what of the payroll it moves. */
import { IconAlertTriangle } from '@tabler/icons-react'
import type { MatrixCost } from '../../../../src-contract/desktop/matrix.ts'
import { count, fraction, moneyExact, moneyShort } from '../../../ui/format.ts'
import { cellIndex, cellName, QUARTILE_NAMES, QUARTILES, RATINGS } from '../../../ui/merit-matrix.ts'
import { NumberField } from '../../../ui/number-field/number-field.tsx'
import type { NumberRange } from '../../../ui/number-field/range.ts'
import classes from './matrix.module.css'

type Cell = MatrixCost['cells'][number]

const RANGE: NumberRange = { bounds: [0, 50], slider: [0, 10], step: 0.1, decimals: 2, warning: null }

interface MatrixEditorProps {
  readonly matrix: readonly number[]
  readonly cost: MatrixCost | null
  readonly chosen: Cell | null
  readonly onLive: (matrix: readonly number[] | null) => void
  readonly onCommit: (matrix: readonly number[]) => void
  readonly onChoose: (cell: Cell | null) => void
}

export function MatrixEditor({ matrix, cost, chosen, onLive, onCommit, onChoose }: MatrixEditorProps) {
  const replaced = (at: number, value: number): number[] => matrix.map((one, index) => (index === at ? value : one))
  return (
    <table className={classes.matrix} aria-label="Merit matrix">
      <thead>
        <tr>
          <th scope="col">Rating</th>
          {QUARTILE_NAMES.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {RATINGS.toReversed().map((rating) => (
          <tr key={rating}>
            <th scope="row">
              {rating}
              {rating === 5 ? ' (best)' : ''}
            </th>
            {QUARTILES.map((quartile) => {
              const at = cellIndex(rating, quartile)
              const cell = cost?.cells.find((one) => one.rating === rating && one.quartile === quartile)
              const breach = cost?.breaches.find((one) => one.rating === rating && one.quartile === quartile)
              const isChosen = chosen?.rating === rating && chosen.quartile === quartile
              return (
                <td key={quartile} data-chosen={isChosen || undefined}>
                  <div className={classes.field}>
                    <NumberField
                      label={`Raise, ${cellName(rating, quartile)}`}
                      value={matrix[at] ?? 0}
                      range={RANGE}
                      unit="%"
                      onLive={(value) => onLive(replaced(at, value))}
                      onCommit={(value) => onCommit(replaced(at, value))}
                      onCancel={() => onLive(null)}
                    />
                    {breach && (
                      <IconAlertTriangle size={15} className="warn" role="img" aria-label={breach.text}>
                        <title>{breach.text}</title>
                      </IconAlertTriangle>
                    )}
                  </div>
                  {cell && (
                    <CellFigures
                      cell={cell}
                      currency={cost?.currency ?? 'USD'}
                      chosen={isChosen}
                      onChoose={() => onChoose(isChosen ? null : cell)}
                    />
                  )}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface CellFiguresProps {
  readonly cell: Cell
  readonly currency: string
  readonly chosen: boolean
  readonly onChoose: () => void
}

function CellFigures({ cell, currency, chosen, onChoose }: CellFiguresProps) {
  const { people, payrollShare, headcountShare, cost, capped } = cell
  return (
    <button
      type="button"
      className={classes.figures}
      aria-pressed={chosen}
      title={`${count(people)} people, ${fraction(payrollShare, 2)} of eligible pay, ${fraction(headcountShare, 2)} of heads, costs ${moneyExact(cost, currency)}${capped > 0 ? `; ${count(capped)} reach the band maximum` : ''}. Press to list them.`}
      onClick={onChoose}
    >
      <span>{fraction(payrollShare, 1)} of pay</span>
      <span>
        {moneyShort(cost, currency)}
        {capped > 0 ? `, ${count(capped)} capped` : ''}
      </span>
    </button>
  )
}
