/** The Pdf port by Electron's own Chromium: a hidden page without scripts, in a session of its own that reaches nothing. */
import { BrowserWindow, session as sessions } from 'electron'
import { CodedError } from '../../../src-core/coded-error.ts'
import { PAGE_MARGINS_INCHES, runningTemplates, type Pdf } from '../../services/ports/pdf.ts'
import { APP_ORIGIN, SCHEME } from './origin.ts'

const PAGE = `${APP_ORIGIN}/document.html`
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:"

export function pdfWindow(): Pdf {
  let turn: Promise<unknown> = Promise.resolve()
  let count = 0
  return {
    unavailable: () => Promise.resolve(null),
    render(html, options) {
      // One at a time: each document has the printing session to itself.
      const printed = turn.then(() => print(`print-${(count += 1)}`, html, options))
      turn = printed.catch(() => undefined)
      return printed
    },
  }
}

async function print(partition: string, html: string, options: Parameters<Pdf['render']>[1]): Promise<Uint8Array> {
  const templates = runningTemplates(process.versions.chrome ?? '', options)
  const session = sessions.fromPartition(partition) // in memory: no "persist:"
  session.protocol.handle(SCHEME, (request) =>
    request.url === PAGE
      ? new Response(html, {
          headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY },
        })
      : new Response(null, { status: 404 }),
  )
  session.webRequest.onBeforeRequest((details, answer) =>
    answer({ cancel: details.url !== PAGE && !details.url.startsWith('data:') }),
  )
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session,
      javascript: false,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
    },
  })
  try {
    await window.loadURL(PAGE)
    return await window.webContents.printToPDF({
      pageSize: options.paper,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      margins: PAGE_MARGINS_INCHES,
      ...templates,
    })
  } catch (error) {
    if (error instanceof CodedError) throw error
    throw new CodedError('PDF_UNAVAILABLE', 'The document could not be printed to PDF. Nothing was changed; try again.')
  } finally {
    window.destroy()
    session.protocol.unhandle(SCHEME)
  }
}
