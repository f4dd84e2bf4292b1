/** The state machine: examples, then random sequences of commands against what must always hold. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rolesOfLevel, type ApprovalLevel, type RoleId } from '../../../src-core/access/roles.ts'
import { clockOf } from '../../../src-core/approvals/clock.ts'
import { decide, levelsUpTo, mayDecide, type Person, type RequestCommand } from '../../../src-core/approvals/decide.ts'
import { openSeats, requestOf, type Request, type RequestEvent } from '../../../src-core/approvals/request.ts'
import { DEFAULT_APPROVAL_SETTINGS } from '../../../src-core/approvals/settings.ts'
import { CodedError } from '../../../src-core/coded-error.ts'

const person = (id: string, role: RoleId): Person => ({ id, name: id, role, active: true })
const PEOPLE = [
  person('analyst', 'compAnalyst'),
  person('manager', 'compManager'),
  person('otherManager', 'compManager'),
  person('partner', 'hrbp'),
  person('otherPartner', 'hrbp'),
  person('vp', 'vpHr'),
  person('otherVp', 'vpHr'),
  person('admin', 'compAdmin'),
  person('recruiter', 'srRecruiter'),
]
const who = (id: string): Person => PEOPLE.find((each) => each.id === id) ?? person(id, 'jrRecruiter')

const MONDAY = Date.parse('2026-02-02T09:00:00Z')
const HOUR = 3_600_000

/** A request of the analyst's, with a clock of its own. */
class Case {
  readonly events: RequestEvent[]
  now = MONDAY
  readonly creators: readonly string[]

  constructor(level: 0 | ApprovalLevel, submitter = 'analyst', creators: readonly string[] = ['analyst']) {
    this.creators = creators
    const { id, name, role } = who(submitter)
    this.events = [{ kind: 'submitted', at: this.at(), by: id, name, role, comment: '', levels: levelsUpTo(level) }]
  }
  at(): string {
    return new Date(this.now).toISOString()
  }
  get request(): Request {
    return requestOf(this.events)
  }
  do(by: string, command: RequestCommand): this {
    const clock = clockOf(this.request, DEFAULT_APPROVAL_SETTINGS, 'UTC', new Date(this.now))
    this.events.push(decide(this.request, command, { by: who(by), creators: this.creators, clock, at: this.at() }))
    return this
  }
  approve(...ids: string[]): this {
    for (const id of ids) this.do(id, { kind: 'approve', comment: '' })
    return this
  }
  refused(by: string, command: RequestCommand): string {
    const before = this.events.length
    try {
      this.do(by, command)
    } catch (error) {
      expect(this.events).toHaveLength(before)
      if (error instanceof CodedError) return error.code
      throw error
    }
    return 'done'
  }
}

const yes: RequestCommand = { kind: 'approve', comment: '' }

