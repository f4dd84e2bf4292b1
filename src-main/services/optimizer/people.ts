/** Who reports to whom, and who is of which gender: what some guard-rails ask of people. */
import type { PeopleAttributes } from '../../../src-core/optimize/observation.ts'
import { twoGroups } from '../../../src-core/understand/two-groups.ts'
import { slices } from '../simulation/population-source.ts'
import type { Reader } from '../ports/store.ts'

interface Known {
  readonly id: string
  readonly managerId: string | null
  readonly gender: string | null
}

interface LoadedAttributes {
  readonly attributes: PeopleAttributes
  readonly managers: boolean
  readonly genders: boolean
}

/** In the population's order: ascending ids by UTF-16 code units. In shared memory, as threads read it. */
export async function loadAttributes(reader: Reader, importId: string, signal: AbortSignal): Promise<LoadedAttributes> {
  const people: Known[] = []
  for await (const slice of slices(reader, importId, signal))
    for (const { employeeId, managerId, gender } of slice) people.push({ id: employeeId, managerId, gender })
  people.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  const rows = new Map(people.map(({ id }, row) => [id, row]))
  const manager = new Int32Array(new SharedArrayBuffer(people.length * 4))
  people.forEach(({ managerId }, row) => {
    const boss = managerId === null ? -1 : (rows.get(managerId) ?? -1)
    manager[row] = boss === row ? -1 : boss
  })
  const groups = twoGroups(people.map(({ gender }) => gender))
  return {
    attributes: { manager, gender: groups?.groups ?? new Uint8Array(people.length) },
    managers: manager.some((row) => row >= 0),
    genders: groups !== null,
  }
}
