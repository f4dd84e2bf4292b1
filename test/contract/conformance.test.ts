/** The same inputs get the same replies over IPC, the socket and the command line. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { desktopMethods } from '../../src-contract/desktop/index.ts'
import { composeForTest, type ComposedForTest } from './compose-for-test.ts'
import { converse } from './conversation.ts'
import { overCommandLine, overIpc, overSocket } from './transports.ts'

describe('one conversation over every transport', () => {
  it('gets the same replies', { timeout: 180_000 }, async () => {
    const [ipc, socket, commandLine] = await Promise.all([overIpc(), overSocket(), overCommandLine()])
    try {
      const expected = await converse(ipc)
      expect(expected.filter(({ reply }) => JSON.stringify(reply).includes('INTERNAL'))).toEqual([])
      expect(await converse(socket)).toEqual(expected)
      expect(await converse(commandLine)).toEqual(expected)
    } finally {
      await Promise.all([ipc.close(), socket.close(), commandLine.close()])
    }
  })
})

describe('the contract', () => {
  let composed: ComposedForTest
  beforeAll(async () => void (composed = await composeForTest()))
  afterAll(() => composed.close())

  it('declares each method with a sentence of help and codes in capitals', () => {
    for (const [name, { help, errors }] of Object.entries(desktopMethods)) {
      expect(name).toMatch(/^[a-z][A-Za-z]*\.[a-z][A-Za-z]*$/)
      expect(help, name).toMatch(/^[A-Z].*\.$/)
      for (const code of errors) expect(code, name).toMatch(/^[A-Z][A-Z_]*$/)
    }
  })

  it('has a handler for every method', async () => {
    const signal = new AbortController().signal
    for (const method of Object.keys(desktopMethods)) {
      await composed.app.router.call(method, {}, { signal, progress: () => undefined })
    }
    expect(composed.bugs).toEqual([])
  })
})
