/** What the open workspace holds, how old its data is, and where its files stand. */
import type { WorkspaceStatus } from '../../../src-contract/desktop/workspace.ts'
import { ageInDays } from '../people/data-age.ts'
import { isRecoveryKeyStored } from './recovery-key-stored.ts'
import type { OpenWorkspace } from '../ports/workspace-files.ts'

export async function workspaceStatus(workspace: OpenWorkspace, now: Date): Promise<WorkspaceStatus> {
  const facts = await workspace.facts()
  const { path, read } = workspace.store
  const settings = read.settings.get()
  const roster = read.people.currentRoster()
  const head = read.audit.head()
  const age = roster ? ageInDays(roster.asOf, now) : null
  return {
    open: true,
    path,
    settings,
    ...facts,
    people: roster ? roster.accepted - roster.leftOut : 0,
    scenarios: read.scenarios.list().filter((scenario) => scenario.status !== 'archived').length,
    runs: read.runs.list(undefined).length,
    events: head?.seq ?? 0,
    head: head?.hash ?? null,
    dataAsOf: roster?.asOf ?? null,
    dataAgeDays: age,
    recoveryKeyStored: isRecoveryKeyStored(read.audit),
    stale: age !== null && age > settings.staleAfterDays,
  }
}
