/** The browser host: composes the app and serves its window on 127.0.0.1. Development and tests; no part of packaged builds. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { composeNode } from '../shared/compose-node.ts'
import { createAccess } from './access.ts'
import { createServer } from './server.ts'

interface BrowserHost {
  readonly port: number
  /** An address with a token that works once. */
  address(): string
  close(): Promise<void>
}

/** Thrown with a sentence for people when the host cannot start. */
export class CannotServe extends Error {}

const PAGE_FOLDER = fileURLToPath(new URL('../../../out/renderer', import.meta.url))

/** port 0: a free one. */
export async function startBrowserHost(options: {
  readonly port: number
  readonly pageFolder?: string
}): Promise<BrowserHost> {
  const pageFolder = options.pageFolder ?? PAGE_FOLDER
  if (!existsSync(join(pageFolder, 'index.html'))) {
    throw new CannotServe('The window is not built yet. Run this first: npm run build (npm start does it by itself).')
  }
  const node = composeNode('browser')
  const access = createAccess()
  const server = await createServer({ ...node, router: node.app.router, access, pageFolder })
  try {
    await server.listen({ host: '127.0.0.1', port: options.port })
  } catch (error) {
    await node.app.close()
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'EADDRINUSE')
      throw new CannotServe(`Port ${options.port} is taken. Choose another with --port, or 0 for a free one.`)
    if (code === 'EACCES') throw new CannotServe(`Port ${options.port} may not be used by you. Choose one above 1023.`)
    throw error
  }
  const bound = server.server.address()
  const port = typeof bound === 'object' && bound ? bound.port : options.port
  return {
    port,
    address: () => `http://127.0.0.1:${port}/?token=${access.token()}`,
    async close() {
      await server.close()
      await node.app.close()
    },
  }
}
