/** Reads a scenario's levers and totals, and reads them again when they change elsewhere. */
import type { EventData } from '../../../../src-contract/desktop/events.ts'
import { call, isQuiet, on, toClientError } from '../../../host/index.ts'
import { indexValues } from '../model/lever-values.ts'
import { forgetAnswers, showTotals } from './run.ts'
import { turnTo, useTuning } from './state.ts'

/** Begins with a scenario: from the start, or where this session left it. */
export async function openScenario(scenarioId: string): Promise<void> {
  if (useTuning.getState().scenarioId !== scenarioId) turnTo(scenarioId)
  showTotals()
  await readLevers()
}

async function readLevers(): Promise<void> {
  const { scenarioId, catalogue } = useTuning.getState()
  if (!scenarioId) return
  try {
    const [levers, resolved] = await Promise.all([
      catalogue.length > 0 ? catalogue : call('levers.catalogue', {}).then((answer) => answer.levers),
      call('levers.resolve', { scenarioId }),
    ])
    const now = useTuning.getState()
    // An answer that was overtaken by a change of one's own would step back.
    if (now.scenarioId !== scenarioId || now.pending.length > 0) return
    useTuning.setState({
      catalogue: levers,
      values: indexValues(resolved.levers),
      rows: resolved.rows,
      loadError: null,
    })
  } catch (error) {
    if (useTuning.getState().scenarioId === scenarioId && !isQuiet(error)) {
      useTuning.setState({ loadError: toClientError(error) })
    }
  }
}

const QUIET_MS = 120
const RELEVANT: readonly EventData<'data.changed'>['topics'][number][] = [
  'people',
  'payBands',
  'rates',
  'levers',
  'scenarios',
]

/** Follows changes made in another tab or screen; waits while a lever is moved. Answers what stops it. */
export function followChanges(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const later = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      const { dragging, pending } = useTuning.getState()
      if (dragging || pending.length > 0) later()
      else void readLevers().then(showTotals)
    }, QUIET_MS)
  }
  const stop = on('data.changed', ({ topics, scenarioId }) => {
    const own = useTuning.getState().scenarioId
    if (scenarioId !== null && scenarioId !== own) return
    if (!topics.some((topic) => RELEVANT.includes(topic))) return
    forgetAnswers()
    later()
  })
  const stopOthers = on('workspace.changed', forgetAnswers)
  return () => {
    clearTimeout(timer)
    stop()
    stopOthers()
  }
}
