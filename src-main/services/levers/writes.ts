/** Writing levers: what differs is stored, with one audit event, in the caller's transaction. */
import { z } from 'zod'
import { CodedError } from '../../../src-core/coded-error.ts'
import { LeverId, LeverValue, type LeverRow } from '../../../src-contract/desktop/levers.ts'
import type { Scenario } from '../../../src-contract/desktop/scenarios.ts'
import { scenarioApproval } from '../approvals/scenario-lock.ts'
import { describeChange } from './text.ts'
import type { Reader, Writer } from '../ports/store.ts'
import type { System } from '../ports/system.ts'
import { requireScenario } from '../simulation/run-parameters.ts'

/** Subject of changes to the workspace's lever table. */
export const TABLE_SUBJECT = 'lever-table'

/** What a PARAMETER_CHANGE event holds for each row it changed. */
const RecordedChange = z.strictObject({
  lever: LeverId,
  level: z.number().int().nullable(),
  year: z.number().int().nullable(),
  oldValue: LeverValue,
  newValue: LeverValue,
  action: z.enum(['set', 'reset', 'lock', 'unlock']),
})
type RecordedChange = z.infer<typeof RecordedChange>
export const Recorded = z.object({ changes: z.array(RecordedChange), reason: z.string().nullable() })

/** Writes what differs between the rows before and after, with one audit event. scenarioId null: the lever table. */
export function storeLevers(
  writer: Writer,
  system: System,
  scenarioId: string | null,
  after: readonly Row[],
  reason: string | undefined,
): void {
  const differences = differ(writer.levers.rows(scenarioId), after)
  if (differences.length === 0) return
  const at = system.now().toISOString()
  for (const { lever, level, year, newValue, action } of differences) {
    if (action === 'reset') writer.levers.remove(scenarioId, lever, level, year)
    else writer.levers.put(scenarioId, { lever, level, year, value: newValue, actor: system.actor(), at })
  }
  recordLevers(writer, system, scenarioId, differences, reason)
}

export function recordLevers(
  writer: Writer,
  system: System,
  scenarioId: string | null,
  changes: readonly RecordedChange[],
  reason: string | undefined,
): void {
  writer.audit.append({
    kind: 'PARAMETER_CHANGE',
    subject: scenarioId ?? TABLE_SUBJECT,
    summary:
      changes.map(describeChange).slice(0, 3).join('; ') +
      (changes.length > 3 ? ` and ${changes.length - 3} more` : ''),
    data: { changes, reason: reason ?? null },
  })
  if (scenarioId === null) return
  const scenario = requireScenario(writer, scenarioId)
  writer.scenarios.update({ ...scenario, changedAt: system.now().toISOString() })
}

/** Throws CodedError NOT_FOUND, SCENARIO_LOCKED. */
export function requireUnlocked(reader: Reader, scenarioId: string): Scenario {
  const scenario = requireScenario(reader, scenarioId)
  if (scenario.status !== 'active') {
    const approval = scenarioApproval(reader, scenarioId)
    const [state = '', otherwise = ''] = {
      waiting: ['waiting for approval', ', or withdraw it first'],
      approved: ['approved', ''],
      archived: ['archived', ', or unarchive it'],
      locked: ['locked', ', or unlock it'],
    }[approval ?? scenario.status]
    throw new CodedError(
      'SCENARIO_LOCKED',
      `"${scenario.name}" is ${state}: it refuses every change. Branch it${otherwise}.`,
    )
  }
  return scenario
}

type Row = Pick<LeverRow, 'lever' | 'level' | 'year' | 'value'>

const keyOf = ({ lever, level, year }: Row): string => `${lever}|${level ?? ''}|${year ?? ''}`

function differ(before: readonly Row[], after: readonly Row[]): RecordedChange[] {
  const old = new Map(before.map((row) => [keyOf(row), row]))
  const now = new Map(after.map((row) => [keyOf(row), row]))
  const gone = before.filter((row) => !now.has(keyOf(row)))
  const set = after.filter((row) => {
    const was = old.get(keyOf(row))
    return !was || JSON.stringify(was.value) !== JSON.stringify(row.value)
  })
  const entry = (row: Row, oldValue: LeverValue, newValue: LeverValue, action: RecordedChange['action']) => ({
    lever: row.lever,
    level: row.level,
    year: row.year,
    oldValue,
    newValue,
    action,
  })
  return [
    ...gone.map((row) => entry(row, row.value, null, 'reset')),
    ...set.map((row) => entry(row, old.get(keyOf(row))?.value ?? null, row.value, 'set')),
  ]
}
