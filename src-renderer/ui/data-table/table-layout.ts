/** Which columns a table shows and how wide, kept on this machine under the table's name. Holds no data of any row. */

interface TableLayout {
  /** Columns whose visibility the user chose. */
  readonly visible: Readonly<Record<string, boolean>>
  /** Widths in pixels of columns that the user resized. */
  readonly widths: Readonly<Record<string, number>>
}

export const PLAIN_LAYOUT: TableLayout = { visible: {}, widths: {} }

interface LayoutStorage {
  getItem(key: string): string | null
  setItem(key: string, value: string): void
}

const keyOf = (table: string) => `meritline.table.${table}`

/** The kept layout; the plain one when there is none or it cannot be read. */
export function readLayout(storage: LayoutStorage, table: string): TableLayout {
  try {
    const kept: unknown = JSON.parse(storage.getItem(keyOf(table)) ?? 'null')
    if (!isRecord(kept)) return PLAIN_LAYOUT
    return {
      visible: pick(kept['visible'], (value): value is boolean => typeof value === 'boolean'),
      widths: pick(
        kept['widths'],
        (value): value is number => typeof value === 'number' && value >= 40 && value <= 2000,
      ),
    }
  } catch {
    return PLAIN_LAYOUT
  }
}

export function keepLayout(storage: LayoutStorage, table: string, layout: TableLayout): void {
  try {
    storage.setItem(keyOf(table), JSON.stringify(layout))
  } catch {
    // A full or forbidden storage costs the layout only.
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function pick<T>(value: unknown, fits: (item: unknown) => item is T): Record<string, T> {
  if (!isRecord(value)) return {}
  return Object.fromEntries(Object.entries(value).filter((entry): entry is [string, T] => fits(entry[1])))
}
