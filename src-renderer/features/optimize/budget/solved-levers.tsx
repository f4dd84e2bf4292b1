/** Levers before and after, years with the same values on one line. */
import type { SolvedLever } from '../../../../src-contract/desktop/optimizer.ts'
import { decimal } from '../../../ui/format.ts'
import { leverNumber, placeText, unitSign, type LeverIndex } from '../shared/lever-words.ts'
import { ResultTable } from '../shared/result-table.tsx'
import { condense, yearsText } from './condense.ts'
import classes from './budget.module.css'

interface SolvedLeversProps {
  readonly levers: LeverIndex
  readonly solved: readonly SolvedLever[]
  readonly names: readonly string[]
  readonly years: number
}

const COLUMNS = [
  { label: 'Lever' },
  { label: 'Level' },
  { label: 'Years' },
  { label: 'Before', numeric: true },
  { label: 'After', numeric: true },
  { label: 'Change', numeric: true },
  { label: 'Stands at' },
]

export function SolvedLevers({ levers, solved, names, years }: SolvedLeversProps) {
  if (solved.length === 0) return null
  return (
    <section className={classes.part} aria-label="Levers">
      <h3>Levers</h3>
      <ResultTable
        label="Levers"
        columns={COLUMNS}
        rows={condense(solved).map((line) => {
          const lever = levers.get(line.lever)
          const change = line.after - line.before
          const sign = unitSign(lever)
          return {
            key: `${line.lever}/${line.level ?? ''}/${line.firstYear}`,
            quiet: change === 0,
            cells: [
              sign ? `${lever?.label ?? line.lever}, ${sign}` : (lever?.label ?? line.lever),
              placeText(lever, line.level, names),
              yearsText(line, years),
              { text: leverNumber(lever, line.before), exact: String(line.before) },
              { text: leverNumber(lever, line.after, 2), exact: String(line.after) },
              change === 0 ? '' : `${change > 0 ? '+' : ''}${decimal(change, 3)}`,
              line.atBound === null ? '' : line.atBound === 'lower' ? 'its lowest' : 'its highest',
            ],
          }
        })}
      />
    </section>
  )
}
