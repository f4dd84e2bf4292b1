import { describe, expect, it } from 'vitest'
import { createClient } from '../../../src-renderer/host/client.ts'
import { fakeTransport } from './fake-transport.ts'

describe('client', () => {
  it('resolves each call with its own reply, in whatever order replies come', async () => {
    const transport = fakeTransport()
    const client = createClient(transport)
    const first = client.call('host.info', {})
    const second = client.call('workspace.status', {})
    const [firstId, secondId] = transport.sent.map((message) => message.id)
    transport.answer({ type: 'ok', id: secondId ?? 0, output: { open: false } })
    transport.answer({ type: 'ok', id: firstId ?? 0, output: { host: 'browser' } })
    expect(await second).toEqual({ open: false })
    expect(await first).toEqual({ host: 'browser' })
  })

  it('rejects with the code, sentence and details that main gave', async () => {
    const transport = fakeTransport()
    const answer = createClient(transport).call('scenarios.get', { id: 'x' })
    transport.answer({
      type: 'error',
      id: 1,
      error: { code: 'NOT_FOUND', message: 'No such scenario.', details: { id: 'x' } },
    })
    await expect(answer).rejects.toMatchObject({
      code: 'NOT_FOUND',
      message: 'No such scenario.',
      details: { id: 'x' },
    })
  })

  it('hands progress to its own call alone', async () => {
    const transport = fakeTransport()
    const client = createClient(transport)
    const seen: number[] = []
    const saved = client.call('simulation.save', { scenarioId: 's' }, { onProgress: ({ done }) => seen.push(done) })
    const other = client.call('workspace.status', {})
    transport.answer({ type: 'progress', id: 1, progress: { done: 3, total: 9, label: 'Saving' } })
    transport.answer({ type: 'progress', id: 2, progress: { done: 7, total: 9, label: 'Other' } })
    transport.answer({ type: 'ok', id: 1, output: {} })
    transport.answer({ type: 'ok', id: 2, output: { open: false } })
    await Promise.all([saved, other])
    expect(seen).toEqual([3])
  })

  it('aborting tells main, rejects at once and ignores a late reply', async () => {
    const transport = fakeTransport()
    const controller = new AbortController()
    const answer = createClient(transport).call('simulation.run', { scenarioId: 's' }, { signal: controller.signal })
    controller.abort()
    await expect(answer).rejects.toMatchObject({ code: 'CANCELLED' })
    expect(transport.sent.at(-1)).toEqual({ type: 'cancel', id: 1 })
    transport.answer({ type: 'ok', id: 1, output: {} })
  })

  it('sends nothing for a call that is aborted already', async () => {
    const transport = fakeTransport()
    const answer = createClient(transport).call('host.info', {}, { signal: AbortSignal.abort() })
    await expect(answer).rejects.toMatchObject({ code: 'CANCELLED' })
    expect(transport.sent).toEqual([])
  })

  it('does not cancel a call on main after its reply came', async () => {
    const transport = fakeTransport()
    const controller = new AbortController()
    const answer = createClient(transport).call('workspace.status', {}, { signal: controller.signal })
    transport.answer({ type: 'ok', id: 1, output: { open: false } })
    await answer
    controller.abort()
    expect(transport.sent.map(({ type }) => type)).toEqual(['call'])
  })

  it('fails every call under way when the connection is lost', async () => {
    const transport = fakeTransport()
    const client = createClient(transport)
    const answers = [client.call('host.info', {}), client.call('workspace.status', {})]
    transport.become('lost')
    for (const answer of answers) await expect(answer).rejects.toMatchObject({ code: 'CONNECTION_LOST' })
  })

  it('tells an event to its listeners until they stop', () => {
    const transport = fakeTransport()
    const client = createClient(transport)
    const seen: boolean[] = []
    const stop = client.on('workspace.changed', ({ open }) => seen.push(open))
    transport.answer({ type: 'event', event: 'workspace.changed', data: { open: true } })
    stop()
    transport.answer({ type: 'event', event: 'workspace.changed', data: { open: false } })
    expect(seen).toEqual([true])
  })
})
