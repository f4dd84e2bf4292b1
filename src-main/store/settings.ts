/** Table family: the workspace's settings, one row. */
import { Settings } from '../../src-contract/desktop/workspace.ts'
import type { SettingsReader, SettingsWriter } from '../services/ports/settings-store.ts'
import type { ReadHandle, WriteHandle } from './database.ts'

export function settingsReader(db: ReadHandle): SettingsReader {
  // Every what-if reads them: they are parsed once for each text.
  let parsed: { readonly json: string; readonly settings: Settings } | null = null
  return {
    get() {
      const [json] = db.column<string>('SELECT json FROM settings WHERE id = 1')
      if (json === undefined) throw new Error('The workspace has no settings.')
      if (parsed?.json !== json) parsed = { json, settings: Settings.parse(JSON.parse(json)) }
      return parsed.settings
    },
  }
}

export function settingsWriter(db: WriteHandle): SettingsWriter {
  return {
    ...settingsReader(db),
    set(settings) {
      db.run(
        'INSERT INTO settings (id, json) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET json = excluded.json',
        JSON.stringify(Settings.parse(settings)),
      )
    },
  }
}
