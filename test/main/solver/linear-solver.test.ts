import { afterAll, describe, expect, it } from 'vitest'
import type { LinearProgram } from '../../../src-main/services/ports/linear-solver.ts'
import { createLinearSolver } from '../../../src-main/solver/highs.ts'

const solver = createLinearSolver(new URL('../../../src-main/solver/worker.ts', import.meta.url))
afterAll(() => solver.close())

const numbers = (...values: number[]): Float64Array => Float64Array.from(values)

/** max x + y under x + 2y <= 4 and 3x + y <= 6, x and y from 0 to 10: at (1.6, 1.2), duals 0.4 and 0.2. */
const program: LinearProgram = {
  columns: 2,
  rows: 2,
  cost: numbers(-1, -1),
  quadratic: null,
  columnLower: numbers(0, 0),
  columnUpper: numbers(10, 10),
  rowLower: numbers(-Infinity, -Infinity),
  rowUpper: numbers(4, 6),
  starts: Int32Array.of(0, 2, 4),
  indices: Int32Array.of(0, 1, 0, 1),
  values: numbers(1, 2, 3, 1),
}

/** A program that keeps the simplex busy for seconds: a dense assignment of 300 by 300. */
function large(): LinearProgram {
  const size = 300
  const columns = size * size
  const rows: number[][] = []
  for (let at = 0; at < size; at++) {
    rows.push(Array.from({ length: size }, (_, other) => at * size + other))
    rows.push(Array.from({ length: size }, (_, other) => other * size + at))
  }
  let state = 7
  const next = (): number => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 4294967296
  return {
    columns,
    rows: rows.length,
    cost: Float64Array.from({ length: columns }, next),
    quadratic: null,
    columnLower: new Float64Array(columns),
    columnUpper: new Float64Array(columns).fill(1),
    rowLower: new Float64Array(rows.length).fill(1),
    rowUpper: new Float64Array(rows.length).fill(1),
    starts: Int32Array.from({ length: rows.length + 1 }, (_, at) => at * size),
    indices: Int32Array.from(rows.flat()),
    values: new Float64Array(rows.length * size).fill(1),
  }
}

describe.each([['solve'], ['solveLarge']] as const)('%s', (kind) => {
  it('finds the optimum of a linear program with its duals', async () => {
    const { status, x, rowDuals, objective } = await solver[kind](program)
    expect(status).toBe('optimal')
    expect(x[0]).toBeCloseTo(1.6, 9)
    expect(x[1]).toBeCloseTo(1.2, 9)
    expect(objective).toBeCloseTo(-2.8, 9)
    expect(rowDuals[0]).toBeCloseTo(-0.4, 9)
    expect(rowDuals[1]).toBeCloseTo(-0.2, 9)
  })

  it('finds the optimum of a convex quadratic program', async () => {
    const quadratic = { ...program, cost: numbers(-2, -6), quadratic: numbers(2, 2), rowUpper: numbers(4, 100) }
    // (x - 1)^2 + (y - 3)^2 under x + 2y <= 4: the foot of the perpendicular, (0.4, 1.8), pulled back by 0.6 (1, 2).
    const { status, x, rowDuals } = await solver[kind](quadratic)
    expect(status).toBe('optimal')
    expect(x[0]).toBeCloseTo(0.4, 5)
    expect(x[1]).toBeCloseTo(1.8, 5)
    expect(rowDuals[0]).toBeCloseTo(-1.2, 5)
  })

  it('says when nothing fits, and when there is no end', async () => {
    expect((await solver[kind]({ ...program, rowLower: numbers(100, -Infinity) })).status).toBe('infeasible')
    const open = { ...program, columnUpper: numbers(Infinity, Infinity), rowUpper: numbers(Infinity, Infinity) }
    expect(['unbounded', 'infeasible']).toContain((await solver[kind](open)).status)
  })

  it('gives the same answer each time, and to each that waits', async () => {
    const answers = await Promise.all([solver[kind](program), solver[kind](program), solver[kind](program)])
    expect(answers[1]).toEqual(answers[0])
    expect(answers[2]).toEqual(answers[0])
  })

  it('refuses at once what was cancelled before', async () => {
    const signal = AbortSignal.abort(new Error('cancelled'))
    await expect(solver[kind](program, { signal })).rejects.toThrow('cancelled')
  })
})

describe('warm', () => {
  it('is ready before the first program, and does nothing once closed', async () => {
    const own = createLinearSolver(new URL('../../../src-main/solver/worker.ts', import.meta.url))
    await own.warm()
    expect((await own.solveLarge(program)).status).toBe('optimal')
    await own.close()
    await expect(own.warm()).resolves.toBeUndefined()
  })

  it('gives in to being closed meanwhile', async () => {
    const own = createLinearSolver(new URL('../../../src-main/solver/worker.ts', import.meta.url))
    const waking = own.warm()
    await own.close()
    await expect(waking).resolves.toBeUndefined()
  })
})

describe('solveLarge', () => {
  it('stops within a program that is cancelled, and goes on with the next', async () => {
    const control = new AbortController()
    const busy = solver.solveLarge(large(), { signal: control.signal })
    setTimeout(() => control.abort(new Error('cancelled')), 100)
    await expect(busy).rejects.toThrow('cancelled')
    expect((await solver.solveLarge(program)).status).toBe('optimal')
  })

  it('leaves the calling thread free', async () => {
    let turns = 0
    const timer = setInterval(() => (turns += 1), 5)
    await solver.solveLarge({ ...large() })
    clearInterval(timer)
    expect(turns).toBeGreaterThan(3)
  })
})
