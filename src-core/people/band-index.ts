/** Exact lookup of pay bands: every key that a band's row names must be equal; nothing is approximated. */

interface BandKeys {
  readonly jobTitle: string | null
  readonly jobFamily: string | null
  readonly level: string | null
  readonly location: string | null
  readonly currency: string
  readonly effectiveDate: string | null
}

export interface JobOf {
  readonly jobTitle: string | null
  readonly jobFamily: string | null
  readonly level: number
  readonly location: string | null
  readonly currency: string
}

/** The keys a band can name, most telling first: a band by title goes before one by family and level. */
const KEYS = ['jobTitle', 'location', 'level', 'jobFamily'] as const

interface Family<B> {
  readonly keys: readonly (typeof KEYS)[number][]
  readonly weight: number
  readonly byKey: Map<string, B>
}

/**
 * A function from a job to its band, or null. Of bands with the same keys the one with the latest effective date not
 * after asOf holds; bands that take effect later are not in force. levelOf reads a band's level text.
 */
export function bandLookup<B extends BandKeys>(
  bands: readonly B[],
  asOf: string,
  levelOf: (text: string) => number | null,
): (job: JobOf) => B | null {
  const families = new Map<string, Family<B>>()
  for (const band of bands) {
    if (band.effectiveDate !== null && band.effectiveDate > asOf) continue
    const keys = KEYS.filter((key) => band[key] !== null)
    const level = band.level === null ? null : levelOf(band.level)
    if (keys.length === 0 || (band.level !== null && level === null)) continue
    const name = keys.join()
    const weight = keys.reduce((sum, key) => sum + 2 ** (KEYS.length - KEYS.indexOf(key)), 0)
    const family = families.get(name) ?? { keys, weight, byKey: new Map<string, B>() }
    families.set(name, family)
    const key = keyOf(family.keys, { ...band, level: level ?? 0 })
    const held = family.byKey.get(key)
    if (!held || (band.effectiveDate ?? '') >= (held.effectiveDate ?? '')) family.byKey.set(key, band)
  }
  const ordered = [...families.values()].sort((a, b) => b.weight - a.weight)
  return (job) => {
    for (const family of ordered) {
      const band = family.byKey.get(keyOf(family.keys, job))
      if (band) return band
    }
    return null
  }
}

/** Lengths before the parts keep "a" + "bc" apart from "ab" + "c". */
function keyOf(keys: readonly (typeof KEYS)[number][], job: JobOf): string {
  let key = job.currency
  for (const name of keys) {
    const part = String(job[name] ?? '\u0000')
    key += `|${part.length}:${part}`
  }
  return key
}

/** Currencies of locations, where the bands of a location agree on one: exact names, as found in the pay bands. */
export function currencyByLocation(
  bands: readonly Pick<BandKeys, 'location' | 'currency'>[],
): ReadonlyMap<string, string> {
  const found = new Map<string, string | null>()
  for (const { location, currency } of bands) {
    if (location === null) continue
    const held = found.get(location)
    found.set(location, held === undefined || held === currency ? currency : null)
  }
  return new Map([...found].filter((entry): entry is [string, string] => entry[1] !== null))
}
