/** What to do next, from what is there. Pure. */
import type { ScreenId } from '../../stores/route.ts'

export interface Situation {
  readonly recoveryKeyStored: boolean
  readonly stale: boolean
  readonly doubtfulRows: number
  readonly bands: number
  readonly unmatchedPairs: number
  readonly ratesMissing: number
  readonly scenarios: number
  readonly budgetSet: boolean
  readonly runs: number
  /** null: never backed up. */
  readonly daysSinceBackup: number | null
}

interface NextStep {
  readonly id: string
  readonly text: string
  readonly action: string
  readonly screen: ScreenId
  readonly path: readonly string[]
}

const BACKUP_DAYS = 7

/** The most pressing first. */
export function nextSteps(now: Situation): NextStep[] {
  const steps: (NextStep | false)[] = [
    !now.recoveryKeyStored &&
      step('recovery', 'Nobody has said yet that the recovery key is stored', 'Recovery key', 'settings', [
        'protection',
      ]),
    now.ratesMissing > 0 && step('rates', 'State the exchange rates that are missing', 'Rates', 'settings', ['rates']),
    now.stale && step('stale', 'The people data is older than you allow', 'Import newer', 'people', ['imports']),
    now.doubtfulRows > 0 &&
      step('quality', `${number(now.doubtfulRows)} to look at in the data`, 'Data quality', 'people', ['quality']),
    now.bands === 0 &&
      step('bands', 'Import pay bands for compa-ratios by job and location', 'Pay bands', 'people', ['bands']),
    now.bands > 0 &&
      now.unmatchedPairs > 0 &&
      step('unmatched', 'Some jobs have no pay band at their location', 'Pay bands', 'people', ['bands']),
    !now.budgetSet && step('budget', 'Set a budget to see the gap while you tune', 'Tuning', 'tuning', []),
    now.scenarios < 2 && step('branch', 'Branch the scenario to compare an alternative', 'Scenarios', 'scenarios', []),
    now.runs === 0 && step('run', 'Save a run to keep its events for the record', 'Runs', 'runs', []),
    (now.daysSinceBackup === null || now.daysSinceBackup > BACKUP_DAYS) &&
      step('backup', 'Back up the workspace', 'Backups', 'settings', ['protection']),
  ]
  return steps.filter((one) => one !== false)
}

function step(id: string, text: string, action: string, screen: ScreenId, path: readonly string[]): NextStep {
  return { id, text, action, screen, path }
}

function number(rows: number): string {
  return rows === 1 ? '1 row' : `${rows.toLocaleString()} rows`
}
