/**
 * The desktop app. No crash reporter is started: a crash dump is a copy of memory, and memory holds pay.
 */
import { app, BrowserWindow, session } from 'electron'
import { join } from 'node:path'
import { compose } from '../../compose.ts'
import { createFileBox } from '../../files/file-box.ts'
import { createKeychain } from '../../keys/keychain-keytar.ts'
import { createBroadcast } from '../shared/broadcast.ts'
import { bugLog } from '../shared/bug-log.ts'
import { dataFolder } from '../shared/data-folder.ts'
import { machineSystem } from '../shared/machine-system.ts'
import { declareScheme, serveApp } from './app-protocol.ts'
import { openAppWindow } from './app-window.ts'
import { fileChooser } from './dialogs.ts'
import { askWhereToSave } from './downloads.ts'
import { serveIpc } from './ipc.ts'
import { lockDownPages, lockDownSession } from './lock-down.ts'
import { setMenu } from './menu.ts'
import { pdfWindow } from './pdf-window.ts'

const here = import.meta.dirname
const development = !app.isPackaged
const folder = dataFolder()

// The window's own caches stay apart from the workspaces.
app.setPath('userData', join(folder, 'window'))
// Chromium's sandbox refuses to run as root, where tests may run; every other start has it for all processes.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
declareScheme()
lockDownPages()

if (app.requestSingleInstanceLock()) {
  void start()
} else {
  app.quit()
}

async function start(): Promise<void> {
  const files = createFileBox({ paths: false })
  const broadcast = createBroadcast(files.clear)
  const meritline = compose({
    host: 'electron',
    version: app.getVersion(),
    dataFolder: folder,
    system: machineSystem(),
    input: files.input,
    output: files.output,
    keychain: createKeychain(),
    pdf: pdfWindow(),
    chooseFile: fileChooser(folder),
    engineWorker: new URL('./engine-worker.js', import.meta.url),
    solverWorker: new URL('./solver-worker.js', import.meta.url),
    storeWorker: new URL('./store-worker.js', import.meta.url),
    notify: broadcast.notify,
    reportBug: bugLog(folder, () => new Date()),
  })
  const openWindow = (): BrowserWindow =>
    openAppWindow({
      preload: join(here, '../preload/preload.cjs'),
      stateFile: join(folder, 'window', 'window.json'),
      development,
    })

  await app.whenReady()
  lockDownSession(session.defaultSession)
  serveApp(session.defaultSession, join(here, '../renderer'), files)
  askWhereToSave(session.defaultSession)
  serveIpc(meritline.router, broadcast)
  setMenu(development)
  openWindow()

  app.on('second-instance', () => {
    const [window] = BrowserWindow.getAllWindows()
    if (!window) return void openWindow()
    if (window.isMinimized()) window.restore()
    window.focus()
  })
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) openWindow()
  })
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })

  app.once('will-quit', (event) => {
    // The workspace is closed in order (its lock, its log) before the process ends. All windows are gone by now.
    event.preventDefault()
    void meritline.close().finally(() => app.exit())
  })
}
