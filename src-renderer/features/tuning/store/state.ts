/** What the Tuning screen works on. One per window: the scenario in use. */
import { create } from 'zustand'
import type { Lever, LeverChange, LeverId, LeverRow } from '../../../../src-contract/desktop/levers.ts'
import type { Totals } from '../../../../src-contract/desktop/totals.ts'
import type { ClientError } from '../../../host/index.ts'
import { useWorkspace } from '../../../stores/workspace.ts'
import type { Action } from '../model/action.ts'
import type { LeverValues, YearScope } from '../model/lever-values.ts'
import { emptyStack, type UndoStack } from '../model/undo-stack.ts'
import { NO_RESULTS, useResults } from './results.ts'

export interface Pending {
  readonly id: number
  readonly changes: readonly LeverChange[]
}

export interface TuningState {
  readonly scenarioId: string | null
  readonly catalogue: readonly Lever[]
  readonly values: LeverValues
  readonly rows: readonly LeverRow[]
  /** Sent and not answered yet, oldest first. */
  readonly pending: readonly Pending[]
  /** Under the hand, not committed. */
  readonly live: readonly LeverChange[]
  readonly dragging: boolean
  readonly loadError: ClientError | null
  /** What the host said about the last change of a lever it refused. */
  readonly problems: Readonly<Partial<Record<LeverId, string>>>
  /** A sentence about the last undo, lock or budget change that was refused. */
  readonly refusal: string | null
  readonly stack: UndoStack<Action>
  readonly scope: YearScope
  /** Levers whose levels move together. */
  readonly linked: Readonly<Partial<Record<LeverId, boolean>>>
}

const EMPTY: Omit<TuningState, 'catalogue' | 'linked'> = {
  scenarioId: null,
  values: new Map(),
  rows: [],
  pending: [],
  live: [],
  dragging: false,
  loadError: null,
  problems: {},
  refusal: null,
  stack: emptyStack(),
  scope: null,
}

export const useTuning = create<TuningState>(() => ({ ...EMPTY, catalogue: [], linked: {} }))

interface Kept {
  readonly stack: UndoStack<Action>
  readonly sessionBase: Totals | null
}

/** History and base of the other scenarios of this session. */
const kept = new Map<string, Kept>()

/** Turns to a scenario; what this session did to it before is there again. */
export function turnTo(scenarioId: string | null): void {
  const { scenarioId: left, stack } = useTuning.getState()
  if (left) kept.set(left, { stack, sessionBase: useResults.getState().sessionBase })
  const before = scenarioId ? kept.get(scenarioId) : undefined
  useTuning.setState({ ...EMPTY, scenarioId, stack: before?.stack ?? EMPTY.stack })
  useResults.setState({ ...NO_RESULTS, sessionBase: before?.sessionBase ?? null })
}

let watched: string | null = null
let watching = false

/** Another workspace, or none: nothing of the former one stays in memory. Watches from the first call on. */
export function forgetWhenClosed(): void {
  if (watching) return
  watching = true
  const pathOf = (): string | null => {
    const { status } = useWorkspace.getState()
    return status?.open ? status.path : null
  }
  watched = pathOf()
  useWorkspace.subscribe(() => {
    const path = pathOf()
    if (path === watched) return
    watched = path
    useTuning.setState({ ...EMPTY, linked: {} })
    useResults.setState(NO_RESULTS)
    kept.clear()
  })
}
