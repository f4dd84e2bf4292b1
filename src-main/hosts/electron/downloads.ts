/** Made documents leave by the user's own hand: each is asked where to. */
import { app, BrowserWindow, dialog, type Session } from 'electron'
import { join } from 'node:path'
import { isAppUrl } from './origin.ts'

export function askWhereToSave(session: Session): void {
  session.on('will-download', (_event, item) => {
    // A blob's address holds its page's origin behind the scheme.
    if (!isAppUrl(item.getURL().replace(/^blob:/, ''))) return item.cancel()
    const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0]
    const options = { defaultPath: join(app.getPath('downloads'), item.getFilename()) }
    // Asked at once: the download goes nowhere before it knows its place, so nothing is left half-written elsewhere.
    const path = window ? dialog.showSaveDialogSync(window, options) : dialog.showSaveDialogSync(options)
    if (path) item.setSavePath(path)
    else item.cancel()
  })
}
