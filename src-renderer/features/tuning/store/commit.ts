/** Changes that are kept: sent one after the other, shown at once, named in the history. */
import type { LeverChange, LeverId } from '../../../../src-contract/desktop/levers.ts'
import type { Budget } from '../../../../src-contract/desktop/scenarios.ts'
import { call, toClientError } from '../../../host/index.ts'
import type { NumberRange } from '../../../ui/number-field/range.ts'
import type { Action } from '../model/action.ts'
import { ahead, type Place } from '../model/ahead.ts'
import { restoring } from '../../../stores/restore-levers.ts'
import { indexValues } from '../model/lever-values.ts'
import { movedTo, path, record } from '../model/undo-stack.ts'
import { hold, letGo } from './hand.ts'
import { askFor, forgetAnswers, showTotals } from './run.ts'
import { useTuning } from './state.ts'

let queue: Promise<unknown> = Promise.resolve()
let nextId = 1

/** One after the other: each change sees the rows that the one before it left. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const result = queue.then(work)
  queue = result.catch(() => undefined)
  return result
}

/** Under the hand: shown by the charts, not kept. changesTo: what a value means, pure; range: the lever's, for where the hand goes on to. */
export function moveLive(place: Place, changesTo: (value: number) => readonly LeverChange[], range: NumberRange): void {
  const changes = changesTo(place.value)
  const before = hold(place, changes)
  askFor(changes, ahead(before, place, range).map(changesTo))
}

export function dropLive(): void {
  forgetAnswers()
  if (!letGo()) {
    useTuning.setState({ dragging: false })
    return
  }
  useTuning.setState({ live: [], dragging: false })
  showTotals()
}

/**
 * Keeps a change of levers. Answers null, or the sentence with which the host refused it.
 * Changes of the same target within a moment are one entry of the history.
 */
export function commitLevers(changes: readonly LeverChange[], label: string, target: string): Promise<string | null> {
  const { scenarioId } = useTuning.getState()
  if (!scenarioId || changes.length === 0) {
    dropLive()
    return Promise.resolve(null)
  }
  letGo()
  forgetAnswers()
  const id = nextId++
  useTuning.setState((state) => ({ live: [], dragging: false, pending: [...state.pending, { id, changes }] }))
  showTotals()
  return inTurn(async () => {
    const refused = await apply(scenarioId, { kind: 'levers', changes }, (backward) =>
      remember(label, target, { kind: 'levers', changes }, backward),
    )
    if (useTuning.getState().scenarioId !== scenarioId) return refused
    useTuning.setState((state) => ({ pending: state.pending.filter((one) => one.id !== id) }))
    report(changes, refused)
    showTotals()
    return refused
  })
}

function report(changes: readonly LeverChange[], refused: string | null): void {
  const touched = new Set<LeverId>(changes.map((change) => change.lever))
  useTuning.setState((state) => {
    const problems = Object.fromEntries(Object.entries(state.problems).filter(([id]) => !touched.has(id as LeverId)))
    if (refused !== null) for (const id of touched) problems[id] = refused
    return { problems }
  })
}

/** Locks, unlocks or sets the budget, with a name in the history. */
export function commitOther(
  action: Extract<Action, { kind: 'lock' | 'budget' }>,
  label: string,
): Promise<string | null> {
  const { scenarioId } = useTuning.getState()
  if (!scenarioId) return Promise.resolve(null)
  return inTurn(async () => {
    const refusal = await apply(scenarioId, action, (backward) => remember(label, label, action, backward))
    useTuning.setState({ refusal })
    return refusal
  })
}

/** Does an action; done gets what takes it back. Answers the refusal's sentence or null. */
async function apply(scenarioId: string, action: Action, done: (backward: Action) => void): Promise<string | null> {
  try {
    if (action.kind === 'budget') {
      const { scenario: before } = await call('scenarios.get', { id: scenarioId })
      await call('scenarios.update', { id: scenarioId, budget: action.budget })
      done({ kind: 'budget', budget: before.budget })
      return null
    }
    const before = useTuning.getState().rows
    const answer =
      action.kind === 'levers'
        ? await call('levers.set', { scenarioId, changes: [...action.changes] })
        : await call('levers.lock', { scenarioId, lever: action.lever, level: action.level, locked: action.locked })
    if (useTuning.getState().scenarioId !== scenarioId) return null
    useTuning.setState({ values: indexValues(answer.levers), rows: answer.rows })
    if (action.kind === 'lock') done({ ...action, locked: !action.locked })
    else {
      const changes = restoring(before, answer.rows)
      if (changes.length > 0) done({ kind: 'levers', changes })
    }
    return null
  } catch (error) {
    return toClientError(error).message
  }
}

const MERGE_MS = 1500

function remember(label: string, target: string, forward: Action, backward: Action): void {
  useTuning.setState(({ stack }) => {
    const at = new Date().toISOString()
    const last = stack.entries[stack.position - 1]
    const follows =
      last?.target === target &&
      stack.position === stack.entries.length &&
      Date.parse(at) - Date.parse(last.at) < MERGE_MS
    if (!follows) return { stack: record(stack, { id: nextId++, label, target, at, forward, backward }) }
    // A run of small steps on one value is one change: from what held first to what holds now.
    const merged = { ...last, label: mergedLabel(last.label, label), at, forward }
    return { stack: record(movedTo(stack, stack.position - 1), merged) }
  })
}

/** "Merit rate: 3.5 → 3.6 %" and then "Merit rate: 3.6 → 3.7 %" read "Merit rate: 3.5 → 3.7 %". */
function mergedLabel(first: string, second: string): string {
  const [head, tail] = [first.split(' \u2192 ')[0], second.split(' \u2192 ')[1]]
  return head !== undefined && tail !== undefined ? `${head} \u2192 ${tail}` : second
}

/** Undo, redo or a jump in the history list. Stops at the first step that is refused and says why. */
export function goTo(position: number): Promise<void> {
  return inTurn(async () => {
    const { scenarioId, stack } = useTuning.getState()
    if (!scenarioId) return
    const direction = position < stack.position ? -1 : 1
    let refusal: string | null = null
    for (const action of path(stack, position)) {
      refusal = await apply(scenarioId, action, () => undefined)
      if (refusal !== null || useTuning.getState().scenarioId !== scenarioId) break
      useTuning.setState((state) => ({ stack: movedTo(state.stack, state.stack.position + direction) }))
    }
    useTuning.setState({ refusal, problems: {} })
    showTotals()
  })
}

export function setBudget(budget: Budget | null, label: string): Promise<string | null> {
  return commitOther({ kind: 'budget', budget }, label)
}
