/** Audit entries in words. */

/** "SCENARIO_CREATED" reads "Scenario created"; "people.import" reads "People import". */
export function kindLabel(kind: string): string {
  return sentence(kind.toLowerCase().replace(/[_.-]+/g, ' '))
}

/** "payBefore" reads "Pay before". */
export function keyLabel(key: string): string {
  return sentence(
    key
      .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
      .replace(/[_.-]+/g, ' ')
      .toLowerCase(),
  )
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

interface Fact {
  readonly label: string
  readonly value: string
}

/** The details of an entry as lines of label and value; objects within objects as "Outer, inner". */
export function factsOf(data: Readonly<Record<string, unknown>>, prefix = ''): readonly Fact[] {
  return Object.entries(data).flatMap(([key, value]): readonly Fact[] => {
    const label = prefix ? `${prefix}, ${keyLabel(key).toLowerCase()}` : keyLabel(key)
    if (isRecord(value)) return factsOf(value, label)
    if (Array.isArray(value) && value.some(isRecord)) {
      return value.flatMap((item: unknown, index) =>
        isRecord(item)
          ? factsOf(item, `${label} ${index + 1}`)
          : [{ label: `${label} ${index + 1}`, value: plain(item) }],
      )
    }
    return [{ label, value: Array.isArray(value) ? value.map(plain).join(', ') : plain(value) }]
  })
}

function plain(value: unknown): string {
  if (value === null || value === undefined) return 'none'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'bigint') return String(value)
  return JSON.stringify(value)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
