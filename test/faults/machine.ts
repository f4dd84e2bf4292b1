/** The real clock and real ids, for processes that are killed. */
import { randomInt, randomUUID } from 'node:crypto'
import type { System } from '../../src-main/services/ports/system.ts'

export const machine: System = {
  now: () => new Date(),
  id: () => randomUUID(),
  seed: () => randomInt(2 ** 32),
  timeZone: () => 'UTC',
  actor: () => 'analyst',
}
