/** The twenty items of Electron's security checklist, each tried on the running app or read off its configuration. */
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { electronMissing, launchElectron, type TestApp } from '../support/electron-app.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const source = (path: string): Promise<string> => readFile(join(ROOT, path), 'utf8')
const missing = electronMissing()

describe.skipIf(missing !== null)(`Electron's security checklist${missing ? ` (skipped: ${missing})` : ''}`, () => {
  let meritline: TestApp
  beforeAll(async () => {
    meritline = await launchElectron()
    await meritline.page.waitForSelector('h1')
  })
  afterAll(() => meritline.close())

  const inPage = <T>(work: () => T | Promise<T>): Promise<T> => meritline.page.evaluate(work)
  const preferences = () =>
    meritline.app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows()
      const contents = window?.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }
      return contents.getLastWebPreferences()
    })

  it('1. loads only secure content: requests to http, https, file and ws addresses fail', async () => {
    const outcomes = await inPage(() =>
      Promise.all(
        ['http://127.0.0.1:9/', 'https://127.0.0.1:9/', 'file:///etc/hostname'].map((address) =>
          fetch(address).then(
            () => 'answered',
            () => 'refused',
          ),
        ),
      ),
    )
    expect(outcomes).toEqual(['refused', 'refused', 'refused'])
  })

  it('2. has no Node in the page', async () => {
    const found = await inPage(() =>
      ['require', 'process', 'module', 'Buffer', '__dirname', 'global', 'setImmediate'].filter(
        (name) => name in globalThis,
      ),
    )
    expect(found).toEqual([])
    expect(await preferences()).toMatchObject({ nodeIntegration: false })
  })

  it('3. isolates the preload script’s world: the bridge has two functions and nothing else', async () => {
    expect(await preferences()).toMatchObject({ contextIsolation: true })
    const bridge = await inPage(() => Object.keys((window as unknown as { meritlineBridge: object }).meritlineBridge))
    expect(bridge.sort()).toEqual(['on', 'send'])
  })

  it('4. sandboxes every process', async () => {
    expect(await preferences()).toMatchObject({ sandbox: true })
    expect(await source('src-main/hosts/electron/main.ts')).toContain('app.enableSandbox()')
  })

  it('5. refuses every permission but writing to the clipboard', async () => {
    const answers = await inPage(async () => {
      const names = [
        'geolocation',
        'notifications',
        'camera',
        'microphone',
        'midi',
        'clipboard-read',
        'persistent-storage',
      ]
      const states = names.map((name) =>
        navigator.permissions.query({ name: name as PermissionName }).then(
          (status) => status.state,
          () => 'unknown',
        ),
      )
      return Promise.all(states)
    })
    expect(answers.filter((state) => state === 'granted')).toEqual([])
    expect(
      await inPage(() =>
        navigator.mediaDevices.getUserMedia({ audio: true }).then(
          () => 'given',
          () => 'refused',
        ),
      ),
    ).toBe('refused')
  })

  it('6. keeps web security on', async () => {
    expect(await preferences()).toMatchObject({ webSecurity: true })
  })

  it('7. sends a strict Content-Security-Policy: no inline or evaluated script runs', async () => {
    const policy = await inPage(async () => (await fetch('/index.html')).headers.get('content-security-policy') ?? '')
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self';")
    expect(policy).not.toMatch(/unsafe-eval|https?:|\*/)
    // Run by a timer: what the test itself evaluates is let through by the debugger.
    await inPage(() => {
      const script = document.createElement('script')
      script.textContent = 'window.inlineRan = true'
      document.body.append(script)
      setTimeout('window.textRan = true')
      setTimeout(() => {
        try {
          Object.assign(window, { functionRan: new Function('return true')() })
        } catch {
          Object.assign(window, { functionRefused: true })
        }
      })
    })
    await expect.poll(() => inPage(() => 'functionRefused' in window)).toBe(true)
    expect(await inPage(() => ['inlineRan', 'textRan', 'functionRan'].filter((name) => name in window))).toEqual([])
  })

  it('8. allows no insecure content on secure pages', async () => {
    expect((await preferences())['allowRunningInsecureContent'] ?? false).toBe(false)
  })

  it('9. has no experimental features on', async () => {
    expect((await preferences())['experimentalFeatures'] ?? false).toBe(false)
  })

  it('10. enables no Blink features by name', async () => {
    expect((await preferences())['enableBlinkFeatures'] ?? '').toBe('')
    expect(await source('src-main/hosts/electron/app-window.ts')).not.toContain('enableBlinkFeatures')
  })

  it('11. has no <webview>, so none with popups', async () => {
    expect((await preferences())['webviewTag'] ?? false).toBe(false)
    expect(await inPage(() => 'reload' in document.createElement('webview'))).toBe(false)
  })

  it('12. refuses to attach a webview, whoever asks', async () => {
    expect(await source('src-main/hosts/electron/lock-down.ts')).toContain("'will-attach-webview'")
    const refused = await meritline.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
        emit(name: string, event: object): void
      }
      let prevented = false
      contents.emit('will-attach-webview', { preventDefault: () => (prevented = true) })
      return prevented
    })
    expect(refused).toBe(true)
  })

  it('13. refuses navigation away from the app', async () => {
    const before = meritline.page.url()
    await inPage(() => {
      location.href = 'https://example.com/'
    })
    await inPage(() => {
      const link = document.createElement('a')
      link.href = 'file:///etc/hostname'
      document.body.append(link)
      link.click()
      link.remove()
    })
    await expect.poll(() => inPage(() => document.readyState)).toBe('complete')
    expect(meritline.page.url()).toBe(before)
  })

  it('14. opens no other windows', async () => {
    expect(await inPage(() => window.open('app://meritline/index.html') === null)).toBe(true)
    expect(await inPage(() => window.open('https://example.com/') === null)).toBe(true)
    expect(await meritline.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  })

  it('15. hands nothing to the operating system’s shell', async () => {
    const files = await readdir(join(ROOT, 'src-main/hosts/electron'))
    expect(files).toContain('main.ts')
    for (const file of files) expect(await source(`src-main/hosts/electron/${file}`), file).not.toMatch(/\bshell\b/)
  })

  it('16. declares a current Electron, pinned', async () => {
    const { devDependencies } = JSON.parse(await source('package.json')) as { devDependencies: Record<string, string> }
    expect(devDependencies['electron']).toMatch(/^\d+\.\d+\.\d+$/)
    expect(Number(devDependencies['electron']?.split('.')[0])).toBeGreaterThanOrEqual(45)
  })

  it('17. checks the sender of every message: a frame inside the page is not heard', async () => {
    const heard = await meritline.app.evaluate(({ ipcMain, BrowserWindow }) => {
      const sender = BrowserWindow.getAllWindows()[0]?.webContents
      if (!sender) return null
      const send = sender.send.bind(sender)
      let answers = 0
      sender.send = () => void (answers += 1)
      const from = (senderFrame: unknown): number => {
        answers = 0
        ipcMain.emit('meritline:client', { sender, senderFrame }, { type: 'shout', id: 99 })
        return answers
      }
      const result = { page: from(sender.mainFrame), foreign: from({ url: 'app://meritline/' }), none: from(null) }
      sender.send = send
      return result
    })
    expect(heard).toEqual({ page: 1, foreign: 0, none: 0 })
  })

  it('18. serves its page by a protocol of its own, never from file://', async () => {
    expect(meritline.page.url()).toMatch(/^app:\/\/meritline\//)
    const outside = await inPage(() =>
      Promise.all(
        ['/../../package.json', '/..%2f..%2fpackage.json', '/%2e%2e/main/main.js', '/../main/main.js'].map((path) =>
          fetch(path).then(
            (response) => response.status,
            () => 'refused',
          ),
        ),
      ),
    )
    expect(outside.every((answer) => answer === 404 || answer === 'refused')).toBe(true)
  })

  it('19. sets every fuse in packaged builds', async () => {
    expect(JSON.parse(await source('scripts/fuses.json'))).toEqual({
      RunAsNode: false,
      EnableCookieEncryption: true,
      EnableNodeOptionsEnvironmentVariable: false,
      EnableNodeCliInspectArguments: false,
      EnableEmbeddedAsarIntegrityValidation: true,
      OnlyLoadAppFromAsar: true,
      LoadBrowserProcessSpecificV8Snapshot: false,
      GrantFileProtocolExtraPrivileges: false,
      WasmTrapHandlers: true,
    })
    expect(await source('electron-builder.config.mjs')).toContain('scripts/package-fuses.mjs')
    expect(await source('scripts/package-fuses.mjs')).toContain('strictlyRequireAllFuses: true')
  })

  it('20. exposes no Electron API to the page', async () => {
    const names = await inPage(() =>
      ['electron', 'ipcRenderer', 'webFrame', 'contextBridge', 'remote', 'nativeImage'].filter(
        (name) => name in window,
      ),
    )
    expect(names).toEqual([])
    expect(await source('src-preload/preload.ts')).toContain('contextBridge.exposeInMainWorld(BRIDGE_NAME, bridge)')
  })
})
