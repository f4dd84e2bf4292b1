/** The app's window. */
import { BrowserWindow, nativeTheme } from 'electron'
import { APP_PAGE } from './origin.ts'
import { keepWindowPlace, readWindowPlace } from './window-state.ts'

interface WindowParts {
  readonly preload: string
  readonly stateFile: string
  readonly development: boolean
}

export function openAppWindow({ preload, stateFile, development }: WindowParts): BrowserWindow {
  const { bounds, maximized } = readWindowPlace(stateFile)
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 960,
    minHeight: 640,
    show: false,
    title: 'Meritline',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#16181d' : '#ffffff',
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false, // Its dictionaries would be fetched from elsewhere.
      devTools: development,
    },
  })
  keepWindowPlace(window, stateFile)
  window.once('ready-to-show', () => {
    if (maximized) window.maximize()
    window.show()
  })
  void window.loadURL(APP_PAGE)
  return window
}
