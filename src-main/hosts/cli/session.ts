/** The app as the command line uses it: composed, with the workspace opened, and closed again whatever happens. */
import type { Progress } from '../../../src-contract/desktop/envelope.ts'
import type { Reply } from '../../rpc/router.ts'
import { composeNode } from '../shared/compose-node.ts'
import { unlockFromEnvironment, withSecrets } from './credentials.ts'

interface CliSession {
  call(method: string, input: unknown): Promise<Reply>
}

interface SessionOptions {
  readonly workspace: string | undefined
  readonly onProgress?: ((progress: Progress) => void) | undefined
}

/** Answers what `work` answers, or the failure to open the workspace. */
export async function withSession<T>(
  options: SessionOptions,
  work: (session: CliSession) => Promise<T>,
): Promise<T | (Reply & { ok: false })> {
  const { app } = composeNode('cli')
  const controller = new AbortController()
  const interrupt = (): void => controller.abort(new Error('interrupted'))
  process.once('SIGINT', interrupt)
  process.once('SIGTERM', interrupt)
  const context = { signal: controller.signal, progress: options.onProgress ?? (() => undefined) }
  try {
    if (options.workspace !== undefined) {
      const unlock = unlockFromEnvironment(process.env)
      const opened = await app.router.call('workspace.open', { path: options.workspace, unlock }, context)
      if (!opened.ok) return opened
    }
    return await work({ call: (method, input) => app.router.call(method, withSecrets(input, process.env), context) })
  } finally {
    await app.close()
    process.off('SIGINT', interrupt)
    process.off('SIGTERM', interrupt)
  }
}
