/** The two groups that a pay gap compares: men and women as rosters write them, else the two most frequent values. */
const MEN = /^(m|male|man|men|mr|boy|h|homme|hombre|mann|männlich|maennlich|masculin|masculino|maschio|uomo|man)$/
const WOMEN =
  /^(f|female|woman|women|w|ms|mrs|femme|mujer|frau|weiblich|féminin|feminin|femenino|feminino|femmina|donna|vrouw)$/

/** 1 for men, 2 for women, 0 for anything else. */
export function groupOfWord(value: string): 0 | 1 | 2 {
  const word = value.trim().toLowerCase()
  return MEN.test(word) ? 1 : WOMEN.test(word) ? 2 : 0
}

export interface TwoGroups {
  /** As shown. */
  readonly first: string
  readonly second: string
  /** By the order of the values: 1, 2, or 0 for neither. In shared memory. */
  readonly groups: Uint8Array
  readonly leftOut: number
}

/** Null where there are not two groups. */
export function twoGroups(values: readonly (string | null)[]): TwoGroups | null {
  const words = values.map((value) => value?.trim().toLowerCase() ?? '')
  const kinds = words.map((word) => (MEN.test(word) ? 1 : WOMEN.test(word) ? 2 : 0))
  if (kinds.includes(1) && kinds.includes(2)) return grouped('Men', 'Women', kinds)
  const counts = new Map<string, number>()
  for (const word of words) if (word !== '') counts.set(word, (counts.get(word) ?? 0) + 1)
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([word]) => word)
  if (first === undefined || second === undefined) return null
  const shown = (word: string): string => values[words.indexOf(word)]?.trim() ?? word
  const ranked = words.map((word) => (word === first ? 1 : word === second ? 2 : 0))
  return grouped(shown(first), shown(second), ranked)
}

function grouped(first: string, second: string, kinds: readonly number[]): TwoGroups {
  const groups = new Uint8Array(new SharedArrayBuffer(kinds.length))
  groups.set(kinds)
  return { first, second, groups, leftOut: kinds.filter((kind) => kind === 0).length }
}
