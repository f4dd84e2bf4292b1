/** What no page of this app may do, whatever it asks: leave, open windows, embed others, use the machine's devices. */
import { app, type Session, type WebContents } from 'electron'
import { isAppUrl } from './origin.ts'

/** Applies to every page there is or will be. */
export function lockDownPages(): void {
  app.on('web-contents-created', (_event, contents) => {
    refuseLeaving(contents)
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-attach-webview', (event) => event.preventDefault())
  })
}

function refuseLeaving(contents: WebContents): void {
  for (const name of ['will-navigate', 'will-redirect', 'will-frame-navigate'] as const) {
    contents.on(name as 'will-frame-navigate', (event) => {
      if (!isAppUrl(event.url)) event.preventDefault()
    })
  }
}

/** Copying to the clipboard is all that a page is allowed. */
const ALLOWED_PERMISSIONS: ReadonlySet<string> = new Set(['clipboard-sanitized-write'])

export function lockDownSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(ALLOWED_PERMISSIONS.has(permission)))
  session.setPermissionCheckHandler((_contents, permission) => ALLOWED_PERMISSIONS.has(permission))
  session.setDevicePermissionHandler(() => false)
  // Nothing is fetched from elsewhere, whatever slipped into a page.
  session.webRequest.onBeforeRequest((details, answer) => {
    const { protocol } = new URL(details.url)
    answer({ cancel: !['app:', 'blob:', 'data:', 'devtools:', 'chrome:'].includes(protocol) })
  })
}
