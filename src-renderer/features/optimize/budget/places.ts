/** Places of targets as the values of a choice. */
import type { Totals } from '../../../../src-contract/desktop/totals.ts'
import type { Place } from './draft.ts'

export function writePlace(place: Place): string {
  switch (place.kind) {
    case 'all':
      return ''
    case 'level':
      return `level:${place.level}`
    case 'department':
    case 'location':
      return place.key === null ? `${place.kind}!` : `${place.kind}:${place.key}`
  }
}

export function readPlace(text: string): Place {
  if (text === 'department!' || text === 'location!') {
    return { kind: text === 'department!' ? 'department' : 'location', key: null }
  }
  const at = text.indexOf(':')
  const [kind, rest] = [text.slice(0, at), text.slice(at + 1)]
  if (kind === 'level') return { kind, level: Number(rest) }
  return kind === 'department' || kind === 'location' ? { kind, key: rest } : { kind: 'all' }
}

interface PlaceGroup {
  readonly group: string
  readonly items: { readonly value: string; readonly label: string }[]
}

/** growth is known for all and by level alone. */
export function placeOptions(
  levels: readonly string[],
  totals: Totals | null,
  growth: boolean,
): readonly (PlaceGroup | { readonly value: string; readonly label: string })[] {
  const first = totals?.years[0]
  const listed = (kind: 'department' | 'location', rows: readonly { readonly key: string | null }[]) =>
    rows.map(({ key }) => ({ value: writePlace({ kind, key }), label: key ?? `Without a ${kind}` }))
  const groups: PlaceGroup[] = [
    { group: 'Level', items: levels.map((label, at) => ({ value: `level:${at + 1}`, label })) },
    { group: 'Department', items: growth ? [] : listed('department', first?.byDepartment ?? []) },
    { group: 'Location', items: growth ? [] : listed('location', first?.byLocation ?? []) },
  ]
  return [{ value: '', label: 'Everybody' }, ...groups.filter(({ items }) => items.length > 0)]
}
