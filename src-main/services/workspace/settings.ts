/** Changes of settings: what is refused, and the event that records the rest. */
import { CodedError } from '../../../src-core/coded-error.ts'
import type { LevelBand, Settings } from '../../../src-contract/desktop/workspace.ts'
import type { Reader, Writer } from '../ports/store.ts'

/** A field that is absent or undefined stays as it is. */
type SettingsChange = { readonly [K in keyof Settings]?: Settings[K] | undefined }

/** Throws INVALID_BANDS or CURRENCY_IN_USE. */
export function changeSettings(writer: Writer, changes: SettingsChange): Settings {
  const before = writer.settings.get()
  const given = Object.entries(changes).filter(([, value]) => value !== undefined)
  const after: Settings = { ...before, ...(Object.fromEntries(given) as Partial<Settings>) }
  const fields = (Object.keys(after) as (keyof Settings)[]).filter((key) => !same(before[key], after[key]))
  if (fields.length === 0) return before
  if (fields.includes('levels')) refuseInvalidBands(after.levels, before.levels, writer)
  if (fields.includes('currency')) refuseCurrencyInUse(writer, before.currency)
  writer.settings.set(after)
  writer.audit.append({
    kind: 'SETTINGS_CHANGED',
    subject: null,
    summary: `Settings changed: ${fields.map((field) => FIELD_NAMES[field]).join(', ')}`,
    data: { old: pick(before, fields), new: pick(after, fields) },
  })
  return after
}

const FIELD_NAMES: Record<keyof Settings, string> = {
  name: 'name',
  currency: 'currency',
  levels: 'levels and bands',
  staleAfterDays: 'age of stale data',
  annualHours: 'hours in a year',
  backupsKept: 'backups kept',
  retention: 'retention assumptions',
  approvals: 'approvals',
}

function refuseInvalidBands(levels: readonly LevelBand[], before: readonly LevelBand[], reader: Reader): void {
  const refuse = (sentence: string): never => {
    throw new CodedError('INVALID_BANDS', `${sentence} The levels stay as they were.`)
  }
  levels.forEach((band, index) => {
    if (band.level !== index + 1) refuse(`Levels are numbered 1 to ${levels.length} in order.`)
    if (band.minimum > band.midpoint || band.midpoint > band.maximum) {
      refuse(`Level ${band.level} (${band.name}): the minimum, midpoint and maximum must rise in this order.`)
    }
    const lower = levels[index - 1]
    // Bands may overlap, the lower level then holds; but pay outside of all is placed by the nearest midpoint.
    if (lower && band.midpoint <= lower.midpoint) {
      refuse(`Level ${band.level} (${band.name}) needs a higher midpoint than the level below.`)
    }
  })
  const names = new Set(levels.map(({ name }) => name.trim().toLowerCase()))
  if (names.size < levels.length) refuse('Two levels have the same name.')
  if (levels.length < before.length && highestLevel(reader) > levels.length) {
    refuse(`People hold level ${highestLevel(reader)}: it cannot be taken away. Import a roster without it first.`)
  }
}

function highestLevel(reader: Reader): number {
  const roster = reader.people.currentRoster()
  let highest = 0
  if (roster) for (const { level } of reader.people.rows(roster.importId)) highest = Math.max(highest, level)
  return highest
}

function refuseCurrencyInUse(reader: Reader, currency: string): void {
  const { people, runs } = reader
  const used = people.currentRoster() !== null || people.rates().length > 0 || runs.list(undefined).length > 0
  if (!used) return
  throw new CodedError(
    'CURRENCY_IN_USE',
    `People, exchange rates or runs are counted in ${currency}. It stays. Create another workspace for another reporting currency.`,
  )
}

function pick(settings: Settings, fields: readonly (keyof Settings)[]): Record<string, unknown> {
  return Object.fromEntries(fields.map((field) => [field, settings[field]]))
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
