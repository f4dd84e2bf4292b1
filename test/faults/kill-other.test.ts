import { expect, it } from 'vitest'
import { killChore } from './kill-other.ts'

it(
  'a kill while the protection changes leaves the old or the new passphrase in force, and the recovery key',
  { timeout: 120_000 },
  async () => {
    expect((await killChore('protection', 30)).kills).toBe(30)
  },
)

it('a kill while a backup is made leaves only whole backups', { timeout: 120_000 }, async () => {
  const { kills, backups } = await killChore('backup', 15)
  console.log(`faults injected: ${kills} kills -9 during backups, ${backups} whole backups left`)
  expect(backups).toBeGreaterThan(0)
})
