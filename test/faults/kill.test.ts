import { expect, it } from 'vitest'
import { killRounds } from './kill-rounds.ts'

const KILLS = 200

it(
  'a workspace killed with -9 while it is opened and written loses nothing acknowledged and holds no half of a pair',
  { timeout: 300_000 },
  async () => {
    const { kills, acknowledged, whileOpening } = await killRounds(KILLS)
    console.log(
      `faults injected: ${kills} kills -9 (${whileOpening} while opening), ${acknowledged} changes acknowledged before them`,
    )
    expect(kills).toBe(KILLS)
    expect(acknowledged).toBeGreaterThan(KILLS)
  },
)
