/** The roster in force as matrices and allocations take it: read once for each roster, set of bands, levels and rates. */
import { CodedError } from '../../../src-core/coded-error.ts'
import { payPosition, toReporting } from '../../../src-core/people/position.ts'
import type { PayRange, RewardPerson } from '../../../src-core/matrix/reward-person.ts'
import { populationBuilder } from '../../../src-core/simulate/build-population.ts'
import { atFte } from '../../../src-core/simulate/pay-math.ts'
import { positionOptions } from '../people/positions.ts'
import { currentWish, slices } from '../simulation/population-source.ts'
import type { PersonRow } from '../ports/people-store.ts'
import type { CurrentWorkspace, Reader, WorkspaceStore } from '../ports/store.ts'

export interface RewardRoster {
  readonly importId: string
  readonly currency: string
  /** In order of employee id. */
  readonly people: readonly RewardPerson[]
  /** The levels' bands, full time. */
  readonly bands: readonly PayRange[]
}

/** Throws CodedError NO_WORKSPACE, NO_ROSTER, RATE_MISSING or PAY_OVERFLOW. */
export type LoadRoster = (signal: AbortSignal) => Promise<RewardRoster>

export function createLoadRoster(workspace: CurrentWorkspace): LoadRoster {
  // Held by the opened workspace: gone when it closes.
  const kept = new WeakMap<WorkspaceStore, { readonly key: string; readonly roster: RewardRoster }>()
  return async (signal) => {
    const store = workspace.require()
    const key = basisOf(store.read)
    const known = kept.get(store)
    if (known?.key === key) return known.roster
    const roster = await readRoster(store.read, signal)
    kept.set(store, { key, roster })
    return roster
  }
}

function basisOf({ settings, people }: Reader): string {
  const { currency, levels } = settings.get()
  const imports = [people.currentRoster()?.importId ?? null, people.currentBands()?.importId ?? null]
  return JSON.stringify([imports, currency, levels, people.rates().map(({ currency: from, rate }) => [from, rate])])
}

async function readRoster(reader: Reader, signal: AbortSignal): Promise<RewardRoster> {
  const { levels } = reader.settings.get()
  const wish = currentWish(reader, 2000, levels.length)
  const rows: PersonRow[] = []
  for await (const slice of slices(reader, wish.importId, signal)) rows.push(...slice)
  if (rows.length === 0) throw new CodedError('NO_ROSTER', 'The roster in force has nobody in it. Import a roster.')
  rows.sort((a, b) => (a.employeeId < b.employeeId ? -1 : 1))
  const builder = populationBuilder(wish)
  for (const row of rows) builder.add(row)
  // The kernel's own pay and level, so that a cost here is a cost there.
  const { pay, level } = builder.finish()
  const options = positionOptions(reader)
  const inReporting = (minor: number, currency: string, fte: number): number =>
    atFte(toReporting(minor, currency, options), fte)
  const people = rows.map((row, at): RewardPerson => {
    const { range } = payPosition(row, options)
    const { employeeId, jobTitle, department, performanceRating, gender, managerId, hireDay, fte } = row
    return {
      ...{ employeeId, jobTitle, department, performanceRating, gender, managerId, hireDay, fte },
      level: level[at] ?? 1,
      pay: pay[at] ?? 0,
      jobRange: range && {
        minimum: inReporting(range.minimum, range.currency, fte),
        midpoint: inReporting(range.midpoint, range.currency, fte),
        maximum: inReporting(range.maximum, range.currency, fte),
      },
    }
  })
  return { importId: wish.importId, currency: wish.currency, people, bands: levels }
}
