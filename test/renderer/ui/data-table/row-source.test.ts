import { expect, test } from 'vitest'
import { flatSource, groupedSource } from '../../../../src-renderer/ui/data-table/row-source.ts'

const settled = () => new Promise((resolve) => setTimeout(resolve, 0))
const heading = (key: string, count: number) => ({ key, label: key, count, subtotals: {} })

function departments(kept = new Set<string>()) {
  return groupedSource<string>(
    () => Promise.resolve([heading('Audit', 3), heading('Sales', 450), heading('Tax', 1)]),
    (key, offset, limit) => {
      const total = key === 'Sales' ? 450 : key === 'Audit' ? 3 : 1
      const length = Math.max(0, Math.min(limit, total - offset))
      return Promise.resolve({ total, rows: Array.from({ length }, (_, index) => `${key} ${offset + index}`) })
    },
    kept,
  )
}

test('closed groups show their headings alone', async () => {
  const source = departments()
  await settled()
  const lines = source.lines()
  expect(lines.count).toBe(3)
  expect(lines.at(1)).toMatchObject({ kind: 'group', open: false, group: { key: 'Sales' } })
})

test('an opened group shows its rows under its heading, fetched as they come into view', async () => {
  const source = departments()
  await settled()
  source.lines().toggle('Sales')
  expect(source.lines().count).toBe(453)
  expect(source.lines().at(2)).toEqual({ kind: 'pending' })
  source.lines().need(0, 30)
  await settled()
  expect(source.lines().at(2)).toEqual({ kind: 'row', row: 'Sales 0' })
  expect(source.lines().at(452)).toMatchObject({ kind: 'group', group: { key: 'Tax' } })
})

test('a stretch over headings and groups loads whole, in order', async () => {
  const source = departments()
  await settled()
  source.lines().toggle('Audit')
  source.lines().toggle('Sales')
  const lines = await source.lines().load(0, 455)
  const told = lines.map((line) => (line.kind === 'row' ? line.row : line.kind === 'group' ? line.group.key : '?'))
  expect(told.slice(0, 6)).toEqual(['Audit', 'Audit 0', 'Audit 1', 'Audit 2', 'Sales', 'Sales 0'])
  expect(told.slice(-3)).toEqual(['Sales 448', 'Sales 449', 'Tax'])
})

test('groups opened before are open again when the table is read anew', async () => {
  const kept = new Set<string>()
  const first = departments(kept)
  await settled()
  first.lines().toggle('Audit')
  first.close()
  const second = departments(kept)
  await settled()
  expect(second.lines().count).toBe(6)
})

test('a failure is told until retry succeeds', async () => {
  let broken = true
  const source = flatSource(() =>
    broken ? Promise.reject(new Error('no')) : Promise.resolve({ total: 1, rows: ['a'] }),
  )
  source.lines().need(0, 10)
  await settled()
  expect(source.lines().error).toBeInstanceOf(Error)
  broken = false
  source.lines().retry()
  await settled()
  expect([source.lines().error, source.lines().count]).toEqual([null, 1])
})
