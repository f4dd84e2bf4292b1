/** Scenarios: create, branch, rename, lock, archive, and their horizon, seed and budget. */
import { CodedError } from '../../../src-core/coded-error.ts'
import type { Scenario } from '../../../src-contract/desktop/scenarios.ts'
import { refuseUnlock, refuseWaitingScenario, scenarioApproval } from '../approvals/scenario-lock.ts'
import type { Handlers } from '../handlers.ts'
import type { Notify } from '../ports/notify.ts'
import type { StoredScenario } from '../ports/scenarios-store.ts'
import type { CurrentWorkspace, Reader, Writer } from '../ports/store.ts'
import type { System } from '../ports/system.ts'
import { requireScenario } from '../simulation/run-parameters.ts'

interface ScenariosDependencies {
  readonly workspace: CurrentWorkspace
  readonly system: System
  readonly notify: Notify
}

type OwnHandlers = Omit<Handlers<'scenarios'>, 'scenarios.compare'>

export function scenariosService({ workspace, system, notify }: ScenariosDependencies): OwnHandlers {
  const one = (id: string): { scenario: Scenario } => ({ scenario: requireScenario(workspace.require().read, id) })

  const changed = (id: string): { scenario: Scenario } => {
    notify('data.changed', { topics: ['scenarios', 'audit'], scenarioId: id })
    return one(id)
  }

  const insert = async (make: (writer: Writer) => { scenario: StoredScenario; from: Scenario | null }) => {
    const id = await workspace.require().write((writer) => {
      const { scenario, from } = make(writer)
      insertScenario(writer, scenario, from)
      return scenario.id
    })
    return changed(id)
  }

  const edit = async (
    id: string,
    change: (scenario: Scenario, reader: Reader) => Edit,
  ): Promise<{ scenario: Scenario }> => {
    await workspace.require().write((writer) => {
      const scenario = requireScenario(writer, id)
      const { fields, kind, summary } = change(scenario, writer)
      writer.scenarios.update({ ...scenario, ...fields, changedAt: system.now().toISOString() })
      writer.audit.append({ kind, subject: id, summary, data: { old: pick(scenario, fields), new: fields } })
    })
    return changed(id)
  }

  return {
    'scenarios.list': ({ archived }) => ({
      scenarios: workspace
        .require()
        .read.scenarios.list()
        .filter((each) => archived || each.status !== 'archived'),
    }),

    'scenarios.get': ({ id }) => one(id),

    'scenarios.create': ({ name, startYear, years, seed }) =>
      insert((writer) => {
        refuseTakenName(writer, name, null)
        return { scenario: blankScenario(writer, system, { name, startYear, years, seed }), from: null }
      }),

    'scenarios.branch': ({ id, name }) =>
      insert((writer) => {
        const from = requireScenario(writer, id)
        return { scenario: branchOf(writer, system, from, name), from }
      }),

    'scenarios.rename': ({ id, name }) =>
      edit(id, (scenario, reader) => {
        refuseLocked(scenario)
        refuseTakenName(reader, name, id)
        return { fields: { name }, kind: 'SCENARIO_RENAMED', summary: `"${scenario.name}" renamed to "${name}"` }
      }),

    'scenarios.update': ({ id, ...given }) =>
      edit(id, (scenario) => {
        refuseLocked(scenario)
        const fields = Object.fromEntries(
          Object.entries(given).filter(([, value]) => value !== undefined),
        ) as Partial<StoredScenario>
        const what = Object.keys(fields).map((field) => FIELD_NAMES[field] ?? field)
        return {
          fields,
          kind: 'SCENARIO_CHANGED',
          summary: `"${scenario.name}": ${what.join(', ') || 'nothing'} changed`,
        }
      }),

    'scenarios.archive': ({ id }) =>
      edit(id, (scenario, reader) => {
        refuseWaitingScenario(reader, id)
        return toStatus(scenario, 'archived', 'SCENARIO_ARCHIVED', 'archived')
      }),

    'scenarios.unarchive': ({ id }) =>
      edit(id, (scenario, reader) => {
        const status = scenarioApproval(reader, id) === 'approved' ? 'locked' : 'active'
        return inUse(reader, scenario, status, 'SCENARIO_UNARCHIVED', 'brought back')
      }),

    'scenarios.lock': ({ id }) =>
      edit(id, (scenario, reader) => inUse(reader, scenario, 'locked', 'SCENARIO_LOCKED', 'locked')),

    'scenarios.unlock': ({ id }) =>
      edit(id, (scenario, reader) => {
        refuseUnlock(reader, id)
        return inUse(reader, scenario, 'active', 'SCENARIO_UNLOCKED', 'unlocked')
      }),
  }
}

