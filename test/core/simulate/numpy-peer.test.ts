import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryCompany } from '../../support/arbitrary-run.ts'
import { numpyTotals, pythonWithNumpy } from '../../support/numpy.ts'
import { populationOf, runCompany, sortedIds } from '../../support/run-company.ts'

const python = pythonWithNumpy()
if (!python) console.warn('numpy peer skipped: there is no python3 with numpy here (Debian: apt install python3-numpy)')

describe.skipIf(!python)('the numpy implementation', () => {
  it('gives the same totals to the cent on 1,000 random companies', { timeout: 300_000 }, () => {
    const companies = fc.sample(arbitraryCompany({ maxPeople: 80 }), { seed: 20260101, numRuns: 1100 })
    const possible = companies.flatMap((company) => {
      const ours = runCompany(company)
      return ours ? [{ company, ours }] : []
    })
    const chosen = possible.slice(0, 1000)
    expect(chosen.length).toBe(1000)
    const theirs = numpyTotals(
      python ?? '',
      chosen.map(({ company }) => ({
        ids: sortedIds(company.people),
        population: populationOf(company),
        parameters: company.parameters,
      })),
    )
    chosen.forEach(({ ours }, at) => expect(theirs[at], `company ${at}`).toEqual(ours.totals))
  })
})
