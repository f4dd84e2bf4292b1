/** Every lever against every total, in proportion. */
import type { MethodOutput } from '../../../../src-contract/desktop/index.ts'
import { decimal, NO_FIGURE } from '../../../ui/format.ts'
import { leverText, type LeverIndex } from '../shared/lever-words.ts'
import { ResultTable } from '../shared/result-table.tsx'
import { MEASURES } from './measures.ts'

interface ElasticitiesProps {
  readonly answer: MethodOutput<'optimizer.sensitivity'>
  readonly levers: LeverIndex
}

export function Elasticities({ answer, levers }: ElasticitiesProps) {
  return (
    <ResultTable
      label="Elasticities"
      columns={[
        { label: 'Lever' },
        { label: 'Stands at', numeric: true },
        ...MEASURES.map(({ label, short = label }) => ({ label: short, numeric: true, help: label })),
      ]}
      rows={answer.levers
        .filter(({ level }) => level === null)
        .map((one) => ({
          key: one.lever,
          cells: [
            one.label,
            leverText(levers.get(one.lever), one.value),
            ...MEASURES.map(({ value }) => {
              const elasticity = one.elasticity[value]
              return elasticity === null ? NO_FIGURE : decimal(elasticity, 4)
            }),
          ],
        }))}
    />
  )
}
