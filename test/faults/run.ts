/**
 * npm run test:faults [-- --count N]: injects faults by the thousand and says how many of each.
 * The oracle: nothing acknowledged lost, no half of a pair, integrity_check ok, no other data than was written.
 */
import { parseArgs } from 'node:util'
import { cutSomewhere, damageRounds, flipOneBit, type Damage, type Part } from './damage-rounds.ts'
import { noSmallDisk, onSmallDisk, withFileLimit } from './full-disk.ts'
import { killChore } from './kill-other.ts'
import { killRounds } from './kill-rounds.ts'

const { values } = parseArgs({ options: { count: { type: 'string', default: '1000' } } })
const count = Number(values.count)
if (!Number.isInteger(count) || count < 1) {
  console.error('usage: npm run test:faults [-- --count N], N a whole number from 1')
  process.exit(2)
}

interface Row {
  readonly fault: string
  readonly injected: number
  readonly outcome: string
}
const rows: Row[] = []

async function part(fault: string, work: () => Promise<Omit<Row, 'fault'>>): Promise<void> {
  const started = performance.now()
  const row = { fault, ...(await work()) }
  rows.push(row)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`${String(row.injected).padStart(6)}  ${fault.padEnd(52)} ${row.outcome} (${seconds} s)`)
}

async function damage(fault: string, injected: number, of: Part, how: Damage): Promise<void> {
  await part(fault, async () => {
    const { outcomes } = await damageRounds(injected, of, how)
    return {
      injected,
      outcome: Object.entries(outcomes)
        .map(([name, times]) => `${name} ${times}`)
        .join(', '),
    }
  })
}

async function disks(): Promise<void> {
  const sizes = [1200, 1500, 1900, 2400, 3000, 3700]
  const none = await noSmallDisk()
  if (none) console.log(`     0  disk full: skipped, ${none}`)
  else await part('disk full while importing', () => fill(sizes, onSmallDisk))
  if (process.platform !== 'win32') await part('disk refusing writes while importing', () => fill(sizes, withFileLimit))
}

async function fill(sizes: readonly number[], on: typeof onSmallDisk): Promise<Omit<Row, 'fault'>> {
  const codes = new Set<string>()
  for (const kilobytes of sizes) {
    const { code, imports, found, chain } = await on(kilobytes)
    if (found !== imports || !chain) throw new Error(`At ${kilobytes} kB: ${imports} imports, ${found} found.`)
    codes.add(code)
  }
  return { injected: sizes.length, outcome: `${[...codes].join(', ')}; nothing lost` }
}

await part('kill -9 while opening, importing, saving', async () => {
  const { kills, acknowledged, whileOpening } = await killRounds(count)
  return { injected: kills, outcome: `${whileOpening} while opening; ${acknowledged} acknowledged changes, none lost` }
})
await part('kill -9 while the protection changes', async () => {
  const { kills } = await killChore('protection', Math.ceil(count / 8))
  return { injected: kills, outcome: 'one passphrase and the recovery key always open' }
})
await part('kill -9 while a backup is made', async () => {
  const { kills, backups } = await killChore('backup', Math.ceil(count / 16))
  return { injected: kills, outcome: `${backups} backups, all whole` }
})
await damage('one bit of the file flipped', count, 'file', flipOneBit)
await damage('one bit of the log flipped', count, 'log', flipOneBit)
await damage('file cut somewhere', Math.ceil(count / 4), 'file', cutSomewhere)
await damage('log cut somewhere', Math.ceil(count / 4), 'log', cutSomewhere)
await disks()
console.log(`${rows.reduce((sum, { injected }) => sum + injected, 0)} faults injected, nothing lost.`)
