import { expect, it } from 'vitest'
import { applyChanges } from '../../../src-core/levers/change.ts'
import { createResolve } from '../../../src-core/levers/resolve.ts'
import { toRunParameters } from '../../../src-core/levers/to-run-parameters.ts'
import type { LeverRow } from '../../../src-core/levers/resolve.ts'
import { defaultLevels } from '../../../src-core/default-levels.ts'
import { createDials, dialsOf, type Dial } from '../../../src-core/understand/dials.ts'

const frame = { startYear: 2026, years: 3, seed: 1, bands: defaultLevels(100) }
const scope = { levels: 5, years: null, locks: [] }

function resolved(rows: readonly LeverRow[]) {
  return toRunParameters(createResolve(rows, []), frame)
}

/** Turning the dials must be the same as setting their changes on the scenario. */
function expectSame(rows: readonly LeverRow[], dials: readonly Dial[], values: readonly number[]) {
  const set = createDials(resolved(rows), dials)
  expect(set.parameters(values)).toEqual(resolved(applyChanges(rows, set.changes(values), scope)))
  return set
}

const matrix = Array.from({ length: 20 }, (_, cell) => Math.floor(cell / 4) + (3 - (cell % 4)) * 0.5)

it('dials by level write one change a level, and take the place of a matrix and a budget that would overrule them', () => {
  const merit = dialsOf('merit.rate', null, 5, undefined)
  expect(merit.map(({ level }) => level)).toEqual([1, 2, 3, 4, 5])
  const plain = expectSame([], merit, [1, 2, 3, 4, 5.1234])
  expect(plain.start).toEqual([3.5, 4, 4.5, 5, 5.5])
  expect(plain.overruled).toEqual([])
  const both = expectSame(
    [
      { lever: 'merit.matrix', level: null, year: null, value: matrix },
      { lever: 'merit.budget', level: null, year: 2027, value: 4 },
    ],
    merit,
    [1, 2, 3, 4, 5],
  )
  expect(both.overruled).toEqual(['merit.budget', 'merit.matrix'])
})

it('columns of the matrix move together and keep the distances between ratings; without one all ratings are alike', () => {
  const columns = dialsOf('merit.matrix', null, 5, undefined)
  const plain = expectSame([], columns, [5, 4, 3, 2])
  expect(plain.changes([5, 4, 3, 2])).toEqual([
    { lever: 'merit.matrix', level: null, year: null, value: Array.from({ length: 20 }, (_, at) => 5 - (at % 4)) },
  ])
  const rows: LeverRow[] = [{ lever: 'merit.matrix', level: null, year: null, value: matrix }]
  const set = expectSame(rows, columns, [6, 3, 2, 2])
  expect(set.start).toEqual([3.5, 3, 2.5, 2])
  expect(expectSame(rows, columns, set.start).changes(set.start)[0]?.value).toEqual(matrix)
  // The lowest rating would fall below nothing: it stays at nothing.
  expectSame(rows, columns, [0, 0, 0, 0])
})

it('other levers turn in every year alike, at one level or for the whole workforce', () => {
  const dials = [...dialsOf('cola.rate', 3, 5, [1, 2]), ...dialsOf('growth.rate', null, 5, undefined)]
  expect(dials.map(({ level, bounds }) => [level, ...bounds])).toEqual([
    [3, 1, 2],
    [null, ...(dials[1]?.bounds ?? [])],
  ])
  const set = expectSame([{ lever: 'growth.rate', level: null, year: 2027, value: 9 }], dials, [1.5, 2])
  // Within its own bounds, though the scenario stands outside.
  expect(set.start).toEqual([2, 5])
  expectSame([], dialsOf('merit.budget', null, 5, undefined), [4.25])
})
