/** Levers: what holds and why, changing, locking, the workspace's table, history. */
import { applyChanges, type LeverScope } from '../../../src-core/levers/change.ts'
import { LEVERS, leverDefinition } from '../../../src-core/levers/catalogue.ts'
import { CodedError } from '../../../src-core/coded-error.ts'
import type { Lever, LeverRow, ParameterChange, ResolvedLever } from '../../../src-contract/desktop/levers.ts'
import type { Scenario } from '../../../src-contract/desktop/scenarios.ts'
import type { Handlers } from '../handlers.ts'
import { Recorded, recordLevers, requireUnlocked, storeLevers, TABLE_SUBJECT } from './writes.ts'
import type { Notify } from '../ports/notify.ts'
import type { CurrentWorkspace, Reader } from '../ports/store.ts'
import type { System } from '../ports/system.ts'
import { createScenarioResolve, leverScope, requireScenario, rowsInForce } from '../simulation/run-parameters.ts'

interface LeversDependencies {
  readonly workspace: CurrentWorkspace
  readonly system: System
  readonly notify: Notify
}

export function leversService({ workspace, system, notify }: LeversDependencies): Handlers<'levers'> {
  const changed = (scenarioId: string | null): void =>
    notify('data.changed', { topics: ['levers', 'scenarios', 'audit'], scenarioId })

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
        storeLevers(writer, system, scenarioId, applyChanges(rows, changes, leverScope(writer, scenario)), reason)
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
        recordLevers(
          writer,
          system,
          scenarioId,
          [{ lever, level, year: null, oldValue: null, newValue: null, action }],
          undefined,
        )
      })
      changed(scenarioId)
      return resolveAll(open.read, requireScenario(open.read, scenarioId))
    },

    'levers.table': () => ({ rows: [...workspace.require().read.levers.rows(null)] }),

    'levers.setTable': async ({ changes, reason }) => {
      const open = workspace.require()
      await open.write((writer) => {
        const scope: LeverScope = { levels: writer.settings.get().levels.length, years: null, locks: [] }
        storeLevers(writer, system, null, applyChanges(writer.levers.rows(null), changes, scope), reason)
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
