/** Acts on everyone the list shows: recommend, print the packets. */
import { Button, Menu, Modal } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useState } from 'react'
import type { CandidateFilter } from '../../../../src-contract/desktop/candidates.ts'
import { BatchPrint } from './batch-print.tsx'
import { BatchRecommend } from './batch-recommend.tsx'

interface ForAllShownProps {
  readonly query: CandidateFilter
  /** How many the list shows; null while it is read. */
  readonly count: number | null
}

const TITLES = { recommend: 'Recommend for all shown', print: 'Print the packets of all shown' } as const

export function ForAllShown({ query, count }: ForAllShownProps) {
  const [act, setAct] = useState<keyof typeof TITLES>('recommend')
  const [opened, setOpened] = useState(false)
  const open = (next: keyof typeof TITLES): void => {
    setAct(next)
    setOpened(true)
  }
  const close = (): void => setOpened(false)
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" disabled={!count} rightSection={<IconChevronDown size={14} aria-hidden />}>
            All shown
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => open('recommend')}>Recommend …</Menu.Item>
          <Menu.Item onClick={() => open('print')}>Print the packets …</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Modal
        opened={opened}
        onClose={close}
        title={TITLES[act]}
        size={620}
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        {act === 'recommend' ? (
          <BatchRecommend query={query} shown={count ?? 0} onClose={close} />
        ) : (
          <BatchPrint query={query} />
        )}
      </Modal>
    </>
  )
}
