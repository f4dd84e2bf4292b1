/** Saves a run: header, parameters, totals and every event in one transaction with its audit event. */
import { createHash } from 'node:crypto'
import type { Run } from '../../../src-contract/desktop/simulation.ts'
import type { Totals } from '../../../src-contract/desktop/totals.ts'
import { canonicalJson } from '../../../src-core/canonical-json.ts'
import { CodedError } from '../../../src-core/coded-error.ts'
import type { CallContext } from '../handlers.ts'
import { rosterIds } from './population-source.ts'
import type { RunEvent, StoredRun } from '../ports/runs-store.ts'
import type { WorkspaceStore } from '../ports/store.ts'
import type { System } from '../ports/system.ts'
import { eventReader, eventsHasher } from './run-events.ts'
import { requireScenario, resolveParameters } from './run-parameters.ts'
import type { FullSimulator } from './simulator.ts'

interface SaveRequest {
  readonly store: WorkspaceStore
  readonly simulator: FullSimulator
  readonly system: System
  readonly scenarioId: string
  readonly name: string | undefined
  readonly context: CallContext
}

/** Events written between two turns of the event loop: some 15 ms. */
const SLICE = 4000

export async function saveRun({
  store,
  simulator,
  system,
  scenarioId,
  name,
  context,
}: SaveRequest): Promise<StoredRun> {
  const { signal, progress } = context
  const scenario = requireScenario(store.read, scenarioId)
  const parameters = resolveParameters(store.read, scenarioId)
  const roster = store.read.people.currentRoster()
  const { totals, events, loaded } = await simulator.record(parameters, signal, (done, total) =>
    progress({ done: done / total / 5, total: 1, label: 'Simulating' }),
  )
  if (roster?.importId !== loaded.importId) {
    throw new CodedError('NO_ROSTER', 'Another roster was imported meanwhile. Save the run again.')
  }
  const ids = await rosterIds(store.read, loaded.importId, signal)
  const read = eventReader(events, loaded.population, ids)
  const slice = (from: number): RunEvent[] =>
    Array.from({ length: Math.min(SLICE, events.count - from) }, (_, next) => read(from + next))
  simulator.status('saving')
  const hasher = eventsHasher()
  for (let at = 0; at < events.count; at += SLICE) {
    signal.throwIfAborted()
    hasher.add(slice(at))
    progress({ done: 0.2 + (0.2 * at) / events.count, total: 1, label: 'Sealing events' })
    await new Promise<void>((resolve) => setImmediate(resolve))
  }
  const eventsHash = hasher.digest()
  return store.writeLong(async (writer, pause) => {
    const number = writer.runs.nextNumber()
    const run: Run = {
      id: system.id(),
      name: name ?? `${scenario.name} ${number}`,
      scenarioId,
      scenarioName: scenario.name,
      savedAt: system.now().toISOString(),
      actor: system.actor(),
      startYear: parameters.startYear,
      years: parameters.years,
      seed: parameters.seed,
      people: totals.people,
      events: events.count,
      engineVersion: totals.engineVersion,
      hash: totals.hash,
      eventsHash,
      rosterImportId: loaded.importId,
      dataAsOf: roster.asOf,
    }
    const { currency, rates, hash: populationHash } = loaded
    const stored: StoredRun = { run, totals, parameters, currency, rates, populationHash }
    // Before its events: a row that refers to one still missing is looked for again, all of them at once, when it comes.
    writer.runs.put(number, stored)
    for (let at = 0; at < events.count; at += SLICE) {
      signal.throwIfAborted()
      const written = slice(at)
      writer.runs.addEvents(number, written)
      progress({ done: 0.4 + (0.6 * (at + written.length)) / events.count, total: 1, label: 'Saving events' })
      await pause()
    }
    signal.throwIfAborted()
    writer.audit.append({
      kind: 'RUN_SAVED',
      subject: run.id,
      summary: `Saved run ${run.name}: ${run.people} people, ${run.years} years, ${run.events} events`,
      data: { ...auditedData(stored) },
    })
    return stored
  })
}

/** What the record of decisions keeps of a run, so that a changed row shows. */
export function auditedData({ run, totals, parameters, populationHash }: StoredRun) {
  return {
    runId: run.id,
    scenarioId: run.scenarioId,
    rosterImportId: run.rosterImportId,
    events: run.events,
    hash: run.hash,
    eventsHash: run.eventsHash,
    runRowHash: sha256(canonicalJson(run)),
    totalsHash: sha256(totalsText(totals)),
    parametersHash: sha256(canonicalJson(parameters)),
    populationHash,
  }
}

/** Totals as text, without the time they took. */
export function totalsText({ engineMs: _time, ...totals }: Totals): string {
  return canonicalJson(totals)
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
