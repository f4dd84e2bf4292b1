import { describe, expect, it } from 'vitest'
import { nextSteps, type Situation } from '../../../../src-renderer/features/home/steps.ts'

const inOrder: Situation = {
  recoveryKeyStored: true,
  stale: false,
  doubtfulRows: 0,
  bands: 12,
  unmatchedPairs: 0,
  ratesMissing: 0,
  scenarios: 3,
  budgetSet: true,
  runs: 1,
  daysSinceBackup: 1,
}
const ids = (change: Partial<Situation>): string[] => nextSteps({ ...inOrder, ...change }).map(({ id }) => id)

describe('next steps', () => {
  it('are none when all is in order', () => expect(ids({})).toEqual([]))

  it.each([
    [{ recoveryKeyStored: false }, 'recovery'],
    [{ stale: true }, 'stale'],
    [{ doubtfulRows: 3 }, 'quality'],
    [{ bands: 0 }, 'bands'],
    [{ unmatchedPairs: 2 }, 'unmatched'],
    [{ ratesMissing: 1 }, 'rates'],
    [{ scenarios: 1 }, 'branch'],
    [{ budgetSet: false }, 'budget'],
    [{ runs: 0 }, 'run'],
    [{ daysSinceBackup: null }, 'backup'],
    [{ daysSinceBackup: 8 }, 'backup'],
  ])('for %o name %s alone', (change, id) => expect(ids(change)).toEqual([id]))

  it('put missing rates first: without them nothing can be simulated', () => {
    expect(ids({ ratesMissing: 1, stale: true, runs: 0 })[0]).toBe('rates')
  })

  it('do not ask for bands of unmatched jobs while there are no bands at all', () => {
    expect(ids({ bands: 0, unmatchedPairs: 40 })).toEqual(['bands'])
  })
})
