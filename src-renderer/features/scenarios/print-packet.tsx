/** The packet for paper: PDF in A4 or Letter. */
import { Button, Group, SegmentedControl, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { Scenario } from '../../../src-contract/desktop/scenarios.ts'
import { call, download } from '../../host/index.ts'
import { useSession } from '../../stores/session.ts'
import { notify } from '../../ui/notice.tsx'
import { ErrorState, LoadingBar } from '../../ui/states.tsx'
import { useAct } from './use-act.ts'

const PAPER_KEY = 'meritline.paper'

export function PrintPacket({ scenario }: { readonly scenario: Scenario }) {
  const [paper, setPaper] = useState<'A4' | 'Letter'>(localStorage.getItem(PAPER_KEY) === 'Letter' ? 'Letter' : 'A4')
  const pdf = useSession((state) => state.host?.pdf ?? null)
  const act = useAct()
  const print = (): Promise<boolean> =>
    act.run(async (options) => {
      const { file } = await call('print.scenario', { scenarioId: scenario.id, paper }, options)
      await download(file)
      notify({ text: `The packet is in your downloads: ${file.name}.` })
    })
  return (
    <Stack gap="sm">
      <Text>
        The packet has the summary, the levers that differ from the defaults, totals by year and level, charts, the age
        of the data, the hash that names the run, and lines for signatures.
      </Text>
      <Group gap="sm">
        <SegmentedControl
          aria-label="Paper"
          data={['A4', 'Letter']}
          value={paper}
          onChange={(value) => {
            setPaper(value)
            localStorage.setItem(PAPER_KEY, value)
          }}
        />
        <Button onClick={() => void print()} loading={act.busy} disabled={pdf?.available === false}>
          Print to PDF
        </Button>
      </Group>
      {pdf?.available === false && <Text className="warn">{pdf.reason}</Text>}
      {act.busy && <LoadingBar label="Making the packet" progress={act.progress} onCancel={act.cancel} />}
      {act.error && <ErrorState error={act.error} onRetry={() => void print()} />}
    </Stack>
  )
}
