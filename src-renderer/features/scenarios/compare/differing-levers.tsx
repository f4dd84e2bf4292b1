/** The levers whose values differ between the scenarios; equal ones are left out. */
import type { LeverValue } from '../../../../src-contract/desktop/levers.ts'
import { useCall } from '../../../stores/use-call.ts'
import { useOpenWorkspace } from '../../../stores/workspace.ts'
import { decimal } from '../../../ui/format.ts'
import { EmptyState } from '../../../ui/states.tsx'
import type { Comparison } from './comparison.ts'
import classes from './compare.module.css'

export function DifferingLevers({ comparison }: { readonly comparison: Comparison }) {
  const { settings } = useOpenWorkspace()
  const catalogue = useCall('levers.catalogue', {})
  const levers = new Map(catalogue.data?.levers.map((lever) => [lever.id, lever]))
  if (comparison.differences.length === 0) {
    return (
      <EmptyState title="No lever differs">
        These scenarios hold the same values; their totals differ by seed or horizon alone.
      </EmptyState>
    )
  }
  const written = (id: Comparison['differences'][number]['lever'], value: LeverValue | undefined): string => {
    const lever = levers.get(id)
    if (value === undefined) return ''
    if (value === null) return 'off'
    if (Array.isArray(value)) return list(id, value)
    if (lever?.unit === 'switch') return value === 1 ? 'on' : 'off'
    return `${decimal(value, lever?.decimals ?? 2)}${lever?.unit === 'months' ? ' months' : ' %'}`
  }
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label="Levers that differ, table">
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">Lever</th>
            <th scope="col">Level</th>
            <th scope="col">Year</th>
            {comparison.scenarios.map(({ scenario }) => (
              <th key={scenario.id} scope="col" className="num">
                {scenario.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {comparison.differences.map((difference) => (
            <tr key={`${difference.lever}/${difference.level ?? ''}/${difference.year ?? ''}`}>
              <th scope="row">{difference.label}</th>
              <td>
                {difference.level === null
                  ? levers.get(difference.lever)?.perLevel
                    ? 'All'
                    : 'Workforce'
                  : (settings.levels[difference.level - 1]?.name ?? difference.level)}
              </td>
              <td>{difference.year ?? 'All'}</td>
              {comparison.scenarios.map(({ scenario }, at) => (
                <td key={scenario.id} className="num">
                  {written(difference.lever, difference.values[at])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const QUARTERS = 4

/** With one count of decimals; a merit matrix row by row, ratings from low to high. */
function list(id: Comparison['differences'][number]['lever'], values: readonly number[]): string {
  const decimals = values.every(Number.isInteger) ? 0 : 2
  const texts = values.map((one) => decimal(one, decimals))
  if (id !== 'merit.matrix') return texts.join(' ')
  const rows = texts.flatMap((_, at) => (at % QUARTERS === 0 ? [texts.slice(at, at + QUARTERS).join(' ')] : []))
  return rows.join(' / ')
}
