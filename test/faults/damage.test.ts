import { expect, it } from 'vitest'
import { cutSomewhere, damageRounds, flipOneBit, type DamageReport } from './damage-rounds.ts'

const ALLOWED = ['DAMAGED', 'TAIL_CUT', 'undamaged']

function expectOnlyAllowed(what: string, report: DamageReport): void {
  console.log(`faults injected: ${report.injected} ${what}:`, report.outcomes)
  expect(Object.keys(report.outcomes).filter((outcome) => !ALLOWED.includes(outcome))).toEqual([])
}

it('a flipped bit in the file is refused, or read as if it had not been', { timeout: 120_000 }, async () => {
  const report = await damageRounds(300, 'file', flipOneBit)
  expectOnlyAllowed('bit flips in the file', report)
  expect(report.outcomes['DAMAGED']).toBeGreaterThan(250)
})

it('a flipped bit in the log of an unclosed workspace never gives other data', { timeout: 120_000 }, async () => {
  expectOnlyAllowed('bit flips in the log', await damageRounds(150, 'log', flipOneBit))
})

it('a file cut anywhere is refused', { timeout: 120_000 }, async () => {
  const report = await damageRounds(60, 'file', cutSomewhere)
  expectOnlyAllowed('cuts of the file', report)
  expect(report.outcomes['undamaged']).toBeUndefined()
})

it('a log cut anywhere shows as missing events, or had lost nothing', { timeout: 120_000 }, async () => {
  expectOnlyAllowed('cuts of the log', await damageRounds(60, 'log', cutSomewhere))
})
