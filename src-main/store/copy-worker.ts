/** The thread that copies and checks: one task, one answer. */
import { parentPort, workerData } from 'node:worker_threads'
import { CodedError } from '../../src-core/coded-error.ts'
import { runTask, type StoreTask, type TaskResult } from './copy-task.ts'

export type WorkerAnswer =
  | { readonly ok: true; readonly result: TaskResult }
  | { readonly ok: false; readonly code: string | null; readonly message: string }

function answer(task: StoreTask): WorkerAnswer {
  try {
    return { ok: true, result: runTask(task) }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return { ok: false, code: error instanceof CodedError ? error.code : null, message }
  }
}

parentPort?.postMessage(answer(workerData as StoreTask))
