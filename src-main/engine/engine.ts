/** The engine: one thread for everything, and a second one that is started when a batch of runs needs it. */
import type { BatchOutcome, BatchRequest, Engine, EngineAnswer, TotalsRequest } from '../services/ports/engine.ts'
import type { EventLog } from '../../src-core/simulate/events.ts'
import { createLane, type Lane } from './lane.ts'

/** @param module worker.ts: bundled in Electron, source elsewhere */
export function createEngine(module: URL): Engine {
  const first = createLane(module)
  const lanes = [first, createLane(module)]
  return {
    whatIf: (request) => one(first, request, true),
    run: (request) => one(first, request, false),
    async record(request) {
      const { parameters } = request
      const task = { kind: 'run', parameters, events: true, breakdowns: true } as const
      const done = await first.submit({ ...request, task }, false)
      if (done.kind !== 'run' || !done.events) throw new Error('The engine answered without events.')
      const { totals, engineMs, events } = done
      return { totals, engineMs, events } satisfies EngineAnswer & { events: EventLog }
    },
    batch: (request) => batch(lanes, request),
    async close() {
      await Promise.all(lanes.map((lane) => lane.close()))
    },
  }
}

async function one(lane: Lane, request: TotalsRequest, latestWins: boolean): Promise<EngineAnswer> {
  const { parameters, breakdowns } = request
  const task = { kind: 'run', parameters, events: false, breakdowns } as const
  const done = await lane.submit({ ...request, task }, latestWins)
  if (done.kind !== 'run') throw new Error('The engine answered something else.')
  return { totals: done.totals, engineMs: done.engineMs }
}

/** Person-years between two looks at the queue: some 20 ms. */
const SLICE = 200_000

/** Each lane takes the next few runs as soon as it has done its last: the answer does not depend on which took which. */
async function batch(
  lanes: readonly Lane[],
  request: BatchRequest,
): Promise<{ outcomes: BatchOutcome[]; engineMs: number }> {
  const { runs, population, populationKey, keepMovements, goals, observe = null, progress } = request
  const started = performance.now()
  const outcomes: BatchOutcome[] = []
  // One lane's failure ends the other's work as well.
  const failure = new AbortController()
  const signal = AbortSignal.any([request.signal, failure.signal])
  const each = Math.min(16, Math.max(1, Math.floor(SLICE / Math.max(1, population.people * (runs[0]?.years ?? 1)))))
  let next = 0
  let done = 0
  const work = async (lane: Lane): Promise<void> => {
    while (next < runs.length) {
      const from = next
      const part = runs.slice(from, (next = Math.min(from + each, runs.length)))
      const task = { kind: 'batch', runs: part, keepMovements, goals, observe } as const
      const answer = await lane.submit({ populationKey, population, task, signal }, false)
      if (answer.kind !== 'batch') throw new Error('The engine answered something else.')
      answer.outcomes.forEach((outcome, at) => (outcomes[from + at] = outcome))
      done += part.length
      progress?.(done, runs.length)
    }
  }
  // A short batch is done before a second thread has started.
  const busy = lanes.slice(0, Math.ceil(runs.length / each))
  const results = await Promise.allSettled(
    busy.map((lane) =>
      work(lane).catch((error: unknown) => {
        failure.abort(error)
        throw error
      }),
    ),
  )
  const failed = results.find((result) => result.status === 'rejected')
  if (failed) throw failed.reason
  return { outcomes, engineMs: performance.now() - started }
}