describe('a request', () => {
  it('of level 1 is decided by a Comp Manager', () => {
    expect(new Case(1).approve('manager').request).toMatchObject({ state: 'approved', level: null })
    expect(new Case(1).refused('partner', yes)).toBe('NOT_YOUR_LEVEL')
    expect(new Case(1).refused('vp', yes)).toBe('NOT_YOUR_LEVEL')
    expect(new Case(1).refused('admin', yes)).toBe('NOT_YOUR_LEVEL')
  })

  it('of level 2 needs both a Comp Manager and an HRBP, level 1 first', () => {
    const one = new Case(2)
    expect(one.refused('partner', yes)).toBe('NOT_YOUR_LEVEL')
    one.approve('manager')
    expect(one.request).toMatchObject({ state: 'waiting', level: 2 })
    expect(openSeats(one.request)).toEqual(['hrbp'])
    expect(one.refused('manager', yes)).toBe('ALREADY_TOOK_PART')
    expect(one.refused('otherManager', yes)).toBe('NOT_YOUR_LEVEL')
    expect(one.approve('partner').request.state).toBe('approved')
  })

  it('of level 3 goes through every level in order', () => {
    const one = new Case(3).approve('manager', 'partner')
    expect(one.request).toMatchObject({ state: 'waiting', level: 3 })
    expect(one.refused('otherPartner', yes)).toBe('NOT_YOUR_LEVEL')
    expect(one.approve('vp').request.state).toBe('approved')
  })

  it('that needs no level is approved as it is submitted', () => {
    expect(new Case(0).request).toMatchObject({ state: 'approved', decisions: [] })
  })

  it('is never decided by who made or submitted it', () => {
    const own = new Case(1, 'manager', ['otherManager'])
    for (const kind of ['approve', 'reject', 'return'] as const) {
      expect(own.refused('manager', { kind, comment: 'x' })).toBe('OWN_REQUEST')
      expect(own.refused('otherManager', { kind, comment: 'x' })).toBe('OWN_REQUEST')
    }
  })

  it('is decided once', () => {
    const one = new Case(1).approve('manager')
    for (const command of [yes, { kind: 'withdraw', comment: '' }, { kind: 'return', comment: 'x' }] as const) {
      expect(one.refused('otherManager', command)).toBe('ALREADY_DECIDED')
    }
    expect(one.refused('otherManager', { kind: 'comment', comment: 'Well done.' })).toBe('done')
  })

  it('is sent back with a comment alone', () => {
    expect(new Case(1).refused('manager', { kind: 'return', comment: '  ' })).toBe('COMMENT_NEEDED')
    expect(new Case(1).do('manager', { kind: 'return', comment: 'Too high.' }).request.state).toBe('returned')
  })

  it('is withdrawn by who submitted it, or an administrator', () => {
    expect(new Case(1).refused('recruiter', { kind: 'withdraw', comment: '' })).toBe('NOT_SUBMITTER')
    expect(new Case(1).do('analyst', { kind: 'withdraw', comment: '' }).request.state).toBe('withdrawn')
    expect(new Case(1).do('admin', { kind: 'withdraw', comment: '' }).request.state).toBe('withdrawn')
  })

  it('delegated stays at its level, and is then for the delegate alone', () => {
    const one = new Case(1).do('manager', { kind: 'delegate', comment: '', to: who('otherManager') })
    expect(one.request).toMatchObject({ level: 1, state: 'waiting' })
    expect(one.refused('manager', yes)).toBe('NOT_YOUR_LEVEL')
    expect(one.approve('otherManager').request.state).toBe('approved')
  })

  it('is delegated to somebody who may hold it alone', () => {
    const one = new Case(1)
    expect(one.refused('manager', { kind: 'delegate', comment: '', to: who('partner') })).toBe('CANNOT_HOLD')
    expect(one.refused('manager', { kind: 'delegate', comment: '', to: who('analyst') })).toBe('CANNOT_HOLD')
    expect(
      one.refused('manager', { kind: 'delegate', comment: '', to: { ...who('otherManager'), active: false } }),
    ).toBe('CANNOT_HOLD')
    expect(one.refused('recruiter', { kind: 'delegate', comment: '', to: who('otherManager') })).toBe('NOT_YOUR_LEVEL')
    expect(one.refused('admin', { kind: 'delegate', comment: '', to: who('otherManager') })).toBe('done')
  })

  it('is escalated to the level above once it is overdue, and not before', () => {
    const one = new Case(2)
    one.now += 23 * HOUR
    expect(one.refused('admin', { kind: 'escalate' })).toBe('NOT_DUE')
    one.now += HOUR
    one.do('admin', { kind: 'escalate' })
    expect(one.refused('admin', { kind: 'escalate' })).toBe('NOT_DUE')
    one.approve('partner')
    // Level 2 still needs the manager: the HRBP has said yes.
    expect(one.request).toMatchObject({ level: 2, escalated: false })
    expect(openSeats(one.request)).toEqual(['compManager'])
    expect(one.approve('manager').request.state).toBe('approved')
  })

  it('is reminded of once, after three quarters of its time', () => {
    const one = new Case(1)
    one.now += 17 * HOUR
    expect(one.refused('admin', { kind: 'remind' })).toBe('NOT_DUE')
    one.now += HOUR
    one.do('admin', { kind: 'remind' })
    expect(one.refused('admin', { kind: 'remind' })).toBe('NOT_DUE')
  })

  it('has a clock that starts anew at each level', () => {
    const one = new Case(2)
    one.now += 5 * HOUR
    one.approve('manager')
    const clock = clockOf(one.request, DEFAULT_APPROVAL_SETTINGS, 'UTC', new Date(one.now + 8 * HOUR))
    expect(clock).toMatchObject({ level: 2, dueAt: '2026-02-04T14:00:00.000Z', hoursLeft: 40, overdue: false })
  })
})

