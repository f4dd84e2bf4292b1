/** What-if and saved runs. */
import { CodedError } from '../../../src-core/coded-error.ts'
import { buildPopulation } from '../../../src-core/simulate/build-population.ts'
import { isoOf } from '../../../src-core/simulate/days-of-year.ts'
import type { Handlers } from '../handlers.ts'
import type { Notify } from '../ports/notify.ts'
import type { PersonRow } from '../ports/people-store.ts'
import type { StoredRun } from '../ports/runs-store.ts'
import type { CurrentWorkspace, Reader } from '../ports/store.ts'
import type { System } from '../ports/system.ts'
import { resolveParameters } from './run-parameters.ts'
import { saveRun } from './save.ts'
import { verifyRun } from './verify.ts'
import type { FullSimulator } from './simulator.ts'

interface SimulationDependencies {
  readonly workspace: CurrentWorkspace
  readonly simulator: FullSimulator
  readonly system: System
  readonly notify: Notify
}

type Own = Omit<
  Handlers<'simulation'>,
  'simulation.pulls' | 'simulation.explain' | 'simulation.bands' | 'simulation.goals'
>

export function simulationService({ workspace, simulator, system, notify }: SimulationDependencies): Own {
  return {
    'simulation.run': async ({ scenarioId, changes, breakdowns = true, ahead = false }, { signal }) => {
      const parameters = resolveParameters(workspace.require().read, scenarioId, changes)
      return { totals: await simulator.whatIf(parameters, { breakdowns, ahead }, signal) }
    },

    'simulation.save': async ({ scenarioId, name }, context) => {
      const store = workspace.require()
      try {
        const { run, totals } = await saveRun({ store, simulator, system, scenarioId, name, context })
        notify('data.changed', { topics: ['runs', 'audit'], scenarioId })
        return { run, totals }
      } finally {
        simulator.status('idle')
      }
    },

    'simulation.runs': ({ scenarioId }) => ({ runs: [...workspace.require().read.runs.list(scenarioId)] }),

    'simulation.totals': ({ runId }) => {
      const { run, totals } = requireRun(workspace.require().read, runId)
      return { run, totals }
    },

    'simulation.events': (query) => {
      const { read } = workspace.require()
      if (!read.runs.get(query.runId)) throw noSuchRun()
      const { total, events } = read.runs.events(query)
      return { total, events: [...events] }
    },

    'simulation.timeline': ({ runId, employeeId }) => {
      const { read } = workspace.require()
      const stored = requireRun(read, runId)
      const { events } = read.runs.events({ runId, employeeId, offset: 0, limit: 5000 })
      const start = startOf(read, stored, employeeId)
      if (!start && events.length === 0) {
        throw new CodedError('NOT_FOUND', 'This run has nobody with that employee id.')
      }
      return { employeeId, start, events: [...events] }
    },

    'simulation.verify': async ({ runId }, context) => {
      const { read } = workspace.require()
      return verifyRun(read, simulator, requireRun(read, runId), context)
    },
  }
}

/** Level, pay and hire date with which someone of the roster entered the run, at the rates the run keeps. */
function startOf(reader: Reader, { run, parameters, currency, rates }: StoredRun, employeeId: string) {
  const person = findPerson(reader, run.rosterImportId, employeeId)
  if (!person) return null
  const { startYear } = run
  const { level, pay } = buildPopulation([person], { startYear, levels: parameters.levels, currency, rates })
  return {
    level: level[0] ?? 1,
    pay: pay[0] ?? 0,
    hireDate: person.hireDay === null ? null : isoOf(person.hireDay),
  }
}

function findPerson(reader: Reader, importId: string, employeeId: string): PersonRow | null {
  for (const person of reader.people.rows(importId)) if (person.employeeId === employeeId) return person
  return null
}

function requireRun(reader: Reader, runId: string): StoredRun {
  const stored = reader.runs.stored(runId)
  if (!stored) throw noSuchRun()
  return stored
}

function noSuchRun(): CodedError {
  return new CodedError('NOT_FOUND', 'There is no such run in this workspace.')
}
