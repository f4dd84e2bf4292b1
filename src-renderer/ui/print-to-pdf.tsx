/** Prints something to PDF on A4 or Letter, downloads it, and says what went wrong; the paper is remembered. */
import { Button, Group, SegmentedControl, Stack, Text } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { MadeFile } from '../../src-contract/desktop/common.ts'
import { download, type CallOptions } from '../host/index.ts'
import { useSession } from '../stores/session.ts'
import { notify } from './notice.tsx'
import { ErrorState, LoadingBar } from './states.tsx'
import { useAct } from './use-act.ts'

const PAPER_KEY = 'meritline.paper'

type Paper = 'A4' | 'Letter'

interface PrintToPdfProps {
  /** What will be in it. */
  readonly children: ReactNode
  /** While it is made, as "Making the packet". */
  readonly making: string
  readonly disabled?: boolean
  /** Asks main for the file, as call('print.offer', { versionIds, paper }, options) does. */
  readonly print: (paper: Paper, options: CallOptions) => Promise<{ readonly file: MadeFile }>
}

export function PrintToPdf({ children, making, disabled = false, print }: PrintToPdfProps) {
  const [paper, setPaper] = useState<Paper>(localStorage.getItem(PAPER_KEY) === 'Letter' ? 'Letter' : 'A4')
  const pdf = useSession((state) => state.host?.pdf ?? null)
  const act = useAct()
  const run = (): Promise<boolean> =>
    act.run(async (options) => {
      const { file } = await print(paper, options)
      await download(file)
      notify({ text: `It is in your downloads: ${file.name}.` })
    })
  return (
    <Stack gap="sm">
      <Text>{children}</Text>
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
        <Button onClick={() => void run()} loading={act.busy} disabled={disabled || pdf?.available === false}>
          Print to PDF
        </Button>
      </Group>
      {pdf?.available === false && <Text className="warn">{pdf.reason}</Text>}
      {act.busy && <LoadingBar label={making} progress={act.progress} onCancel={act.cancel} />}
      {act.error && <ErrorState error={act.error} onRetry={() => void run()} />}
    </Stack>
  )
}
