/** What the measures of people need beside a run: the assumptions in force, and who is in which group. */
import { DEFAULT_RETENTION, type Retention } from '../../../src-contract/desktop/retention.ts'
import type { GoalsRequest, RetentionAssumptions } from '../../../src-core/understand/goal-years.ts'
import { twoGroups, type TwoGroups } from '../../../src-core/understand/two-groups.ts'
import { slices, type LoadedPopulation } from '../simulation/population-source.ts'
import type { CurrentWorkspace, Reader } from '../ports/store.ts'
import type { BatchWish, FullSimulator } from '../simulation/simulator.ts'

export interface GoalsSource {
  readonly retention: Retention
  readonly groups: TwoGroups | null
  readonly request: GoalsRequest
}

/** Of a population; the groups of the last one asked for are kept. */
export type LoadGoals = (loaded: LoadedPopulation, signal: AbortSignal) => Promise<GoalsSource>

export function createLoadGoals(workspace: CurrentWorkspace): LoadGoals {
  let kept: { readonly key: string; readonly groups: TwoGroups | null } | null = null
  return async ({ importId }, signal) => {
    const { read, path } = workspace.require()
    const key = `${path}\n${importId}`
    if (kept?.key !== key) kept = { key, groups: twoGroups(await gendersOf(read, importId, signal)) }
    const retention = retentionOf(read)
    const { groups } = kept
    return { retention, groups, request: { retention: fractions(retention), groups: groups?.groups ?? null } }
  }
}

/** Runs with their people's measures, and what these rest on. */
export async function batchWithGoals(simulator: FullSimulator, loadGoals: LoadGoals, wish: Omit<BatchWish, 'goals'>) {
  const held: { source: GoalsSource | null } = { source: null }
  const done = await simulator.batch({
    ...wish,
    goals: async (found) => {
      held.source = await loadGoals(found, wish.signal)
      return held.source.request
    },
  })
  if (!held.source) throw new Error('The batch did not ask for its people.')
  return { ...done, source: held.source }
}

function retentionOf(reader: Reader): Retention {
  return reader.settings.get().retention ?? DEFAULT_RETENTION
}

function fractions({ replacementCost, marketRaise, ...ratios }: Retention): RetentionAssumptions {
  return { ...ratios, replacementCost: replacementCost / 100, marketRaise: marketRaise / 100 }
}

/** In the population's order: ascending ids by UTF-16 code units. */
async function gendersOf(reader: Reader, importId: string, signal: AbortSignal): Promise<(string | null)[]> {
  const people: { readonly id: string; readonly gender: string | null }[] = []
  for await (const slice of slices(reader, importId, signal))
    for (const { employeeId, gender } of slice) people.push({ id: employeeId, gender })
  return people.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)).map(({ gender }) => gender)
}
