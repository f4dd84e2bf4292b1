/** One thread of the engine, seen from the main thread: a queue of jobs in which the latest what-if wins. */
import { Worker } from 'node:worker_threads'
import { CodedError } from '../../src-core/coded-error.ts'
import type { Population } from '../../src-core/simulate/population.ts'
import type { Done, Job, JobMessage, Task, WorkerStart } from './messages.ts'

export interface LaneRequest {
  readonly populationKey: string
  readonly population: Population
  readonly task: Task
  readonly signal: AbortSignal
  readonly progress?: ((done: number, total: number) => void) | undefined
}

export interface Lane {
  /** latestWins: gives up, with CodedError SUPERSEDED, an earlier one of these that still waits; goes ahead of all others. */
  submit(request: LaneRequest, latestWins: boolean): Promise<Done>
  close(): Promise<void>
}

interface Waiting {
  readonly id: number
  readonly request: LaneRequest
  readonly resolve: (done: Done) => void
  readonly reject: (reason: unknown) => void
  readonly forget: () => void
}

/** As many populations as the thread keeps. */
const KNOWN_POPULATIONS = 2

/** @param module worker.ts: bundled in Electron, source elsewhere */
export function createLane(module: URL): Lane {
  const stop = new SharedArrayBuffer(4)
  const stopWord = new Int32Array(stop)
  let worker: Worker | null = null
  let known: string[] = []
  let lastId = 0
  let running: Waiting | null = null
  let whatIf: Waiting | null = null
  let queue: Waiting[] = []
  let closed = false

  function submit(request: LaneRequest, latestWins: boolean): Promise<Done> {
    return new Promise((resolve, reject) => {
      if (closed) return reject(closedError())
      if (request.signal.aborted) return reject(request.signal.reason as Error)
      const onAbort = (): void => abort(job)
      const forget = (): void => request.signal.removeEventListener('abort', onAbort)
      const job: Waiting = { id: (lastId = (lastId % 0x7ffffffe) + 1), request, resolve, reject, forget }
      request.signal.addEventListener('abort', onAbort, { once: true })
      if (latestWins) {
        if (whatIf) refuse(whatIf, superseded())
        whatIf = job
      } else queue.push(job)
      next()
    })
  }

  function next(): void {
    if (running) return
    const job = whatIf ?? queue.shift()
    if (!job) return
    if (job === whatIf) whatIf = null
    running = job
    const { populationKey, population, task } = job.request
    const isKnown = known.includes(populationKey)
    known = [...known.filter((key) => key !== populationKey), populationKey].slice(-KNOWN_POPULATIONS)
    const message: Job = { id: job.id, populationKey, population: isKnown && worker ? null : population, task }
    try {
      const held = thread()
      // The thread keeps the process alive while it works, and only then.
      held.ref()
      held.postMessage(message)
    } catch (error) {
      running = null
      refuse(job, error)
      next()
    }
  }

  function thread(): Worker {
    if (worker) return worker
    const start: WorkerStart = { stop }
    const made = new Worker(module, { workerData: start })
    made.on('message', answer)
    made.on('error', (error) => lost(made, error))
    made.on('exit', () => lost(made, new Error('The engine ended.')))
    worker = made
    return made
  }

  function answer(message: JobMessage): void {
    const job = running
    if (!job || job.id !== message.id) return
    if (message.type === 'progress') {
      job.request.progress?.(message.done, message.total)
      return
    }
    running = null
    job.forget()
    // A last answer on the way while the thread is being ended: the end is waited for.
    if (!closed) worker?.unref()
    if (message.type === 'done') job.resolve(message.done)
    else if (message.type === 'stopped') job.reject(job.request.signal.reason)
    else if (message.code === null) job.reject(new Error(message.message))
    else job.reject(new CodedError(message.code, message.message, message.details))
    next()
  }

  /** A thread that died takes its job with it; the next request starts another. */
  function lost(which: Worker, reason: unknown): void {
    if (worker !== which) return
    worker = null
    known = []
    const job = running
    running = null
    if (job) refuse(job, closed ? closedError() : reason)
    next()
  }

  function abort(job: Waiting): void {
    if (running === job) {
      Atomics.store(stopWord, 0, job.id)
      return
    }
    if (whatIf === job) whatIf = null
    queue = queue.filter((other) => other !== job)
    refuse(job, job.request.signal.reason)
  }

  return {
    submit,
    async close() {
      closed = true
      for (const job of [...(whatIf ? [whatIf] : []), ...queue]) refuse(job, closedError())
      whatIf = null
      queue = []
      const held = worker
      if (held) {
        await held.terminate()
        lost(held, closedError())
      }
    },
  }
}

function refuse(job: Waiting, reason: unknown): void {
  job.forget()
  job.reject(reason)
}

function superseded(): CodedError {
  return new CodedError('SUPERSEDED', 'A newer what-if took the place of this one.')
}

export function closedError(): CodedError {
  return new CodedError('NO_WORKSPACE', 'The workspace was closed meanwhile.')
}
