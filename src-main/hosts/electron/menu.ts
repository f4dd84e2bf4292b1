/** A small menu: what the operating system expects for editing, zoom and quitting. The app's own commands live in its window. */
import { Menu } from 'electron'

export function setMenu(development: boolean): void {
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(process.platform === 'darwin' ? [{ role: 'appMenu' as const }] : []),
      { label: '&File', submenu: [{ role: process.platform === 'darwin' ? ('close' as const) : ('quit' as const) }] },
      // No undo and redo here: Ctrl+Z belongs to the window, which undoes changes of levers too.
      { label: '&Edit', submenu: [{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }] },
      {
        label: '&View',
        submenu: [
          { role: 'resetZoom' },
          { role: 'zoomIn' },
          { role: 'zoomOut' },
          { role: 'togglefullscreen' },
          ...(development ? [{ role: 'reload' as const }, { role: 'toggleDevTools' as const }] : []),
        ],
      },
      { role: 'windowMenu' },
    ]),
  )
}
