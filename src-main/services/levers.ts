/** Levers: what holds and why, changing, locking, the workspace's table, history. */
import { z } from 'zod'
import { applyChanges, type LeverScope } from '../../src-core/levers/change.ts'
import { LEVERS, leverDefinition } from '../../src-core/levers/catalogue.ts'
import { CodedError } from '../../src-core/coded-error.ts'
import {
  LeverId,
  LeverValue,
  type Lever,
  type LeverRow,
  type ParameterChange,
  type ResolvedLever,
} from '../../src-contract/desktop/levers.ts'
import type { Scenario } from '../../src-contract/desktop/scenarios.ts'
import type { Handlers } from './handlers.ts'
import { describeChange } from './lever-text.ts'
import type { Notify } from './ports/notify.ts'
import type { CurrentWorkspace, Reader, Writer } from './ports/store.ts'
import type { System } from './ports/system.ts'
import { createScenarioResolve, leverScope, requireScenario, rowsInForce } from './run-parameters.ts'

export interface LeversDependencies {
  readonly workspace: CurrentWorkspace
  readonly system: System
  readonly notify: Notify
}

const TABLE_SUBJECT = 'lever-table'

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
const Recorded = z.object({ changes: z.array(RecordedChange), reason: z.string().nullable() })

export function leversService({ workspace, system, notify }: LeversDependencies): Handlers<'levers'> {
  const changed = (scenarioId: string | null): void =>
    notify('data.changed', { topics: ['levers', 'scenarios', 'audit'], scenarioId })

  /** Writes what differs between the rows before and after, with one audit event. */
  const store = (
    writer: Writer,
    scenarioId: string | null,
    after: readonly Row[],
    reason: string | undefined,
  ): void => {
    const differences = differ(writer.levers.rows(scenarioId), after)
    if (differences.length === 0) return
    const at = system.now().toISOString()
    for (const { lever, level, year, newValue, action } of differences) {
      if (action === 'reset') writer.levers.remove(scenarioId, lever, level, year)
      else writer.levers.put(scenarioId, { lever, level, year, value: newValue, actor: system.actor(), at })
    }
    record(writer, scenarioId, differences, reason)
  }

  const record = (
    writer: Writer,
    scenarioId: string | null,
    changes: readonly RecordedChange[],
    reason: string | undefined,
  ): void => {
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

  return {
    'levers.catalogue': () => ({
      levers: LEVERS.map(({ sum: _sum, ...lever }): Lever => ({
        ...lever,
        items: lever.items && [...lever.items],
        bounds: [...lever.bounds],
        slider: [...lever.slider],
        warning: lever.warning && [...lever.warning],
      })),
    }),

    'levers.resolve': ({ scenarioId, lever }) => {
      const { read } = workspace.require()
      const answer = resolveAll(read, requireScenario(read, scenarioId))
      return lever === undefined ? answer : { ...answer, levers: answer.levers.filter((each) => each.lever === lever) }
    },

    'levers.set': async ({ scenarioId, changes, reason }) => {
      const open = workspace.require()
      await open.write((writer) => {
        const scenario = requireUnlocked(writer, scenarioId)
        const rows = writer.levers.rows(scenarioId)
        store(writer, scenarioId, applyChanges(rows, changes, leverScope(writer, scenario)), reason)
      })
      changed(scenarioId)
      return resolveAll(open.read, requireScenario(open.read, scenarioId))
    },

    'levers.lock': async ({ scenarioId, lever, level, locked }) => {
      const open = workspace.require()
      await open.write((writer) => {
        requireUnlocked(writer, scenarioId)
        const { label, perLevel } = leverDefinition(lever)
        const levels = writer.settings.get().levels.length
        if (level !== null && (!perLevel || level > levels)) {
          throw new CodedError('NO_SUCH_LEVEL', `${label} has no level ${level} to lock.`)
        }
        if (
          !locked &&
          level !== null &&
          writer.levers.locks(scenarioId).some((lock) => lock.lever === lever && lock.level === null)
        ) {
          // Opening one level of a lever locked as a whole leaves the others locked.
          writer.levers.setLock(scenarioId, lever, null, false)
          for (let other = 1; other <= levels; other++) writer.levers.setLock(scenarioId, lever, other, other !== level)
        } else {
          writer.levers.setLock(scenarioId, lever, level, locked)
        }
        const action = locked ? 'lock' : 'unlock'
        record(writer, scenarioId, [{ lever, level, year: null, oldValue: null, newValue: null, action }], undefined)
      })
      changed(scenarioId)
      return resolveAll(open.read, requireScenario(open.read, scenarioId))
    },

    'levers.table': () => ({ rows: [...workspace.require().read.levers.rows(null)] }),

    'levers.setTable': async ({ changes, reason }) => {
      const open = workspace.require()
      await open.write((writer) => {
        const scope: LeverScope = { levels: writer.settings.get().levels.length, years: null, locks: [] }
        store(writer, null, applyChanges(writer.levers.rows(null), changes, scope), reason)
      })
      changed(null)
      return { rows: [...open.read.levers.rows(null)] }
    },

    'levers.history': ({ scenarioId, lever, limit }) => {
      const { events } = workspace.require().read.audit.list({
        kind: 'PARAMETER_CHANGE',
        subject: scenarioId,
        offset: 0,
        limit: 5000,
      })
      const changes = events.flatMap(({ seq, at, actor, subject, data }): ParameterChange[] => {
        const { changes: recorded, reason } = Recorded.parse(data)
        const owner = subject === TABLE_SUBJECT ? null : subject
        return recorded.map((change) => ({ seq, at, actor, scenarioId: owner, ...change, reason }))
      })
      return { changes: changes.filter((change) => lever === undefined || change.lever === lever).slice(0, limit) }
    },
  }
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

function requireUnlocked(reader: Reader, scenarioId: string): Scenario {
  const scenario = requireScenario(reader, scenarioId)
  if (scenario.status !== 'active') {
    throw new CodedError(
      'SCENARIO_LOCKED',
      `"${scenario.name}" is ${scenario.status}: it refuses every change. Branch it, or ${scenario.status === 'locked' ? 'unlock' : 'unarchive'} it.`,
    )
  }
  return scenario
}

function resolveAll(reader: Reader, scenario: Scenario): { levers: ResolvedLever[]; rows: LeverRow[] } {
  const levels = reader.settings.get().levels.length
  const locks = reader.levers.locks(scenario.id)
  const resolve = createScenarioResolve(reader, scenario)
  const levers = LEVERS.flatMap(({ id, perLevel, warning }) => {
    const at: (number | null)[] = perLevel ? Array.from({ length: levels }, (_, index) => index + 1) : [null]
    return at.flatMap((level) =>
      Array.from({ length: scenario.years }, (_, index): ResolvedLever => {
        const year = scenario.startYear + index
        const { value, source } = resolve(id, level, year)
        const locked = locks.some((lock) => lock.lever === id && (lock.level === null || lock.level === level))
        const outside = typeof value === 'number' && warning !== null && (value < warning[0] || value > warning[1])
        return { lever: id, level, year, value, source, locked, warning: outside }
      }),
    )
  })
  return { levers, rows: [...rowsInForce(reader.levers.rows(scenario.id), levels)] }
}
