/** The matrix being designed and its budget, kept for each scenario while the workspace is open. */
import { create } from 'zustand'
import type { MeritPool } from '../../../../src-contract/desktop/merit-pool.ts'
import type { LeverId, ResolvedLever } from '../../../../src-contract/desktop/levers.ts'
import { meritMatrixAround } from '../../../ui/merit-matrix.ts'
import { roundTo } from '../../../ui/number-field/exact-number.ts'
import { whenWorkspaceEnds } from '../shared/workspace-end.ts'

export interface MatrixDraft {
  readonly matrix: readonly number[]
  readonly budget: MeritPool | null
  /** Earlier matrices, newest last: what Undo goes back to. */
  readonly past: readonly (readonly number[])[]
}

const useDrafts = create<{ readonly drafts: Readonly<Record<string, MatrixDraft>> }>(() => ({ drafts: {} }))

export function useMatrixDraft(scenarioId: string): MatrixDraft | null {
  return useDrafts(({ drafts }) => drafts[scenarioId] ?? null)
}

export function keepMatrixDraft(scenarioId: string, draft: MatrixDraft): void {
  useDrafts.setState(({ drafts }) => ({ drafts: { ...drafts, [scenarioId]: draft } }))
}

/** Changes the newest draft: between an answer and the question it belongs to, others may have changed it. */
export function changeMatrixDraft(scenarioId: string, change: (newest: MatrixDraft) => MatrixDraft): void {
  useDrafts.setState(({ drafts }) => {
    const newest = drafts[scenarioId]
    return newest ? { drafts: { ...drafts, [scenarioId]: change(newest) } } : {}
  })
}

const MOST_KEPT = 100

/** A matrix that says the same is no change: there is nothing to undo. */
export function withMatrix(draft: MatrixDraft, matrix: readonly number[]): MatrixDraft {
  if (matrix.every((rate, cell) => rate === draft.matrix[cell])) return draft
  return { ...draft, matrix, past: [...draft.past, draft.matrix].slice(-MOST_KEPT) }
}

export function undone(draft: MatrixDraft): MatrixDraft {
  const last = draft.past.at(-1)
  return last ? { ...draft, matrix: last, past: draft.past.slice(0, -1) } : draft
}

/** The scenario's own matrix in its first year, or a usual one around its merit rates; its merit budget where it has one. */
export function startingMatrix(resolved: readonly ResolvedLever[], firstYear: number): MatrixDraft {
  const values = (lever: LeverId) =>
    resolved.filter((row) => row.lever === lever && row.year === firstYear).map(({ value }) => value)
  const [own] = values('merit.matrix')
  const [budget] = values('merit.budget')
  const rates = values('merit.rate').filter((value) => typeof value === 'number')
  const mean = rates.length === 0 ? 3 : roundTo(rates.reduce((sum, rate) => sum + rate, 0) / rates.length, 1)
  return {
    matrix: Array.isArray(own) ? own : meritMatrixAround(mean),
    budget: typeof budget === 'number' ? { percent: budget } : null,
    past: [],
  }
}

whenWorkspaceEnds(() => useDrafts.setState({ drafts: {} }))
