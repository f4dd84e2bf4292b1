import type { SimulationEvent } from '../../../src-contract/desktop/simulation.ts'
import type { DataColumn } from '../../ui/data-table/column.ts'
import { count, date, moneyExact, moneyWhole, NO_FIGURE, toUnits } from '../../ui/format.ts'
import { changeOf, eventLabel } from '../../ui/pay-timeline/pay-timeline.tsx'

export function eventColumns(
  currency: string,
  levelName: (level: number) => string,
): readonly DataColumn<SimulationEvent>[] {
  const money = (id: 'payBefore' | 'payAfter' | 'lumpSum', header: string): DataColumn<SimulationEvent> => ({
    id,
    header: `${header}, ${currency}`,
    width: 150,
    align: 'right',
    value: (event) => (event[id] === null ? null : toUnits(event[id], currency)),
    cell: (event) =>
      event[id] === null || (id === 'lumpSum' && event[id] === 0) ? NO_FIGURE : moneyWhole(event[id], currency),
    title: (event) => (event[id] === null ? undefined : moneyExact(event[id], currency)),
    summable: { minor: (event) => event[id], write: (sum) => moneyExact(sum, currency) },
  })
  const level = (id: 'levelBefore' | 'levelAfter', header: string): DataColumn<SimulationEvent> => ({
    id,
    header,
    width: 130,
    value: (event) => event[id],
    cell: (event) => (event[id] === null ? NO_FIGURE : levelName(event[id])),
  })
  return [
    { id: 'employeeId', header: 'Employee ID', width: 160, value: (event) => event.employeeId },
    { id: 'date', header: 'Date', width: 120, value: (event) => event.date, cell: (event) => date(event.date) },
    { id: 'kind', header: 'Event', width: 110, value: (event) => event.kind, cell: (event) => eventLabel(event.kind) },
    level('levelBefore', 'Level before'),
    level('levelAfter', 'Level after'),
    money('payBefore', 'Pay before'),
    money('payAfter', 'Pay after'),
    {
      id: 'change',
      header: 'Change, %',
      width: 100,
      align: 'right',
      value: ({ payBefore, payAfter }) =>
        payBefore === null || payAfter === null || payBefore === 0 ? null : (100 * (payAfter - payBefore)) / payBefore,
      cell: changeOf,
    },
    money('lumpSum', 'Lump sum'),
    {
      id: 'seq',
      header: 'Number',
      width: 90,
      align: 'right',
      hidden: true,
      value: (event) => event.seq,
      cell: (event) => count(event.seq),
    },
  ]
}
