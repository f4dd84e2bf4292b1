import { join } from 'node:path'
import { chromiumPdf } from '../../src-main/files/pdf-chromium.ts'
import { atMost, median, type Family } from './bench.ts'
import { EMPLOYEES, openOffersCompany } from './offers-company.ts'

const PACKETS = 100
const SINGLE = 5

/** Approval packets through the router to a PDF file: gather, lay out, start a browser, print, write. */
export const family: Family = {
  names: ['packet-pdf', 'packet-100-pdf'],
  async measure(wanted) {
    const { call, folder, candidateIds, close } = await openOffersCompany(PACKETS, chromiumPdf(process.env))
    try {
      const { results } = await call('offers.batch', { candidateIds: [...candidateIds] })
      const versionIds = results.flatMap(({ offer }) => (offer ? [offer.id] : []))
      if (versionIds.length !== PACKETS) throw new Error(`Only ${versionIds.length} of ${PACKETS} offers were made.`)
      const print = async (name: string, ids: string[]): Promise<{ seconds: number; megabytes: number }> => {
        const start = performance.now()
        const { file } = await call('print.offer', { versionIds: ids, path: join(folder, `${name}.pdf`) })
        return { seconds: (performance.now() - start) / 1000, megabytes: file.bytes / 1e6 }
      }
      const figures = []
      if (wanted.has('packet-pdf')) {
        const times: number[] = []
        for (const id of versionIds.slice(0, SINGLE)) times.push((await print(`one-${times.length}`, [id])).seconds)
        const detail = `one packet with all of its ledger, ${EMPLOYEES.toLocaleString('en')} employees, a browser started for it; median of ${SINGLE}`
        figures.push(atMost('packet-pdf', median(times), 's', 2, detail))
      }
      if (wanted.has('packet-100-pdf')) {
        const { seconds, megabytes } = await print('many', versionIds)
        const detail = `${PACKETS} packets behind a list in one file of ${megabytes.toFixed(0)} MB, in one browser, once`
        figures.push(atMost('packet-100-pdf', seconds, 's', 60, detail))
      }
      return figures
    } finally {
      await close()
    }
  },
}
