/** compose() for the hosts that run in plain Node: command line and browser host. */
import { createFileBox, type FileBox } from '../../files/file-box.ts'
import { chromiumPdf } from '../../files/pdf-chromium.ts'
import { createKeychain } from '../../keys/keychain-keytar.ts'
import { compose, type App } from '../../compose.ts'
import { createBroadcast, type Broadcast } from './broadcast.ts'
import { bugLog } from './bug-log.ts'
import { dataFolder } from './data-folder.ts'
import { machineSystem } from './machine-system.ts'
import { APP_VERSION } from './version.ts'

interface NodeApp {
  readonly app: App
  readonly files: FileBox
  readonly broadcast: Broadcast
  readonly dataFolder: string
}

export function composeNode(host: 'browser' | 'cli'): NodeApp {
  const folder = dataFolder()
  const files = createFileBox({ paths: host === 'cli' })
  const broadcast = createBroadcast(files.clear)
  const app = compose({
    host,
    version: APP_VERSION,
    dataFolder: folder,
    system: machineSystem(),
    input: files.input,
    output: files.output,
    keychain: createKeychain(),
    pdf: chromiumPdf(process.env),
    chooseFile: null,
    engineWorker: new URL('../../engine/worker.ts', import.meta.url),
    solverWorker: new URL('../../solver/worker.ts', import.meta.url),
    storeWorker: new URL('../../store/copy-worker.ts', import.meta.url),
    notify: broadcast.notify,
    reportBug: bugLog(
      folder,
      () => new Date(),
      (line) => process.stderr.write(`meritline: bug: ${line}\n`),
    ),
  })
  return { app, files, broadcast, dataFolder: folder }
}
