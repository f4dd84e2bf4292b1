import { atMost, percentile, type Family } from './bench.ts'
import { EMPLOYEES, NO_PDF, openOffersCompany } from './offers-company.ts'

const ONE_BY_ONE = 200
const BATCH = 1000

/** Recommendations through the router into an encrypted store: read the rows, compute the ledger, write the version. */
export const family: Family = {
  names: ['recommend-p95', 'recommend-1000'],
  async measure(wanted) {
    const { call, candidateIds: ids, close } = await openOffersCompany(ONE_BY_ONE + BATCH, NO_PDF)
    try {
      const figures = []
      if (wanted.has('recommend-p95')) {
        const times: number[] = []
        for (const candidateId of ids.slice(0, ONE_BY_ONE)) {
          const start = performance.now()
          await call('offers.recommend', { candidateId })
          times.push(performance.now() - start)
        }
        const detail = `${ONE_BY_ONE} offers one by one, ${EMPLOYEES.toLocaleString('en')} employees, each computed and kept as a version; 95th percentile`
        figures.push(atMost('recommend-p95', percentile(times, 0.95), 'ms', 50, detail))
      }
      if (wanted.has('recommend-1000')) {
        const candidateIds = ids.slice(ONE_BY_ONE)
        const start = performance.now()
        const { made } = await call('offers.batch', { candidateIds })
        const seconds = (performance.now() - start) / 1000
        if (made !== BATCH) throw new Error(`Only ${made} of ${BATCH} offers were made.`)
        figures.push(
          atMost('recommend-1000', seconds, 's', 5, `${BATCH} candidates in one batch, each kept as a version, once`),
        )
      }
      return figures
    } finally {
      await close()
    }
  },
}
