/** The Tuning screen's store against a host that is the test: which totals are asked for and shown while a hand moves. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { LeverChange } from '../../../../src-contract/desktop/levers.ts'
import type { Totals } from '../../../../src-contract/desktop/totals.ts'
import { commitLevers, dropLive, moveLive } from '../../../../src-renderer/features/tuning/store/commit.ts'
import { followChanges } from '../../../../src-renderer/features/tuning/store/load.ts'
import { NO_RESULTS, useResults } from '../../../../src-renderer/features/tuning/store/results.ts'
import { useTuning } from '../../../../src-renderer/features/tuning/store/state.ts'
import { connectHost } from '../../../../src-renderer/host/index.ts'
import { fakeTransport } from '../../host/fake-transport.ts'

const RANGE = { bounds: [0, 50], slider: [0, 10], step: 1, decimals: 0, warning: null } as const
const merit = (value: number): LeverChange[] => [{ lever: 'merit.rate', level: 1, year: null, value }]

function totalsOf(hash: string): Totals {
  const start = { headcount: 0, annualised: 0, byLevel: [] }
  return { currency: 'USD', engineVersion: '0', hash, people: 0, start, years: [], engineMs: 0 }
}

interface RunInput {
  readonly changes: readonly LeverChange[]
  readonly ahead: boolean
}

/** A host that answers when told to: totals that name the value and how often the stored state had changed by then. */
function host() {
  const transport = fakeTransport()
  connectHost(transport)
  const answered = new Set<number>()
  const cancelled = (): Set<number> => new Set(transport.sent.flatMap((one) => (one.type === 'cancel' ? [one.id] : [])))
  const open = () =>
    transport.sent.flatMap((one) => {
      if (one.type !== 'call' || one.method !== 'simulation.run') return []
      if (answered.has(one.id) || cancelled().has(one.id)) return []
      const { changes, ahead } = one.input as RunInput
      const value = changes.map((change) => ('value' in change ? change.value : null)).at(-1) ?? 'stored'
      return [{ id: one.id, ahead, value }]
    })
  const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))
  return {
    transport,
    asked: () => open().map(({ value, ahead }) => `${ahead ? 'ahead ' : ''}${String(value)}`),
    async answer(value: unknown, version = 'first') {
      const found = open().find((one) => one.value === value)
      if (!found) throw new Error(`nobody asks for ${String(value)}`)
      answered.add(found.id)
      transport.answer({ type: 'ok', id: found.id, output: { totals: totalsOf(`${String(value)} ${version}`) } })
      await settle()
    },
    settle,
  }
}

const shown = (): string | undefined => useResults.getState().totals?.hash
let at = 0
const move = (value: number): void => moveLive({ value, at: (at += 30) }, merit, RANGE)

describe('totals of what is under the hand', () => {
  let app: ReturnType<typeof host>
  let frames: (() => void)[] = []
  const frame = (): void => {
    const due = frames
    frames = []
    for (const callback of due) callback()
  }

  beforeEach(() => {
    vi.stubGlobal('requestAnimationFrame', (callback: () => void) => frames.push(callback))
    useTuning.setState({ scenarioId: 'a', live: [], pending: [], dragging: false })
    useResults.setState(NO_RESULTS)
    app = host()
  })
  afterEach(async () => {
    dropLive()
    // Once for what is under way, once for what then follows it.
    for (let round = 0; round < 2; round++) {
      app.transport.become('lost')
      await app.settle()
    }
    frame()
    frame()
    vi.unstubAllGlobals()
  })

  /** The hand is at 4, whose totals are shown; those of 5 were asked for ahead and are there. */
  const holdFour = async (): Promise<void> => {
    move(4)
    await app.answer(4)
    await app.answer(5)
    frame()
  }

  it('are asked for at once, and those around it when they are there', async () => {
    const { asked, answer } = app
    move(4)
    expect(asked()).toEqual(['4'])
    await answer(4)
    expect(shown()).toBe('4 first')
    expect(asked()).toEqual(['ahead 3', 'ahead 5'])
  })

  it('are shown without asking where they were asked for ahead, with the slider', async () => {
    const { asked, answer } = app
    await holdFour()
    expect(shown()).toBe('4 first')
    move(5)
    expect(shown()).toBe('5 first')
    expect(useTuning.getState().live).toEqual(merit(5))
    expect(useResults.getState().shownFor).toBe(JSON.stringify(merit(5)))
    expect(asked()).not.toContain('5')
    await answer(3)
    expect(asked()).toContain('ahead 6')
  })

  it('never step back: a late answer to an older wish is not shown after a newer value was', async () => {
    const { answer } = app
    await holdFour()
    move(9)
    move(5)
    expect(shown()).toBe('5 first')
    await answer(9)
    frame()
    frame()
    expect(shown()).toBe('5 first')
  })

  it('have the engine to themselves: what was asked for ahead is cancelled, unless it is what is wished for', async () => {
    const { asked, answer } = app
    move(4)
    await answer(4)
    expect(asked()).toEqual(['ahead 3', 'ahead 5'])
    move(9)
    expect(asked()).toEqual(['9'])
    await answer(9)
    expect(asked()).toEqual(['ahead 14', 'ahead 13'])
    move(13)
    expect(asked()).toEqual(['ahead 13'])
    frame()
    frame()
    await answer(13)
    expect(shown()).toBe('13 first')
  })

  it('are asked for anew when something else changes under them', async () => {
    const { transport, asked, answer } = app
    const stop = followChanges()
    await holdFour()
    transport.answer({ type: 'event', event: 'data.changed', data: { topics: ['people'], scenarioId: null } })
    move(5)
    expect(shown()).toBe('4 first')
    expect(asked()).toContain('5')
    await answer(5, 'second')
    expect(shown()).toBe('5 second')
    frame()
    await answer(6, 'second')
    transport.answer({ type: 'event', event: 'workspace.changed', data: { open: true } })
    move(6)
    expect(shown()).toBe('5 second')
    expect(asked()).toContain('6')
    stop()
  })

  it('are forgotten when another scenario is turned to', async () => {
    const { asked } = app
    await holdFour()
    useTuning.setState({ scenarioId: 'b' })
    useTuning.setState({ scenarioId: 'a' })
    move(5)
    expect(asked()).toContain('5')
  })

  it('are forgotten when a change is kept', async () => {
    const { transport, asked, answer, settle } = app
    await holdFour()
    const kept = commitLevers([{ lever: 'cola.rate', level: null, year: null, value: 2 }], 'COLA', 'cola.rate//')
    await settle()
    const set = transport.sent.find((one) => one.type === 'call' && one.method === 'levers.set')
    transport.answer({ type: 'ok', id: set?.id ?? 0, output: { levers: [], rows: [] } })
    expect(await kept).toBeNull()
    await answer(2)
    await answer('stored')
    frame()
    move(5)
    expect(asked()).toContain('5')
  })

  it('are forgotten when the hand lets go', async () => {
    const { asked, answer } = app
    await holdFour()
    dropLive()
    await answer('stored')
    frame()
    expect(shown()).toBe('stored first')
    move(4)
    expect(asked()).toContain('4')
    await answer(4, 'second')
    frame()
    frame()
    expect(shown()).toBe('4 second')
  })
})
