import type { Settings } from '../../../src-contract/desktop/workspace.ts'

export interface SettingsReader {
  get(): Settings
}

export interface SettingsWriter extends SettingsReader {
  set(settings: Settings): void
}
