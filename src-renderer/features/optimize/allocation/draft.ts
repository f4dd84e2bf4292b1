/** A merit pool and how it is to be given, kept for each scenario while the workspace is open. */
import { create } from 'zustand'
import type {
  AllocationRail,
  AllocationRelaxation,
  AllocationWeights,
} from '../../../../src-contract/desktop/allocation.ts'
import type { MeritPool } from '../../../../src-contract/desktop/merit-pool.ts'
import type { MethodInput } from '../../../../src-contract/desktop/index.ts'
import { createWork } from '../shared/work.ts'
import { whenWorkspaceEnds } from '../shared/workspace-end.ts'

export interface AllocationDraft {
  readonly pool: MeritPool
  readonly bands: 'job' | 'level'
  readonly weights: AllocationWeights
  readonly rails: readonly AllocationRail[]
}

const USUAL_WEIGHTS: AllocationWeights = { performance: 25, position: 10, evenness: 50 }

const STARTING_DRAFT: AllocationDraft = {
  pool: { percent: 3.5 },
  bands: 'job',
  weights: USUAL_WEIGHTS,
  rails: [
    { kind: 'raise', minimum: 0, maximum: 10 },
    { kind: 'ratingOrder', within: 'levelAndQuartile', tolerance: 0 },
  ],
}

export function toInput(scenarioId: string, draft: AllocationDraft): MethodInput<'allocation.solve'> {
  return {
    scenarioId,
    pool: draft.pool,
    bands: draft.bands,
    weights: draft.weights,
    guardRails: [...draft.rails],
  }
}

export function relaxed(draft: AllocationDraft, { pool, guardRails }: AllocationRelaxation): AllocationDraft {
  return { ...draft, pool, rails: guardRails }
}

export const allocating = createWork('allocation.solve')

const useDrafts = create<{ readonly drafts: Readonly<Record<string, AllocationDraft>> }>(() => ({ drafts: {} }))

export function useAllocationDraft(scenarioId: string): AllocationDraft {
  return useDrafts(({ drafts }) => drafts[scenarioId] ?? STARTING_DRAFT)
}

export function changeAllocationDraft(scenarioId: string, change: Partial<AllocationDraft>): void {
  useDrafts.setState(({ drafts }) => ({
    drafts: { ...drafts, [scenarioId]: { ...STARTING_DRAFT, ...drafts[scenarioId], ...change } },
  }))
}

whenWorkspaceEnds(() => useDrafts.setState({ drafts: {} }))
