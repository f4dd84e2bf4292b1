/** The whole app in this process, with a keychain in memory and a data folder of its own. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compose, type App } from '../../src-main/compose.ts'
import { createFileBox, type FileBox } from '../../src-main/files/file-box.ts'
import { machineSystem } from '../../src-main/hosts/shared/machine-system.ts'
import type { System } from '../../src-main/services/ports/system.ts'
import { createTestKeychain } from '../support/test-keychain.ts'

export interface ComposedForTest {
  readonly app: App
  readonly files: FileBox
  readonly folder: string
  /** Bugs that the router reported: the method and what was thrown. */
  readonly bugs: readonly { readonly method: string; readonly error: unknown }[]
  close(): Promise<void>
}

export async function composeForTest(system: System = machineSystem()): Promise<ComposedForTest> {
  const folder = await mkdtemp(join(tmpdir(), 'meritline-app-'))
  const files = createFileBox({ paths: false })
  const bugs: { method: string; error: unknown }[] = []
  const app = compose({
    host: 'electron',
    version: '0.0.0',
    dataFolder: folder,
    system,
    input: files.input,
    output: files.output,
    keychain: createTestKeychain(),
    // Printing through a browser has its own tests; here a document is its HTML.
    pdf: {
      unavailable: () => Promise.resolve(null),
      render: (html) => Promise.resolve(new TextEncoder().encode(html)),
    },
    chooseFile: () => Promise.resolve(null),
    engineWorker: new URL('../../src-main/engine/worker.ts', import.meta.url),
    solverWorker: new URL('../../src-main/solver/worker.ts', import.meta.url),
    storeWorker: new URL('../../src-main/store/copy-worker.ts', import.meta.url),
    notify: () => undefined,
    reportBug: (method, error) => void bugs.push({ method, error }),
  })
  return {
    app,
    files,
    folder,
    bugs,
    async close() {
      await app.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
