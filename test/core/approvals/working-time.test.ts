import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addWorkingTime, workingTimeBetween } from '../../../src-core/approvals/working-time.ts'

const HOUR = 3_600_000
const WEEKDAYS = [1, 2, 3, 4, 5]
const ZONES = [
  'UTC',
  'Europe/Dublin',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'America/Sao_Paulo',
  'Africa/Cairo',
  'Asia/Tehran',
]

const due = (start: string, hours: number, timeZone: string, workdays = WEEKDAYS, holidays: string[] = []): string =>
  new Date(addWorkingTime(Date.parse(start), hours * HOUR, { timeZone, workdays, holidays })).toISOString()

describe('working time', () => {
  it.each([
    // Thursday to Friday.
    ['2026-01-29T14:00:00Z', 24, 'UTC', '2026-01-30T14:00:00.000Z'],
    // Friday over the weekend to Monday.
    ['2026-01-30T14:00:00Z', 24, 'UTC', '2026-02-02T14:00:00.000Z'],
    // Submitted on a Saturday: the clock begins on Monday.
    ['2026-01-31T09:00:00Z', 24, 'UTC', '2026-02-03T00:00:00.000Z'],
    // 72 hours from Thursday 10:00 end on Tuesday 10:00.
    ['2026-01-29T10:00:00Z', 72, 'UTC', '2026-02-03T10:00:00.000Z'],
    // Late Friday in New York is Saturday in UTC: New York's Friday counts.
    ['2026-01-31T03:00:00Z', 24, 'America/New_York', '2026-02-03T03:00:00.000Z'],
    // Sunday evening UTC is Monday in Kiritimati (UTC+14).
    ['2026-02-01T12:00:00Z', 24, 'Pacific/Kiritimati', '2026-02-02T12:00:00.000Z'],
  ])('from %s, %i h in %s ends at %s', (start, hours, zone, end) => {
    expect(due(start, hours, zone)).toBe(end)
  })

  it('keeps the wall clock over a clock change on a Sunday', () => {
    // New York springs forward on 2026-03-08: Friday 14:00 EST is 19:00Z, Monday 14:00 EDT is 18:00Z.
    expect(due('2026-03-06T19:00:00Z', 24, 'America/New_York')).toBe('2026-03-09T18:00:00.000Z')
    // Dublin falls back on 2026-10-25.
    expect(due('2026-10-23T13:00:00Z', 24, 'Europe/Dublin')).toBe('2026-10-26T14:00:00.000Z')
  })

  it('counts real hours where the clock changes on a working day', () => {
    // Cairo springs forward at midnight of Friday 2026-04-24: that Friday has 23 hours.
    const start = Date.parse('2026-04-23T10:00:00Z') // Thursday 12:00
    const calendar = { timeZone: 'Africa/Cairo', workdays: WEEKDAYS, holidays: [] }
    expect(new Date(addWorkingTime(start, 24 * HOUR, calendar)).toISOString()).toBe('2026-04-24T10:00:00.000Z')
    // From Thursday noon to the end of Friday: 12 + 23 hours.
    expect(workingTimeBetween(start, Date.parse('2026-04-26T00:00:00Z'), calendar) / HOUR).toBe(35)
  })

  it('leaves holidays out, by the date of its time zone', () => {
    // From Thursday 24 December 14:00 over Christmas and the weekend to Monday.
    expect(due('2026-12-24T14:00:00Z', 24, 'UTC', WEEKDAYS, ['2026-12-25'])).toBe('2026-12-28T14:00:00.000Z')
    // Late on the 24th in New York it is the 25th in UTC: New York's day counts.
    expect(due('2026-12-25T02:00:00Z', 2, 'America/New_York', WEEKDAYS, ['2026-12-25'])).toBe(
      '2026-12-25T04:00:00.000Z',
    )
    // Several in a row, and one on a Sunday that did not count anyway.
    expect(due('2026-04-02T09:00:00Z', 24, 'UTC', WEEKDAYS, ['2026-04-03', '2026-04-05', '2026-04-06'])).toBe(
      '2026-04-07T09:00:00.000Z',
    )
  })

  it('knows other weekends', () => {
    // Friday and Saturday off: from Thursday 12:00 in Riyadh 24 h end on Sunday 12:00.
    expect(due('2026-01-29T09:00:00Z', 24, 'Asia/Riyadh', [7, 1, 2, 3, 4])).toBe('2026-02-01T09:00:00.000Z')
  })

  const cases = fc.record({
    start: fc.oneof(
      fc.integer({ min: Date.parse('2020-01-01'), max: Date.parse('2032-01-01') }),
      fc.integer({ min: Date.parse('2025-12-29'), max: Date.parse('2026-01-05') }),
    ),
    duration: fc.integer({ min: 0, max: 200 * HOUR }),
    timeZone: fc.constantFrom(...ZONES),
    workdays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
    holidays: fc.subarray(['2026-01-01', '2026-01-02', '2026-03-17', '2026-10-26', '2026-12-25', '2027-01-01']),
  })

  it('is what lies between its start and its end', () => {
    fc.assert(
      fc.property(cases, ({ start, duration, ...calendar }) => {
        const end = addWorkingTime(start, duration, calendar)
        expect(workingTimeBetween(start, end, calendar)).toBe(duration)
      }),
      { numRuns: 300 },
    )
  })

  it('ends on a working day, as the calendar of the zone names it', () => {
    fc.assert(
      fc.property(cases, ({ start, duration, ...calendar }) => {
        // A millisecond before the end: the end itself may be the midnight after.
        const end = addWorkingTime(start, duration + 1, calendar) - 1
        const name = new Intl.DateTimeFormat('en-US', { timeZone: calendar.timeZone, weekday: 'short' }).format(end)
        const day = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(name) + 1
        expect(calendar.workdays).toContain(day)
        const date = new Intl.DateTimeFormat('en-CA', { timeZone: calendar.timeZone }).format(end)
        expect(calendar.holidays).not.toContain(date)
      }),
      { numRuns: 300 },
    )
  })

  it('of two parts is that of the whole, and never more than the time that passed', () => {
    fc.assert(
      fc.property(cases, fc.nat(200 * HOUR), ({ start, duration, ...calendar }, more) => {
        const [middle, end] = [start + duration, start + duration + more]
        const whole = workingTimeBetween(start, end, calendar)
        expect(workingTimeBetween(start, middle, calendar) + workingTimeBetween(middle, end, calendar)).toBe(whole)
        expect(whole).toBeLessThanOrEqual(end - start)
      }),
      { numRuns: 300 },
    )
  })
})