/** Copies a scenario with its levers and locks, in the caller's transaction; answers the new id. Throws CodedError NAME_TAKEN. */
export function insertBranch(writer: Writer, system: System, from: Scenario, name: string): string {
  const scenario = branchOf(writer, system, from, name)
  insertScenario(writer, scenario, from)
  return scenario.id
}

function branchOf(writer: Writer, system: System, from: Scenario, name: string): StoredScenario {
  refuseTakenName(writer, name, null)
  const at = system.now().toISOString()
  const fresh = { createdAt: at, createdBy: system.actor(), changedAt: at }
  return { ...from, ...fresh, id: system.id(), name, parentId: from.id, status: 'active' }
}

/** The scenario that every new workspace begins with. */
export function insertFirstScenario(writer: Writer, system: System): void {
  insertScenario(writer, blankScenario(writer, system, { name: 'Baseline', years: 5 }), null)
}

interface Edit {
  readonly fields: Partial<StoredScenario>
  readonly kind: string
  readonly summary: string
}

interface Wanted {
  readonly name: string
  readonly startYear?: number | undefined
  readonly years: number
  readonly seed?: number | undefined
}

const FIELD_NAMES: Readonly<Record<string, string>> = {
  startYear: 'first year',
  years: 'number of years',
  seed: 'seed',
  budget: 'budget',
  notes: 'notes',
}

function blankScenario(reader: Reader, system: System, { name, startYear, years, seed }: Wanted): StoredScenario {
  const now = system.now()
  // The year after the one the roster stands for: a census of 2026 plans 2027.
  const asOf = reader.people.currentRoster()?.asOf ?? now.toISOString()
  const at = now.toISOString()
  return {
    id: system.id(),
    name,
    parentId: null,
    status: 'active',
    startYear: startYear ?? Math.min(2100, Math.max(1990, Number(asOf.slice(0, 4)) + 1)),
    years,
    seed: seed ?? system.seed(),
    budget: null,
    notes: '',
    createdAt: at,
    createdBy: system.actor(),
    changedAt: at,
  }
}

function insertScenario(writer: Writer, scenario: StoredScenario, from: Scenario | null): void {
  writer.scenarios.insert(scenario)
  if (from) {
    for (const row of writer.levers.rows(from.id)) writer.levers.put(scenario.id, row)
    for (const { lever, level } of writer.levers.locks(from.id)) writer.levers.setLock(scenario.id, lever, level, true)
  }
  writer.audit.append({
    kind: from ? 'SCENARIO_BRANCHED' : 'SCENARIO_CREATED',
    subject: scenario.id,
    summary: from ? `"${scenario.name}" branched from "${from.name}"` : `"${scenario.name}" created`,
    data: {
      name: scenario.name,
      parentId: scenario.parentId,
      startYear: scenario.startYear,
      years: scenario.years,
      seed: scenario.seed,
    },
  })
}

function toStatus(scenario: Scenario, status: Scenario['status'], kind: string, word: string): Edit {
  return { fields: { status }, kind, summary: `"${scenario.name}" ${word}` }
}

/** An archived scenario comes back by this; its name may have been given to another meanwhile. */
function inUse(reader: Reader, scenario: Scenario, status: 'active' | 'locked', kind: string, word: string): Edit {
  const change = toStatus(scenario, status, kind, word)
  const name = freeName(reader, scenario.name, scenario.id)
  return name === scenario.name ? change : { ...change, fields: { ...change.fields, name } }
}

function pick(scenario: Scenario, fields: Partial<StoredScenario>): Record<string, unknown> {
  return Object.fromEntries(Object.keys(fields).map((key) => [key, scenario[key as keyof StoredScenario]]))
}

function refuseLocked(scenario: Scenario): void {
  if (scenario.status === 'active') return
  const way = scenario.status === 'locked' ? 'Unlock it' : 'Bring it back from the archive'
  throw new CodedError('SCENARIO_LOCKED', `"${scenario.name}" is ${scenario.status}. ${way} first, or branch it.`)
}

function refuseTakenName(reader: Reader, name: string, ownId: string | null): void {
  const taken = reader.scenarios.byName(name)
  if (taken && taken.id !== ownId) {
    throw new CodedError('NAME_TAKEN', `There is a scenario named "${taken.name}" already. Choose another name.`)
  }
}

function freeName(reader: Reader, name: string, ownId: string): string {
  for (let count = 1; ; count++) {
    const candidate = count === 1 ? name : `${name.slice(0, 110)} (${count})`
    const taken = reader.scenarios.byName(candidate)
    if (!taken || taken.id === ownId) return candidate
  }
}
