/** The problem being written and its answer, kept for each scenario while the workspace is open. */
import { create } from 'zustand'
import { createWork } from '../shared/work.ts'
import { whenWorkspaceEnds } from '../shared/workspace-end.ts'
import type { Draft } from './draft.ts'

export const solving = createWork('optimizer.solve')

const useDrafts = create<{ readonly drafts: Readonly<Record<string, Draft>> }>(() => ({ drafts: {} }))

export function useDraft(scenarioId: string): Draft | null {
  return useDrafts(({ drafts }) => drafts[scenarioId] ?? null)
}

export function keepDraft(scenarioId: string, draft: Draft): void {
  useDrafts.setState(({ drafts }) => ({ drafts: { ...drafts, [scenarioId]: draft } }))
}

/** Of the newest draft, which others may have changed meanwhile. */
export function changeDraft(scenarioId: string, change: Partial<Draft>): void {
  useDrafts.setState(({ drafts }) => {
    const newest = drafts[scenarioId]
    return newest ? { drafts: { ...drafts, [scenarioId]: { ...newest, ...change } } } : {}
  })
}

whenWorkspaceEnds(() => useDrafts.setState({ drafts: {} }))
