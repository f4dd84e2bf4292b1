/** Asks the browser host by its contract, over a socket of the page's own, for what a test compares the screen with. */
import type { Page } from 'playwright-core'
import { SOCKET_PATH } from '../../src-contract/desktop/bridge.ts'
import type { HostMessage } from '../../src-contract/desktop/envelope.ts'
import type { MethodInput, MethodName, MethodOutput } from '../../src-contract/desktop/index.ts'

export async function callFromPage<M extends MethodName>(
  page: Page,
  method: M,
  input: MethodInput<M>,
): Promise<MethodOutput<M>> {
  const text = JSON.stringify({ type: 'call', id: 1, method, input })
  const answer = await page.evaluate(
    ({ path, text }) =>
      new Promise<string>((resolve, reject) => {
        const url = new URL(path, location.href)
        url.protocol = 'ws:'
        const socket = new WebSocket(url)
        socket.onerror = () => reject(new Error('the socket did not open'))
        socket.onopen = () => socket.send(text)
        socket.onmessage = ({ data }) => {
          if (!/"type":"(ok|error)"/.test(String(data))) return
          resolve(String(data))
          socket.close()
        }
      }),
    { path: SOCKET_PATH, text },
  )
  const message = JSON.parse(answer) as HostMessage
  if (message.type !== 'ok') throw new Error(answer)
  return message.output as MethodOutput<M>
}
