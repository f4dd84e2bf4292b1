import { expect, test } from 'vitest'
import type { SimulationEvent } from '../../../../src-contract/desktop/simulation.ts'
import { changeOf } from '../../../../src-renderer/ui/pay-timeline/pay-timeline.tsx'
import { payChart, paySteps } from '../../../../src-renderer/ui/pay-timeline/steps.ts'

const event = (
  seq: number,
  kind: SimulationEvent['kind'],
  date: string,
  more: Partial<SimulationEvent> = {},
): SimulationEvent => ({
  seq,
  kind,
  year: Number(date.slice(0, 4)),
  date,
  employeeId: 'E-1',
  levelBefore: null,
  levelAfter: null,
  payBefore: null,
  payAfter: null,
  lumpSum: 0,
  ...more,
})

const career = {
  employeeId: 'E-1',
  start: { level: 1, pay: 60_000_00, hireDate: '2020-03-01' },
  events: [
    event(1, 'PROMOTION', '2026-04-01', { levelAfter: 2, payBefore: 60_000_00, payAfter: 70_000_00 }),
    event(2, 'RAISE', '2026-07-01', { levelAfter: 2, payBefore: 70_000_00, payAfter: 73_500_00 }),
    event(3, 'TERMINATION', '2027-07-02'),
  ],
}

test('each event is a step with pay and level after it', () => {
  expect(paySteps(career, 2026).map(({ date, pay, level }) => [date, pay, level])).toEqual([
    ['2026-01-01', 60_000_00, 1],
    ['2026-04-01', 70_000_00, 2],
    ['2026-07-01', 73_500_00, 2],
    ['2027-07-02', null, null],
  ])
})

test('someone hired within the run begins with the hire', () => {
  const steps = paySteps(
    {
      employeeId: 'H-1',
      start: null,
      events: [event(1, 'HIRE', '2027-02-01', { levelAfter: 1, payAfter: 50_000_00 })],
    },
    2026,
  )
  expect(steps).toMatchObject([{ date: '2027-02-01', pay: 50_000_00, level: 1 }])
})

test('the line runs to the last day of those who stay and ends with those who leave', () => {
  const leaving = payChart(paySteps(career, 2026), 2026, 2)
  expect(leaving?.line.at(-1)?.x).toBeCloseTo((365 + 182) / 730, 6)
  const staying = payChart(paySteps({ ...career, events: career.events.slice(0, 2) }, 2026), 2026, 2)
  expect(staying?.line.at(-1)?.x).toBe(1)
})

test('higher pay stands higher, and every mark lies on the chart', () => {
  const chart = payChart(paySteps(career, 2026), 2026, 2)
  expect(chart?.marks).toHaveLength(3)
  const [promotion, raise] = chart?.marks ?? []
  expect(raise?.y).toBeLessThan(promotion?.y ?? 0)
  for (const mark of chart?.marks ?? []) {
    expect(mark.y).toBeGreaterThan(0)
    expect(mark.y).toBeLessThan(1)
  }
})

test('without any pay there is no chart', () => {
  expect(payChart(paySteps({ employeeId: 'x', start: null, events: [] }, 2026), 2026, 5)).toBeNull()
})

test('a change is told in percent of the pay before, with its sign', () => {
  expect(changeOf(event(1, 'RAISE', '2026-01-01', { payBefore: 100_00, payAfter: 103_50 }))).toBe('+3.50%')
  expect(changeOf(event(1, 'HIRE', '2026-01-01', { payAfter: 103_50 }))).toBe('–')
})
