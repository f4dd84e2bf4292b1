/** The linear solver: small programs here, large ones in a thread that is started when first needed. */
import { Worker } from 'node:worker_threads'
import type { LinearOptions, LinearProgram, LinearSolution, LinearSolver } from '../services/ports/linear-solver.ts'
import type { SolverJob, SolverMessage } from './messages.ts'
import { loadHighs, runHighs } from './run-highs.ts'

interface Waiting {
  readonly resolve: (solution: LinearSolution) => void
  readonly reject: (reason: Error) => void
}

const none = new Float64Array(0)
/** A program of one column without rows. */
const NOTHING: LinearProgram = {
  columns: 1,
  rows: 0,
  cost: Float64Array.of(0),
  quadratic: null,
  columnLower: Float64Array.of(0),
  columnUpper: Float64Array.of(1),
  rowLower: none,
  rowUpper: none,
  starts: Int32Array.of(0),
  indices: new Int32Array(0),
  values: none,
}

/** @param module worker.ts: bundled in Electron, source elsewhere */
export function createLinearSolver(module: URL): LinearSolver {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | null = null
  let lastId = 0
  let closed = false

  function thread(): Worker {
    if (worker) return worker
    const made = new Worker(module)
    made.on('message', (message: SolverMessage) => {
      const job = waiting.get(message.id)
      waiting.delete(message.id)
      // While it is being ended, the end is waited for.
      if (waiting.size === 0 && !closed) made.unref()
      if (message.type === 'solved') job?.resolve(message.solution)
      else job?.reject(new Error(message.message))
    })
    made.on('error', (error: Error) => lost(made, error))
    made.on('exit', () => lost(made, new Error('The solver ended.')))
    worker = made
    return made
  }

  /** A thread that died, or was ended by a cancel, takes its programs with it; the next one starts another. */
  function lost(which: Worker, reason: Error): void {
    if (worker !== which) return
    worker = null
    for (const { reject } of waiting.values()) reject(reason)
    waiting.clear()
  }

  function inThread(program: LinearProgram, { signal, timeLimit }: LinearOptions): Promise<LinearSolution> {
    return new Promise((resolve, reject) => {
      if (closed) return reject(new Error('The solver is closed.'))
      const id = (lastId += 1)
      const held = thread()
      // A solve cannot be interrupted from outside but by ending its thread.
      const onAbort = (): void => {
        lost(held, signal?.reason instanceof Error ? signal.reason : new Error('Cancelled.'))
        void held.terminate()
      }
      const forget = (): void => signal?.removeEventListener('abort', onAbort)
      waiting.set(id, {
        resolve: (solution) => (forget(), resolve(solution)),
        reject: (reason) => (forget(), reject(reason)),
      })
      signal?.addEventListener('abort', onAbort, { once: true })
      const job: SolverJob = { id, program, timeLimit }
      held.ref()
      held.postMessage(job)
    })
  }

  return {
    async solve(program, options = {}) {
      const highs = await loadHighs()
      options.signal?.throwIfAborted()
      return runHighs(highs, program, options.timeLimit)
    },
    async solveLarge(program, options = {}) {
      options.signal?.throwIfAborted()
      return inThread(program, options)
    },
    async warm() {
      try {
        await loadHighs()
        // Loads it in the thread too.
        await inThread(NOTHING, {})
      } catch (error) {
        // One that is closed meanwhile needs no waking.
        if (!closed) throw error
      }
    },
    async close() {
      closed = true
      const held = worker
      if (!held) return
      lost(held, new Error('The solver is closed.'))
      await held.terminate()
    },
  }
}
