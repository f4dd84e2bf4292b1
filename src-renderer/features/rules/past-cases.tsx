/** What a version would make of the cases there are, with the data of today. Stores nothing. */
import { Button, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import type { MethodOutput } from '../../../src-contract/desktop/index.ts'
import type { TestedCase } from '../../../src-contract/desktop/rules.ts'
import { TIER_NAMES, type Tier } from '../../../src-core/offers/tier.ts'
import { navigate } from '../../stores/route.ts'
import { useCall } from '../../stores/use-call.ts'
import type { DataColumn } from '../../ui/data-table/column.ts'
import { LocalTable } from '../../ui/data-table/local-table.tsx'
import { count, NO_FIGURE, toUnits } from '../../ui/format.ts'
import { exactMoney } from '../../ui/ledger/quantity.ts'
import { ReadingView } from '../../ui/reading-view.tsx'
import { EmptyState } from '../../ui/states.tsx'
import classes from './rules.module.css'

export function PastCases({ version, inForce }: { readonly version: number; readonly inForce: number }) {
  const reading = useCall('rules.test', { version }, ['rules', 'candidates', 'payBands', 'people', 'rates'])
  return (
    <ReadingView
      reading={reading}
      label="Trying the rules on past cases"
      empty={{
        when: ({ cases }) => cases.length === 0,
        show: (
          <EmptyState title="No cases yet" action={<Button onClick={() => navigate('offers')}>Offers</Button>}>
            Candidates with a job title, place, level and feedback are the cases to try rules on.
          </EmptyState>
        ),
      }}
    >
      {(data) => <Cases data={data} version={version} inForce={inForce} />}
    </ReadingView>
  )
}

interface CasesProps {
  readonly data: MethodOutput<'rules.test'>
  readonly version: number
  readonly inForce: number
}

function Cases({ data, version, inForce }: CasesProps) {
  const { cases, changed, refused, tiersBefore, tiersAfter } = data
  const [part, setPart] = useState('changed')
  return (
    <>
      <dl className={classes['counts']}>
        <Count label="Cases" value={cases.length} />
        <Count label="Would change" value={changed} />
        <Count label="Refused" value={refused} />
      </dl>
      <table className={classes['table']} aria-label="Cases by approval" style={{ maxWidth: 560 }}>
        <thead>
          <tr>
            <th scope="col">Approval needed</th>
            <th scope="col" data-numeric>
              Version {inForce}
            </th>
            <th scope="col" data-numeric>
              Version {version}
            </th>
          </tr>
        </thead>
        <tbody>
          {tiersAfter.map((after, tier) => (
            <tr key={tier}>
              <th scope="row">{TIER_NAMES[tier as Tier]}</th>
              <td data-numeric>{count(tiersBefore[tier] ?? 0)}</td>
              <td data-numeric>{count(after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={classes['cases']}>
        <LocalTable
          id="rule-cases"
          label="Past cases"
          columns={COLUMNS}
          rows={part === 'changed' ? cases.filter((each) => each.changed) : cases}
          filterLabel="Filter by candidate, title …"
          choices={
            <SegmentedControl
              aria-label="Which cases"
              value={part}
              onChange={setPart}
              data={[
                { value: 'changed', label: 'That change' },
                { value: 'all', label: 'All' },
              ]}
            />
          }
          onOpen={({ candidateId }) => navigate('offers', [candidateId])}
          empty={
            <EmptyState title="No offer would change">
              Under this version every case gets what it gets under the rules in force.
            </EmptyState>
          }
        />
      </div>
    </>
  )
}

function Count({ label, value }: { readonly label: string; readonly value: number }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{count(value)}</dd>
    </div>
  )
}

type Column = DataColumn<TestedCase>

function figure(id: 'base' | 'total', when: 'before' | 'after', header: string): Column {
  return {
    id: `${id}-${when}`,
    header,
    width: 100,
    align: 'right',
    sortable: true,
    value: (row) => {
      const figures = row[when]
      return figures && row.currency ? toUnits(figures[id], row.currency) : null
    },
    cell: (row) => {
      const figures = row[when]
      return figures && row.currency ? exactMoney(figures[id], row.currency) : NO_FIGURE
    },
  }
}

const change = ({ before, after }: TestedCase): number | null => before && after && after.total - before.total

const COLUMNS: readonly Column[] = [
  { id: 'candidateId', header: 'Candidate', width: 116, sortable: true, value: ({ candidateId }) => candidateId },
  { id: 'jobTitle', header: 'Job title', width: 150, sortable: true, value: ({ jobTitle }) => jobTitle },
  { id: 'location', header: 'Place', width: 90, sortable: true, value: ({ location }) => location },
  { id: 'level', header: 'Level', width: 60, value: ({ level }) => level },
  figure('base', 'before', 'Base now'),
  figure('base', 'after', 'Base then'),
  {
    id: 'change',
    header: 'Total, change',
    width: 120,
    align: 'right',
    sortable: true,
    value: (row) => {
      const by = change(row)
      return by === null || row.currency === null ? null : toUnits(by, row.currency)
    },
    cell: (row) => {
      const by = change(row)
      if (by === null || row.currency === null) return NO_FIGURE
      return `${by > 0 ? '+' : ''}${exactMoney(by, row.currency)}`
    },
  },
  {
    id: 'tier',
    header: 'Approval then',
    width: 190,
    value: ({ before, after, refusal }) => {
      if (!after) return refusal?.message ?? null
      const then = TIER_NAMES[after.tier as Tier]
      return before && before.tier !== after.tier ? `${then} (now ${TIER_NAMES[before.tier as Tier]})` : then
    },
    title: ({ refusal }) => refusal?.message,
  },
]
