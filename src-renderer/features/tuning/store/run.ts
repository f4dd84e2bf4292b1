/** Asks for totals: the newest wish wins, one request is under way at a time. */
import type { LeverChange } from '../../../../src-contract/desktop/levers.ts'
import type { Totals } from '../../../../src-contract/desktop/totals.ts'
import { call, ClientError, isQuiet, toClientError } from '../../../host/index.ts'
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
}

const TRIES = 8
const PAUSE_MS = 25

/** Another window of the same host may overtake a run: then it is asked again. */
export async function runTotals(
  scenarioId: string,
  changes: readonly LeverChange[],
  signal?: AbortSignal,
): Promise<Totals> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return (await call('simulation.run', { scenarioId, changes: [...changes], breakdowns: false }, { signal })).totals
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

const runner = createLatestWins<Wish, Totals>({
  run: ({ scenarioId, changes }) => runTotals(scenarioId, changes),
  done: (wish, totals) => show({ wish, totals }),
  failed: ({ scenarioId }, error) => {
    if (useTuning.getState().scenarioId !== scenarioId || isQuiet(error)) return
    useResults.setState({ runError: toClientError(error) })
  },
})

/** Totals of what is stored, on its way to be stored, and under the hand. */
export function showTotals(): void {
  askFor(useTuning.getState().live)
}

/** With what is about to be under the hand. */
export function askFor(live: readonly LeverChange[]): void {
  const { scenarioId, pending } = useTuning.getState()
  if (!scenarioId) return
  const changes = [...pending.flatMap((one) => one.changes), ...live]
  runner.push({ scenarioId, changes, mark: live.length === 0 ? '' : JSON.stringify(live) })
}
