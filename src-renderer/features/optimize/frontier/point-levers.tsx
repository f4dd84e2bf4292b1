/** The levers of one point; a merit matrix as its grid. */
import type { FrontierPoint } from '../../../../src-contract/desktop/frontier.ts'
import { leverText, placeText, type LeverIndex } from '../shared/lever-words.ts'
import { MatrixGrid } from '../shared/matrix-grid.tsx'
import { ResultTable } from '../shared/result-table.tsx'

interface PointLeversProps {
  readonly changes: FrontierPoint['changes']
  readonly levers: LeverIndex
  readonly names: readonly string[]
}

export function PointLevers({ changes, levers, names }: PointLeversProps) {
  if (changes.length === 0) return <p className="dim">The scenario as it stands.</p>
  const matrices = changes.filter(({ lever }) => lever === 'merit.matrix')
  const others = changes.filter(({ lever }) => lever !== 'merit.matrix')
  return (
    <>
      {others.length > 0 && (
        <ResultTable
          label="Levers of the point"
          columns={[{ label: 'Lever' }, { label: 'Level' }, { label: 'Value', numeric: true }]}
          rows={others.map(({ lever, level, value }) => ({
            key: `${lever}/${level ?? ''}`,
            cells: [
              levers.get(lever)?.label ?? lever,
              placeText(levers.get(lever), level, names),
              leverText(levers.get(lever), value),
            ],
          }))}
        />
      )}
      {matrices.map(({ lever, value }) =>
        Array.isArray(value) ? <MatrixGrid key={lever} label="Merit matrix of the point, %" values={value} /> : null,
      )}
    </>
  )
}
