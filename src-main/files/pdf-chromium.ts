/**
 * Prints through an installed Chromium, for hosts that are not Electron. Pay never touches the disk: the page is set over
 * the protocol in an off-the-record context without disk cache, shared memory stays in memory where the system has
 * room for it, and the PDF comes back over the protocol (a stream would be buffered in a temporary file).
 */
import { accessSync, constants, statfsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { CodedError } from '../../src-core/coded-error.ts'
import { PAGE_MARGINS_INCHES, runningTemplates, type Pdf, type PdfOptions } from '../services/ports/pdf.ts'

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'msedge']
const USUAL_PLACES: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
}

const MISSING =
  'Printing needs a Chromium browser on this machine and none was found. Install Chromium, Google Chrome or Microsoft Edge, or name one in CHROME_PATH; everything else works without.'

const PAPER_INCHES = { A4: { width: 8.27, height: 11.69 }, Letter: { width: 8.5, height: 11 } } as const

const ENOUGH_SHARED_MEMORY = 48 * 1024 * 1024

/** The first that can be run: CHROME_PATH, then commands on PATH, then the usual places of the system. */
export function findChromium(environment: NodeJS.ProcessEnv): string | null {
  if (environment.CHROME_PATH) return isExecutable(environment.CHROME_PATH) ? environment.CHROME_PATH : null
  const folders = (environment.PATH ?? '').split(delimiter).filter(Boolean)
  const onPath = folders.flatMap((folder) => COMMANDS.map((command) => join(folder, command)))
  return [...onPath, ...(USUAL_PLACES[process.platform] ?? [])].find(isExecutable) ?? null
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

export function chromiumPdf(environment: NodeJS.ProcessEnv): Pdf {
  return {
    unavailable: () => Promise.resolve(findChromium(environment) === null ? MISSING : null),
    render: async (html, options) => {
      const executablePath = findChromium(environment)
      if (executablePath === null) throw new CodedError('PDF_UNAVAILABLE', MISSING)
      try {
        return await print(executablePath, html, options)
      } catch (error) {
        if (error instanceof CodedError) throw error
        throw new CodedError(
          'PDF_UNAVAILABLE',
          `The browser ${executablePath} could not print the document (${firstLine(error)}). Nothing was written; try again, or name another browser in CHROME_PATH.`,
        )
      }
    },
  }
}

/** Never the document: the browser's own messages name steps and files only. */
function firstLine(error: unknown): string {
  return error instanceof Error ? (error.message.split('\n')[0] ?? error.name).slice(0, 200) : 'unknown reason'
}

async function print(executablePath: string, html: string, options: PdfOptions): Promise<Uint8Array> {
  // Loaded when needed: most sessions never print.
  const { chromium } = await import('playwright-core')
  const browser = await chromium.launch({
    executablePath,
    // A sandboxed browser refuses to run as root; anyone else keeps the sandbox.
    chromiumSandbox: process.getuid?.() !== 0,
    args: [
      '--disk-cache-size=1',
      '--media-cache-size=1',
      '--disable-gpu-shader-disk-cache',
      '--disable-crash-reporter',
    ],
    ...(hasSharedMemory() ? { ignoreDefaultArgs: ['--disable-dev-shm-usage'] } : {}),
  })
  try {
    const templates = runningTemplates(browser.version(), options)
    const context = await browser.newContext({ offline: true, javaScriptEnabled: false })
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await page.setContent(html, { waitUntil: 'load' })
    const { data } = await session.send('Page.printToPDF', {
      paperWidth: PAPER_INCHES[options.paper].width,
      paperHeight: PAPER_INCHES[options.paper].height,
      marginTop: PAGE_MARGINS_INCHES.top,
      marginRight: PAGE_MARGINS_INCHES.right,
      marginBottom: PAGE_MARGINS_INCHES.bottom,
      marginLeft: PAGE_MARGINS_INCHES.left,
      ...templates,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      transferMode: 'ReturnAsBase64',
    })
    return new Uint8Array(Buffer.from(data, 'base64'))
  } finally {
    await browser.close()
  }
}

/** Without room in shared memory the browser would put it into temporary files, or end. */
function hasSharedMemory(): boolean {
  if (process.platform !== 'linux') return false
  try {
    const { bavail, bsize } = statfsSync('/dev/shm')
    return bavail * bsize >= ENOUGH_SHARED_MEMORY
  } catch {
    return false
  }
}
