/** What the palette offers for a typed text. Pure: what is there in, ranked items out. */

export interface PaletteItem {
  readonly id: string
  readonly group: string
  readonly label: string
  readonly hint?: string
  /** Shown as key caps. */
  readonly keys?: string
  readonly run: () => void
}

/** Every typed word must be found; a label that starts with the text comes first, then one with a word that does. */
export function rank(label: string, text: string): number | null {
  const words = text.trim().toLowerCase().split(/\s+/).filter(Boolean)
  const low = label.toLowerCase()
  if (!words.every((word) => low.includes(word))) return null
  const first = words[0] ?? ''
  if (low.startsWith(first)) return 0
  return low.split(/\W+/).some((word) => word.startsWith(first)) ? 1 : 2
}

/** Groups stay in their order; within one the better match comes first. */
export function matching(items: readonly PaletteItem[], text: string): PaletteItem[] {
  if (text.trim() === '') return [...items]
  const groups = [...new Set(items.map((item) => item.group))]
  return items
    .flatMap((item, index) => {
      const score = rank(`${item.label} ${item.hint ?? ''}`, text)
      return score === null ? [] : [{ item, score, index }]
    })
    .sort(
      (a, b) => groups.indexOf(a.item.group) - groups.indexOf(b.item.group) || a.score - b.score || a.index - b.index,
    )
    .map(({ item }) => item)
}
