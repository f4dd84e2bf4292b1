import type { Scenario } from '../../../src-contract/desktop/scenarios.ts'
import { call } from '../../host/index.ts'
import { PrintToPdf } from '../../ui/print-to-pdf.tsx'

export function PrintPacket({ scenario }: { readonly scenario: Scenario }) {
  return (
    <PrintToPdf
      making="Making the packet"
      print={(paper, options) => call('print.scenario', { scenarioId: scenario.id, paper }, options)}
    >
      The packet has the summary, the levers that differ from the defaults, totals by year and level, charts, the age of
      the data, the hash that names the run, and lines for signatures.
    </PrintToPdf>
  )
}
