/** The engine's thread: one job at a time, populations kept by key. */
import { parentPort, workerData } from 'node:worker_threads'
import { CodedError } from '../../src-core/coded-error.ts'
import { Simulator } from '../../src-core/simulate/simulate.ts'
import type { Job, JobMessage, WorkerStart } from './messages.ts'

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
    run(job)
  } catch (error) {
    send(failure(job.id, error))
  }
})

function run(job: Job): void {
  const simulator = simulatorOf(job)
  const started = performance.now()
  const { totals, events } = simulator.run(job.parameters, {
    events: job.events,
    onYear: (done, total) => {
      if (Atomics.load(stop, 0) === job.id) throw new Stopped()
      if (job.events) send({ type: 'progress', id: job.id, done, total })
    },
  })
  const engineMs = performance.now() - started
  const buffers = events ? Object.values({ ...events, ...events.hires }).flatMap(bufferOf) : []
  send({ type: 'done', id: job.id, totals, events, engineMs }, buffers)
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
