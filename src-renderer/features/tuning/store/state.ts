/** What the Tuning screen works on. One per window: the scenario in use. */
import { create } from 'zustand'
import type { Lever, LeverChange, LeverId, LeverRow } from '../../../../src-contract/desktop/levers.ts'
import type { Totals } from '../../../../src-contract/desktop/totals.ts'
import type { ClientError } from '../../../host/index.ts'
import { useWorkspace } from '../../../stores/workspace.ts'
import type { Action } from '../model/action.ts'
import type { LeverValues, YearScope } from '../model/lever-values.ts'
import { emptyStack, type UndoStack } from '../model/undo-stack.ts'

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
  readonly totals: Totals | null
  /** Which live changes the totals shown belong to: their JSON; '' for the stored state. */
  readonly shownFor: string
  readonly loadError: ClientError | null
  readonly runError: ClientError | null
  /** What the host said about the last change of a lever it refused. */
  readonly problems: Readonly<Partial<Record<LeverId, string>>>
  /** A sentence about the last undo, lock or budget change that was refused. */
  readonly refusal: string | null
  readonly stack: UndoStack<Action>
  readonly scope: YearScope
  /** Levers whose levels move together. */
  readonly linked: Readonly<Partial<Record<LeverId, boolean>>>
  /** The totals with which this session began to work on the scenario. */
  readonly sessionBase: Totals | null
  /** Grows whenever totals of the stored state arrive: what depends on them reads again. */
  readonly settled: number
}

const EMPTY: Omit<TuningState, 'catalogue' | 'linked'> = {
  scenarioId: null,
  values: new Map(),
  rows: [],
  pending: [],
  live: [],
  dragging: false,
  totals: null,
  shownFor: '',
  loadError: null,
  runError: null,
  problems: {},
  refusal: null,
  stack: emptyStack(),
  scope: null,
  sessionBase: null,
  settled: 0,
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
  const { scenarioId: left, stack, sessionBase } = useTuning.getState()
  if (left) kept.set(left, { stack, sessionBase })
  useTuning.setState({ ...EMPTY, scenarioId, ...(scenarioId ? kept.get(scenarioId) : undefined) })
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
    kept.clear()
  })
}
