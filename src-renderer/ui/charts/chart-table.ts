/** The table behind a chart: the same figures, for those who read numbers or cannot see the picture. */
export interface ChartColumn {
  readonly label: string
  readonly numeric: boolean
}

export interface ChartCell {
  readonly text: string
  /** In full, where the text is shortened. */
  readonly exact?: string | undefined
}

export interface ChartTable {
  readonly columns: readonly ChartColumn[]
  readonly rows: readonly { readonly key: string; readonly cells: readonly ChartCell[] }[]
}

/** As a spreadsheet takes it from the clipboard: tabs between cells, exact figures. */
export function asClipboard(table: ChartTable): string {
  const clean = (text: string): string => text.replace(/[\t\r\n]+/g, ' ')
  const lines = [
    table.columns.map((column) => clean(column.label)),
    ...table.rows.map((row) => row.cells.map((cell) => clean(cell.exact ?? cell.text))),
  ]
  return lines.map((line) => line.join('\t')).join('\n')
}
