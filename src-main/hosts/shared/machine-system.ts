/** The System port on the real machine: its clock, its random numbers, its user's name. */
import { randomBytes, randomInt } from 'node:crypto'
import { userInfo } from 'node:os'
import type { System } from '../../services/ports/system.ts'

const ID_BYTES = 16
const SEEDS = 2 ** 32

export function machineSystem(env: NodeJS.ProcessEnv = process.env): System {
  const actor = env['MERITLINE_ACTOR']?.trim() || userName()
  return {
    now: () => new Date(),
    id: () => randomBytes(ID_BYTES).toString('base64url'),
    seed: () => randomInt(SEEDS),
    timeZone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    actor: () => actor,
  }
}

/** Some machines have no name for the user of a process (containers with a bare user id). */
function userName(): string {
  try {
    return userInfo().username || 'unknown'
  } catch {
    return 'unknown'
  }
}
