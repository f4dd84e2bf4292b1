/** The clock, ids and seeds of a test: fixed and in order. */
import type { System } from '../../src-main/services/ports/system.ts'

export interface TestSystem extends System {
  /** Moves the clock. */
  advance(milliseconds: number): void
  actingAs(name: string): void
}

export function createTestSystem(start = '2026-01-31T09:00:00.000Z'): TestSystem {
  let time = Date.parse(start)
  let ids = 0
  let seeds = 0
  let actor = 'analyst'
  return {
    now: () => new Date(time),
    id: () => `id-${(ids += 1)}`,
    seed: () => (seeds += 1),
    timeZone: () => 'Europe/Dublin',
    actor: () => actor,
    advance: (milliseconds) => void (time += milliseconds),
    actingAs: (name) => void (actor = name),
  }
}
