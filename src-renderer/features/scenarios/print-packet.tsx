/** The packet of a scenario for paper; of an approved one the executive report too. */
import { SegmentedControl, Stack } from '@mantine/core'
import { useState } from 'react'
import type { Scenario } from '../../../src-contract/desktop/scenarios.ts'
import { call } from '../../host/index.ts'
import { useCall } from '../../stores/use-call.ts'
import { PrintToPdf } from '../../ui/print-to-pdf.tsx'

const FORMS = [
  { value: 'packet', label: 'Packet for approval' },
  { value: 'report', label: 'Executive report' },
] as const
type Form = (typeof FORMS)[number]['value']

const WHAT: Readonly<Record<Form, string>> = {
  packet:
    'The packet has the summary, the levers that differ from the defaults, totals by year and level, charts, the age of the data, the hash that names the run, and lines for signatures.',
  report:
    'The report has decisions, costs, risks and comparisons on one page, then the record of the approval and the packet as appendices.',
}

export function PrintPacket({ scenario }: { readonly scenario: Scenario }) {
  const [chosen, setChosen] = useState<Form>('report')
  const requests = useCall('approvals.of', { subject: { kind: 'scenario', id: scenario.id } }, ['approvals'])
  const approved = requests.data?.requests[0]?.state === 'approved'
  const form = approved ? chosen : 'packet'
  return (
    <Stack gap="sm">
      {approved && <SegmentedControl aria-label="Document" data={[...FORMS]} value={chosen} onChange={setChosen} />}
      <PrintToPdf
        making={form === 'report' ? 'Making the report' : 'Making the packet'}
        print={(paper, options) => call('print.scenario', { scenarioId: scenario.id, form, paper }, options)}
      >
        {WHAT[form]}
      </PrintToPdf>
    </Stack>
  )
}
