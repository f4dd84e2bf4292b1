/** Native file dialogs. */
import { BrowserWindow, dialog } from 'electron'
import { join } from 'node:path'

const FILTERS = [
  { name: 'Meritline workspace', extensions: ['meritline'] },
  { name: 'All files', extensions: ['*'] },
]

export function fileChooser(folder: string) {
  return async (purpose: string, suggestedName: string | undefined): Promise<string | null> => {
    const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0]
    const options = { filters: FILTERS, defaultPath: join(folder, suggestedName ?? '') }
    if (purpose === 'createWorkspace' || purpose === 'backup') {
      const chosen = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options))
      return chosen.canceled || !chosen.filePath ? null : chosen.filePath
    }
    const open = { ...options, properties: ['openFile' as const] }
    const chosen = await (window ? dialog.showOpenDialog(window, open) : dialog.showOpenDialog(open))
    return chosen.filePaths[0] ?? null
  }
}
