/** Asks for totals: the newest wish wins, one request is under way at a time. */
import type { LeverChange } from '../../../../src-contract/desktop/levers.ts'
import type { Totals } from '../../../../src-contract/desktop/totals.ts'
import { call, ClientError, isQuiet, toClientError } from '../../../host/index.ts'
import { createAnswers } from '../model/answers.ts'
import { createLatestWins } from '../model/latest-wins.ts'
import { onceAFrame } from '../model/once-a-frame.ts'
import { sameStart } from '../model/same-start.ts'
import { drawHand } from './hand.ts'
import { useResults } from './results.ts'
import { useTuning } from './state.ts'

interface Wish {
  readonly scenarioId: string
  readonly changes: readonly LeverChange[]
  /** The live part, as JSON. */
  readonly mark: string
  /** Changes that are the same have the same totals, while nothing else changes. */
  readonly key: string
}

const TRIES = 8
const PAUSE_MS = 25

/** Another window of the same host may overtake a run: then it is asked again. ahead: nobody waits for it yet. */
export async function runTotals(
  scenarioId: string,
  changes: readonly LeverChange[],
  { signal, ahead = false }: { readonly signal?: AbortSignal | undefined; readonly ahead?: boolean } = {},
): Promise<Totals> {
  const input = { scenarioId, changes: [...changes], breakdowns: false, ahead }
  for (let attempt = 1; ; attempt += 1) {
    try {
      return (await call('simulation.run', input, { signal })).totals
    } catch (error) {
      if (!(error instanceof ClientError) || error.code !== 'SUPERSEDED' || attempt === TRIES) throw error
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * attempt))
    }
  }
}

interface Answer {
  readonly wish: Wish
  readonly totals: Totals
}

function take({ wish: { scenarioId, mark }, totals }: Answer): void {
  const now = useTuning.getState()
  if (now.scenarioId !== scenarioId) return
  const stored = mark === '' && now.pending.length === 0
  const { settled, sessionBase } = useResults.getState()
  drawHand()
  useResults.setState({
    totals,
    shownFor: mark,
    runError: null,
    ...(stored ? { settled: settled + 1 } : {}),
    ...(stored && !sameStart(sessionBase, totals) ? { sessionBase: totals } : {}),
  })
}

const show = onceAFrame(take, (callback) => void requestAnimationFrame(callback))

const answers = createAnswers<Wish, Totals>({
  // Only for a hand that comes back to a value: what is stored is always asked for.
  keyOf: ({ mark, key }) => (mark === '' ? null : key),
  request: ({ scenarioId, changes }, ahead) =>
    runTotals(scenarioId, changes, ahead ? { signal: ahead, ahead: true } : {}),
})

/** Asked for ahead as soon as nobody waits. */
let likelyNext: readonly Wish[] = []

const runner = createLatestWins<Wish, Totals>({
  run: (wish) => answers.ask(wish),
  done: (wish, totals) => show({ wish, totals }),
  failed: ({ scenarioId }, error) => {
    if (useTuning.getState().scenarioId !== scenarioId || isQuiet(error)) return
    useResults.setState({ runError: toClientError(error) })
  },
  idle: () => answers.expect(likelyNext),
})

/** Totals of what is stored, on its way to be stored, and under the hand. */
export function showTotals(): void {
  askFor(useTuning.getState().live)
}

/** With what is under the hand. likely: what will probably be there next, likeliest first; asked for when nothing else is. */
export function askFor(live: readonly LeverChange[], likely: readonly (readonly LeverChange[])[] = []): void {
  const { scenarioId, pending } = useTuning.getState()
  if (!scenarioId) return
  const sent = pending.flatMap((one) => one.changes)
  const wish = (own: readonly LeverChange[]): Wish => {
    const changes = [...sent, ...own]
    const mark = own.length === 0 ? '' : JSON.stringify(own)
    return { scenarioId, changes, mark, key: JSON.stringify([scenarioId, changes]) }
  }
  const wished = wish(live)
  const totals = answers.known(wished)
  if (totals) {
    runner.drop()
    show({ wish: wished, totals })
  } else runner.push(wished)
  likelyNext = likely.map(wish)
  // What somebody waits for has the engine to itself.
  answers.expect(runner.busy ? [] : likelyNext)
}

/** The hand has let go, or what the totals rest on has changed. */
export function forgetAnswers(): void {
  likelyNext = []
  answers.forget()
}

useTuning.subscribe((now, before) => {
  if (now.scenarioId !== before.scenarioId) forgetAnswers()
})
