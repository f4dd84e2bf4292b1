/** A thread of the engine: one job at a time, populations kept by key. */
import { parentPort, workerData } from 'node:worker_threads'
import { CodedError } from '../../src-core/coded-error.ts'
import { Simulator } from '../../src-core/simulate/simulate.ts'
import { runBatch } from './batch.ts'
import type { Job, JobMessage, RunTask, WorkerStart } from './messages.ts'
import { withoutPlaces } from './without-places.ts'

/** The roster in force, and one more for comparing and checking runs of an earlier one. */
const KEPT_POPULATIONS = 2

class Stopped extends Error {}

const port = parentPort
if (!port) throw new Error('The engine runs in a thread of its own.')
const stop = new Int32Array((workerData as WorkerStart).stop)
const simulators = new Map<string, Simulator>()
const send = (message: JobMessage, transfer: ArrayBuffer[] = []): void => port.postMessage(message, transfer)

port.on('message', (job: Job) => {
  try {
    const { id, task } = job
    const simulator = simulatorOf(job)
    const onYear = (): void => {
      if (Atomics.load(stop, 0) === id) throw new Stopped()
    }
    if (task.kind === 'run') run(id, task, simulator, onYear)
    else send({ type: 'done', id, done: { kind: 'batch', outcomes: runBatch(simulator, task, onYear) } })
  } catch (error) {
    send(failure(job.id, error))
  }
})

function run(id: number, task: RunTask, simulator: Simulator, onYear: () => void): void {
  const started = performance.now()
  const { totals, events } = simulator.run(task.parameters, {
    events: task.events,
    onYear: (done, total) => {
      onYear()
      if (task.events) send({ type: 'progress', id, done, total })
    },
  })
  const engineMs = performance.now() - started
  const buffers = events ? Object.values({ ...events, ...events.hires }).flatMap(bufferOf) : []
  send(
    {
      type: 'done',
      id,
      done: { kind: 'run', totals: task.breakdowns ? totals : withoutPlaces(totals), events, engineMs },
    },
    buffers,
  )
}

function simulatorOf({ populationKey, population }: Job): Simulator {
  const kept = simulators.get(populationKey)
  simulators.delete(populationKey)
  const simulator = kept ?? (population && new Simulator(population))
  if (!simulator) throw new Error('The population did not reach the thread.')
  simulators.set(populationKey, simulator)
  for (const oldest of simulators.keys()) {
    if (simulators.size <= KEPT_POPULATIONS) break
    simulators.delete(oldest)
  }
  return simulator
}

function bufferOf(value: unknown): ArrayBuffer[] {
  return ArrayBuffer.isView(value) && value.buffer instanceof ArrayBuffer ? [value.buffer] : []
}

function failure(id: number, error: unknown): JobMessage {
  if (error instanceof Stopped) return { type: 'stopped', id }
  if (error instanceof CodedError) {
    return { type: 'failed', id, code: error.code, message: error.message, details: error.details }
  }
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return { type: 'failed', id, code: null, message, details: undefined }
}
