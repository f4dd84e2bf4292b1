/** Holds back the host's replies to some methods, so that work stays under way until a test has seen it. */
import type { Page } from 'playwright-core'

interface Held {
  /** Lets through what comes from now on. */
  release(): void
  /** Holds back again, as from the start. */
  hold(): void
  /** Methods whose calls the window has cancelled. */
  readonly cancelled: readonly string[]
}

/** The page is loaded again, over a connection of which the test sees each message. */
export async function holdReplies(page: Page, methods: ReadonlySet<string>): Promise<Held> {
  let holding = true
  const cancelled: string[] = []
  await page.routeWebSocket(/./, (window) => {
    const host = window.connectToServer()
    const held = new Map<number, string>()
    window.onMessage((text) => {
      const message = JSON.parse(String(text)) as { type: string; id: number; method?: string }
      if (message.type === 'call' && methods.has(message.method ?? '')) held.set(message.id, message.method ?? '')
      const method = held.get(message.id)
      if (message.type === 'cancel' && method !== undefined) cancelled.push(method)
      host.send(text)
    })
    host.onMessage((text) => {
      const message = JSON.parse(String(text)) as { type: string; id?: number }
      const reply = message.type === 'ok' || message.type === 'error'
      if (!(holding && reply && held.has(message.id ?? -1))) window.send(text)
    })
  })
  await page.reload()
  return {
    release: () => (holding = false),
    hold: () => (holding = true),
    cancelled,
  }
}
