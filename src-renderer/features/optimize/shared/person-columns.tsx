/** Columns that tables of people under a raise have in common. */
import type { CopyValue } from '../../../ui/data-table/clipboard-text.ts'
import type { DataColumn } from '../../../ui/data-table/column.ts'
import { decimal, moneyExact, moneyWhole, NO_FIGURE, ratio, toUnits } from '../../../ui/format.ts'

interface More {
  readonly help?: string
  readonly hidden?: boolean
  readonly sortable?: boolean
}

export function moneyColumn<R>(
  id: string,
  header: string,
  currency: string,
  minor: (row: R) => number,
  more: More = {},
): DataColumn<R> {
  return {
    id,
    header: `${header}, ${currency}`,
    width: 128,
    align: 'right',
    sortable: true,
    ...more,
    value: (row) => toUnits(minor(row), currency),
    cell: (row) => moneyWhole(minor(row), currency),
    title: (row) => moneyExact(minor(row), currency),
    summable: { minor, write: (sum) => moneyExact(sum, currency) },
  }
}

export function textColumn<R>(
  id: string,
  header: string,
  width: number,
  value: (row: R) => CopyValue,
  more: More = {},
): DataColumn<R> {
  return {
    id,
    header,
    width,
    sortable: true,
    ...more,
    value,
    title: (row) => {
      const text = value(row)
      return text === null ? undefined : String(text)
    },
  }
}

export function numberColumn<R>(
  id: string,
  header: string,
  width: number,
  decimals: number,
  value: (row: R) => number | null,
  more: More = {},
): DataColumn<R> {
  return {
    id,
    header,
    width,
    align: 'right',
    sortable: true,
    ...more,
    value,
    cell: (row) => {
      const number = value(row)
      return number === null ? NO_FIGURE : decimal(number, decimals)
    },
  }
}

export function compaColumn<R>(
  id: string,
  header: string,
  value: (row: R) => number | null,
  more: More = {},
): DataColumn<R> {
  return { id, header, width: 118, align: 'right', sortable: true, ...more, value, cell: (row) => ratio(value(row)) }
}
