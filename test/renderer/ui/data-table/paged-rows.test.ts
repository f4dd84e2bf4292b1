import { expect, test } from 'vitest'
import { createPagedRows, type RowPage } from '../../../../src-renderer/ui/data-table/paged-rows.ts'

/** A table of numbers whose answers are let through one by one. */
function slowTable(total: number) {
  const asked: { offset: number; signal: AbortSignal; answer: () => void; fail: (error: Error) => void }[] = []
  const fetch = (offset: number, limit: number, signal: AbortSignal) =>
    new Promise<RowPage<number>>((resolve, reject) => {
      const rows = Array.from({ length: Math.max(0, Math.min(limit, total - offset)) }, (_, index) => offset + index)
      asked.push({ offset, signal, answer: () => resolve({ total, rows }), fail: reject })
    })
  return { fetch, asked }
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0))

test('the total is unknown until the first page has come', async () => {
  const { fetch, asked } = slowTable(1000)
  const rows = createPagedRows(fetch, { pageSize: 100 })
  rows.need(0, 40)
  expect(rows.total()).toBeNull()
  asked[0]?.answer()
  await settled()
  expect([rows.total(), rows.at(0), rows.at(99), rows.at(100)]).toEqual([1000, 0, 99, undefined])
})

test('only the pages in view are asked for, each once', async () => {
  const { fetch, asked } = slowTable(100_000)
  const rows = createPagedRows(fetch, { pageSize: 100 })
  rows.need(0, 40)
  asked[0]?.answer()
  await settled()
  rows.need(50_050, 50_120)
  rows.need(50_060, 50_130)
  expect(asked.map(({ offset }) => offset)).toEqual([0, 50_000, 50_100])
})

test('fetches of pages scrolled out of view are called off and leave no row', async () => {
  const { fetch, asked } = slowTable(100_000)
  const rows = createPagedRows(fetch, { pageSize: 100 })
  rows.need(0, 40)
  asked[0]?.answer()
  await settled()
  rows.need(5000, 5040)
  rows.need(90_000, 90_040)
  expect(asked[1]?.signal.aborted).toBe(true)
  asked[1]?.answer()
  await settled()
  expect(rows.at(5000)).toBeUndefined()
})

test('pages long out of view are forgotten, those in view are kept', async () => {
  const { fetch, asked } = slowTable(10_000)
  const rows = createPagedRows(fetch, { pageSize: 100, keep: 3 })
  for (let page = 0; page < 6; page += 1) {
    rows.need(page * 100, page * 100 + 40)
    asked.at(-1)?.answer()
    await settled()
  }
  expect(rows.at(0)).toBeUndefined()
  expect(rows.at(510)).toBe(510)
})

test('after a failure nothing more is asked until retry', async () => {
  const { fetch, asked } = slowTable(1000)
  const rows = createPagedRows(fetch, { pageSize: 100 })
  rows.need(0, 40)
  const failure = new Error('no answer')
  asked[0]?.fail(failure)
  await settled()
  expect(rows.error()).toBe(failure)
  rows.need(0, 40)
  expect(asked).toHaveLength(1)
  rows.retry()
  asked[1]?.answer()
  await settled()
  expect([rows.error(), rows.at(7)]).toEqual([null, 7])
})

test('load answers a stretch of rows across pages, fetching what is missing', async () => {
  const rows = createPagedRows(
    (offset, limit) =>
      Promise.resolve({
        total: 350,
        rows: Array.from({ length: Math.min(limit, 350 - offset) }, (_, i) => offset + i),
      }),
    { pageSize: 100 },
  )
  rows.need(0, 10)
  await settled()
  expect(await rows.load(95, 349)).toEqual(Array.from({ length: 255 }, (_, index) => 95 + index))
})
