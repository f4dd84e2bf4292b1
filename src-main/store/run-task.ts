/** Runs a copy or check in its thread. */
import { Worker } from 'node:worker_threads'
import { CodedError } from '../../src-core/coded-error.ts'
import { type StoreTask, type TaskResult } from './copy-task.ts'
import type { WorkerAnswer } from './copy-worker.ts'

export type TaskRunner = (task: StoreTask) => Promise<TaskResult>

/** @param module copy-worker: bundled in Electron, source elsewhere */
export function taskRunner(module: URL): TaskRunner {
  return (task) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(module, { workerData: task })
      worker.once('message', (answer: WorkerAnswer) => {
        if (answer.ok) resolve(answer.result)
        else reject(answer.code === null ? new Error(answer.message) : new CodedError(answer.code, answer.message))
      })
      worker.once('error', reject)
      worker.once('exit', (code) => {
        reject(new Error(`The thread that copies ended without an answer (${code}).`))
      })
    })
}
