/** The solver's thread: one program at a time. */
import { parentPort } from 'node:worker_threads'
import type { SolverJob, SolverMessage } from './messages.ts'
import { loadHighs, runHighs } from './run-highs.ts'

const port = parentPort
if (!port) throw new Error('The solver for large programs runs in a thread of its own.')
const send = (message: SolverMessage): void => port.postMessage(message)

port.on('message', ({ id, program, timeLimit }: SolverJob) => {
  loadHighs()
    .then((highs) => send({ type: 'solved', id, solution: runHighs(highs, program, timeLimit) }))
    .catch((error: unknown) =>
      send({ type: 'failed', id, message: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    )
})
