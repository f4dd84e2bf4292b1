/** One PDF with the approval packets of everyone the list shows who has an offer. */
import type { CandidateFilter } from '../../../../src-contract/desktop/candidates.ts'
import { call, ClientError } from '../../../host/index.ts'
import { count } from '../../../ui/format.ts'
import { PrintToPdf } from '../../../ui/print-to-pdf.tsx'
import { allShown } from './all-shown.ts'

/** As many as the contract prints into one file. */
const MOST = 500

export function BatchPrint({ query }: { readonly query: CandidateFilter }) {
  return (
    <PrintToPdf
      making="Making the packets"
      print={async (paper, options) => {
        const stop = options.signal ?? new AbortController().signal
        const candidates = await allShown({ ...query, offer: 'made' }, stop)
        const versionIds = candidates.flatMap(({ latest }) => latest?.versionId ?? [])
        if (versionIds.length === 0) {
          throw new ClientError('NOTHING_TO_PRINT', 'Nobody shown has an offer yet. Recommend first.')
        }
        if (versionIds.length > MOST) {
          const sentence = `${count(versionIds.length)} offers are shown; one file takes ${count(MOST)}. Narrow the list.`
          throw new ClientError('TOO_MANY', sentence)
        }
        return call('print.offer', { versionIds, paper }, options)
      }}
    >
      The newest offer of each candidate shown, behind a list of them: summary with signature lines, figures, range and
      peers, what changed since the version before, ledger and record, with the content hash on each page. One whose
      sources changed since is marked.
    </PrintToPdf>
  )
}