describe('random sequences of commands', () => {
  const id = fc.constantFrom(...PEOPLE.map((each) => each.id))
  const step = fc.record({
    by: id,
    to: id,
    kind: fc.constantFrom<RequestCommand['kind']>(
      'approve',
      'approve',
      'approve',
      'approve',
      'reject',
      'return',
      'delegate',
      'delegate',
      'comment',
      'withdraw',
      'remind',
      'escalate',
      'escalate',
    ),
    comment: fc.constantFrom('', 'because'),
    hours: fc.constantFrom(0, 0, 1, 20, 30, 100),
  })
  const sequences = fc.record({
    level: fc.constantFrom<0 | ApprovalLevel>(0, 1, 2, 3),
    submitter: id,
    creators: fc.uniqueArray(id, { maxLength: 2 }),
    steps: fc.array(step, { maxLength: 40 }),
  })
  const commandOf = ({ kind, comment, to }: { kind: RequestCommand['kind']; comment: string; to: string }) =>
    (kind === 'delegate'
      ? { kind, comment, to: who(to) }
      : kind === 'remind' || kind === 'escalate'
        ? { kind }
        : { kind, comment }) as RequestCommand

  function run(given: {
    level: 0 | ApprovalLevel
    submitter: string
    creators: string[]
    steps: { by: string; to: string; kind: RequestCommand['kind']; comment: string; hours: number }[]
  }) {
    const one = new Case(given.level, given.submitter, given.creators)
    const trail: { before: Request; after: Request; code: string; by: string; kind: string; may: boolean }[] = []
    for (const each of given.steps) {
      one.now += each.hours * HOUR
      const before = one.request
      const may = mayDecide(before, { by: who(each.by), creators: one.creators })
      const code = one.refused(each.by, commandOf(each))
      trail.push({ before, after: one.request, code, by: each.by, kind: each.kind, may })
    }
    return { one, trail }
  }

  it('give one event for each that is done and none for the others, and the events alone tell the state', () => {
    fc.assert(
      fc.property(sequences, (given) => {
        const { one, trail } = run(given)
        expect(one.events).toHaveLength(1 + trail.filter(({ code }) => code === 'done').length)
        for (const { before, after, code } of trail) if (code !== 'done') expect(after).toEqual(before)
        expect(requestOf(JSON.parse(JSON.stringify(one.events)) as RequestEvent[])).toEqual(one.request)
      }),
      { numRuns: 400 },
    )
  })

  it('never let anyone approve their own, approve twice, or skip a level', () => {
    let approvedAll = 0
    fc.assert(
      fc.property(sequences, (given) => {
        const { one } = run(given)
        const { decisions, state, levels } = one.request
        const deciders = decisions.map(({ by }) => by)
        expect(new Set(deciders).size).toBe(deciders.length)
        for (const by of deciders) expect([given.submitter, ...given.creators]).not.toContain(by)
        const order = decisions.map(({ level }) => level)
        expect(order).toEqual(order.toSorted())
        if (state === 'approved') {
          expect([...new Set(order)]).toEqual(levels)
          if (levels.length > 0) approvedAll += 1
        }
        // Whoever said yes held the level's role, or stood in after the level was overdue.
        for (const { level, by, seat } of decisions) {
          const { role } = who(by)
          if (role === seat) expect(rolesOfLevel(level)).toContain(role)
          else expect(one.events.some((event) => event.kind === 'escalated' && event.level === level)).toBe(true)
        }
      }),
      { numRuns: 1500 },
    )
    expect(approvedAll).toBeGreaterThan(20)
  })

  it('never change what was decided', () => {
    fc.assert(
      fc.property(sequences, (given) => {
        const { trail } = run(given)
        for (const { before, after, code, kind } of trail) {
          if (before.state === 'waiting') continue
          expect(after).toEqual(before)
          expect(code === 'done' ? kind : 'comment').toBe('comment')
        }
      }),
      { numRuns: 400 },
    )
  })

  it('let exactly those approve of whom it says that they may', () => {
    fc.assert(
      fc.property(sequences, (given) => {
        const { trail } = run(given)
        for (const { may, code, kind } of trail) if (kind === 'approve') expect(code === 'done').toBe(may)
      }),
      { numRuns: 400 },
    )
  })
})
