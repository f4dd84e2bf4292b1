import { describe, expect, it } from 'vitest'
import { createSocketTransport, type SocketLike } from '../../../src-renderer/host/socket-transport.ts'
import type { ConnectionState } from '../../../src-renderer/host/transport.ts'

function rig() {
  const sockets: (SocketLike & { readonly texts: string[] })[] = []
  const waits: { readonly ms: number; readonly run: () => void }[] = []
  const states: ConnectionState[] = []
  const transport = createSocketTransport({
    open() {
      const texts: string[] = []
      const socket = {
        texts,
        send: (text: string) => void texts.push(text),
        onopen: null,
        onclose: null,
        onmessage: null,
      }
      sockets.push(socket)
      return socket
    },
    later: (run, ms) => void waits.push({ run, ms }),
  })
  transport.onState((state) => states.push(state))
  const newest = () => {
    const socket = sockets.at(-1)
    if (!socket) throw new Error('no socket was opened')
    return socket
  }
  const happen = (which: 'onopen' | 'onclose'): void => void newest()[which]?.({} as never)
  return { transport, sockets, waits, states, newest, happen }
}

describe('socket transport', () => {
  it('keeps what is sent before the connection is there and sends it in order', () => {
    const { transport, newest, happen } = rig()
    transport.send({ type: 'cancel', id: 1 })
    transport.send({ type: 'cancel', id: 2 })
    expect(newest().texts).toEqual([])
    happen('onopen')
    expect(newest().texts.map((text) => (JSON.parse(text) as { id: number }).id)).toEqual([1, 2])
  })

  it('says that the connection is lost and opens another, waiting longer each time', () => {
    const { states, waits, happen } = rig()
    happen('onopen')
    happen('onclose')
    for (let turn = 0; turn < 6; turn++) {
      waits.at(-1)?.run()
      happen('onclose')
    }
    expect(states).toEqual(['connecting', 'open', 'lost'])
    expect(waits.map(({ ms }) => ms)).toEqual([250, 500, 1000, 2000, 4000, 5000, 5000])
  })

  it('is open again after a reconnect and starts over with short waits', () => {
    const { states, waits, sockets, happen } = rig()
    happen('onopen')
    happen('onclose')
    waits.at(-1)?.run()
    happen('onopen')
    happen('onclose')
    expect(sockets).toHaveLength(2)
    expect(states).toEqual(['connecting', 'open', 'lost', 'open', 'lost'])
    expect(waits.map(({ ms }) => ms)).toEqual([250, 250])
  })

  it('does not send a call of before the loss to the next connection', () => {
    const { transport, waits, newest, happen } = rig()
    transport.send({ type: 'cancel', id: 1 })
    happen('onclose')
    waits.at(-1)?.run()
    happen('onopen')
    expect(newest().texts).toEqual([])
  })

  it('hands on what the host says', () => {
    const { transport, newest, happen } = rig()
    const seen: unknown[] = []
    transport.onMessage((message) => seen.push(message))
    happen('onopen')
    newest().onmessage?.({ data: '{"type":"ok","id":4,"output":{}}' })
    expect(seen).toEqual([{ type: 'ok', id: 4, output: {} }])
  })
})
