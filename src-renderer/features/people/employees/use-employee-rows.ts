import { useRef } from 'react'
import { PEOPLE_SORT, type PeopleFilter } from '../../../../src-contract/desktop/people-view.ts'
import { type Person } from '../../../../src-contract/desktop/people.ts'
import { call } from '../../../host/index.ts'
import { useTopicVersion } from '../../../stores/topics.ts'
import type { GroupHeading, Sort, TableRows } from '../../../ui/data-table/column.ts'
import type { RowPage } from '../../../ui/data-table/paged-rows.ts'
import { flatSource, groupedSource } from '../../../ui/data-table/row-source.ts'
import { useRowSource } from '../../../ui/data-table/use-row-source.ts'
import { count, moneyWhole } from '../../../ui/format.ts'
import { filterOf, type EmployeeView, type Groupable } from './employee-filter.ts'

/** The roster as the view asks for it, page by page; grouped with subtotals when it says so. */
export function useEmployeeRows(view: EmployeeView, sort: Sort): TableRows<Person> {
  const version = useTopicVersion(['people', 'payBands', 'rates'])
  const filter = filterOf(view)
  const by = view.groupBy
  const open = useRef(new Map<Groupable, Set<string>>())
  const key = JSON.stringify([filter, by, sort, version])

  const page = async (
    within: PeopleFilter,
    offset: number,
    limit: number,
    signal: AbortSignal,
  ): Promise<RowPage<Person>> => {
    const { total, people } = await call(
      'people.list',
      { filter: within, sort: peopleOrder(sort), descending: sort.descending, offset, limit },
      { signal },
    )
    return { total, rows: people }
  }

  const create = () => {
    if (by === null) return flatSource<Person>((offset, limit, signal) => page(filter, offset, limit, signal))
    const kept = open.current.get(by) ?? new Set<string>()
    open.current.set(by, kept)
    return groupedSource<Person>(
      (signal) => groupsOf(by, filter, signal),
      (groupKey, offset, limit, signal) => page(within(filter, by, valueOf(groupKey)), offset, limit, signal),
      kept,
    )
  }
  return useRowSource(create, key)
}

export function peopleOrder(sort: Sort): (typeof PEOPLE_SORT)[number] {
  return PEOPLE_SORT.find((column) => column === sort.column) ?? 'employeeId'
}

async function groupsOf(by: Groupable, filter: PeopleFilter, signal: AbortSignal): Promise<readonly GroupHeading[]> {
  const { groups, currency } = await call('people.groups', { by, filter }, { signal })
  return groups.map((group) => ({
    key: JSON.stringify(group.key),
    label: `${group.label} · ${count(group.headcount)} · mean ${moneyWhole(group.meanPay, currency)}`,
    count: group.headcount,
    subtotals: { reportingPay: moneyWhole(group.pay, currency) },
  }))
}

/** null is a value too: the people without one. */
function valueOf(groupKey: string): string | null {
  return JSON.parse(groupKey) as string | null
}

function within(filter: PeopleFilter, field: Groupable, value: string | null): PeopleFilter {
  return { ...filter, where: [...(filter.where ?? []).filter((clause) => clause.field !== field), { field, value }] }
}
