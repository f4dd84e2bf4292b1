/** Checks a saved run from every side; each check is named and says what it found. */
import type { MethodOutput } from '../../../src-contract/desktop/index.ts'
import { canonicalJson } from '../../../src-core/canonical-json.ts'
import { CodedError } from '../../../src-core/coded-error.ts'
import { replay } from '../../../src-core/simulate/replay.ts'
import { ENGINE_VERSION } from '../../../src-core/simulate/version.ts'
import type { CallContext } from '../handlers.ts'
import { loadPopulation, rosterIds, type LoadedPopulation, type PopulationWish } from './population-source.ts'
import type { RunEvent, StoredRun } from '../ports/runs-store.ts'
import type { Reader } from '../ports/store.ts'
import { eventReader, eventsHasher, toColumns } from './run-events.ts'
import { auditedData, totalsText } from './save.ts'
import type { FullSimulator } from './simulator.ts'

type Verification = MethodOutput<'simulation.verify'>
type Check = Verification['checks'][number]

const SLICE = 5000

export async function verifyRun(
  reader: Reader,
  simulator: FullSimulator,
  stored: StoredRun,
  { signal, progress }: CallContext,
): Promise<Verification> {
  const { run } = stored
  const say = (done: number, label: string): void => progress({ done, total: 5, label })
  say(0, 'Reading events')
  const { events, hash } = await readEvents(reader, run.id, signal)
  const checks: Check[] = [
    check(
      'events',
      hash === run.eventsHash && events.length === run.events,
      `${events.length} events are stored and hash to what was recorded.`,
      `The ${events.length} stored events do not hash to what was recorded of ${run.events}: rows were changed, added or removed.`,
    ),
  ]
  say(1, 'Reading the roster')
  const wish: PopulationWish = {
    startYear: run.startYear,
    levels: stored.parameters.levels,
    importId: run.rosterImportId,
    currency: stored.currency,
    rates: stored.rates,
  }
  const loaded = await tried(() => loadPopulation(reader, wish, signal), signal)
  checks.push(
    check(
      'population',
      loaded !== null && loaded.hash === stored.populationHash,
      'The roster and rates are those the run was made with.',
      'The roster or rates are not those the run was made with.',
    ),
  )
  const ids = await rosterIds(reader, run.rosterImportId, signal)
  say(2, 'Replaying events')
  checks.push(replayCheck(stored, events, loaded, ids))
  say(3, 'Simulating again')
  checks.push(await repeatCheck(stored, wish, ids, simulator, signal))
  say(4, 'Checking the record')
  checks.push(recordCheck(reader, stored), chainCheck(reader))
  say(5, 'Done')
  return { ok: checks.every(({ ok }) => ok), checks }
}

function check(name: string, ok: boolean, good: string, bad: string): Check {
  return { name, ok, detail: ok ? good : bad }
}

async function readEvents(reader: Reader, runId: string, signal: AbortSignal) {
  const events: RunEvent[] = []
  const hasher = eventsHasher()
  for (;;) {
    signal.throwIfAborted()
    const slice = reader.runs.eventsAfter(runId, events.at(-1)?.seq ?? 0, SLICE)
    if (slice.length === 0) return { events, hash: hasher.digest() }
    hasher.add(slice)
    for (const event of slice) events.push(event)
    await new Promise<void>((resolve) => setImmediate(resolve))
  }
}

function replayCheck(
  stored: StoredRun,
  events: readonly RunEvent[],
  loaded: LoadedPopulation | null,
  ids: readonly string[],
): Check {
  const bad = 'Replaying the events does not give the stored totals.'
  if (!loaded) return check('replay', false, '', bad)
  const { run, parameters, totals } = stored
  try {
    const replayed = replay(loaded.population, toColumns(events, loaded.population, ids), parameters)
    const same =
      canonicalJson(replayed) === canonicalJson({ people: totals.people, start: totals.start, years: totals.years })
    return check('replay', same, `Replaying ${run.events} events gives the stored totals to the cent.`, bad)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return check('replay', false, '', `${bad} Events contradict each other: ${error.message}.`)
  }
}

async function repeatCheck(
  stored: StoredRun,
  wish: PopulationWish,
  ids: readonly string[],
  simulator: FullSimulator,
  signal: AbortSignal,
): Promise<Check> {
  const { run } = stored
  const again = await tried(() => simulator.record(stored.parameters, signal, () => undefined, wish), signal)
  if (!again) return check('repeat', false, '', 'The run cannot be simulated again from what is stored.')
  const { totals, events, loaded } = again
  const read = eventReader(events, loaded.population, ids)
  const hasher = eventsHasher()
  for (let at = 0; at < events.count; at += SLICE) {
    signal.throwIfAborted()
    const count = Math.min(SLICE, events.count - at)
    hasher.add(Array.from({ length: count }, (_, next) => read(at + next)))
    await new Promise<void>((resolve) => setImmediate(resolve))
  }
  const same = totalsText(totals) === totalsText(stored.totals) && hasher.digest() === run.eventsHash
  const other =
    run.engineVersion === ENGINE_VERSION
      ? ''
      : ` It was made with engine ${run.engineVersion}, this is ${ENGINE_VERSION}.`
  return check(
    'repeat',
    same,
    `Simulating again with seed ${run.seed} gives the same bytes.`,
    `Simulating again with seed ${run.seed} gives something else.${other}`,
  )
}

/** The record of decisions holds the run's hashes: who changes a run's row would have to change the chain as well. */
function recordCheck(reader: Reader, stored: StoredRun): Check {
  const { events } = reader.audit.list({ kind: 'RUN_SAVED', subject: stored.run.id, offset: 0, limit: 2 })
  const same = events.length === 1 && canonicalJson(events[0]?.data) === canonicalJson(auditedData(stored))
  return check(
    'record',
    same,
    'Run, totals and parameters are as recorded when the run was saved.',
    'Run, totals or parameters are not as recorded when the run was saved.',
  )
}

function chainCheck(reader: Reader): Check {
  const failed = reader.audit.verify().filter(({ ok }) => !ok)
  return check(
    'chain',
    failed.length === 0,
    'The hash chain of the record holds.',
    `The hash chain of the record is broken: ${failed.map(({ detail }) => detail).join(' ')}`,
  )
}

/** Null where the work fails for a reason that a check can name; cancelling is passed on. */
async function tried<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T | null> {
  try {
    return await work()
  } catch (error) {
    signal.throwIfAborted()
    if (error instanceof CodedError) return null
    throw error
  }
}
