/** What else can be done with a candidate: print the packet, begin anew. */
import { Button, Menu, Modal } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useState } from 'react'
import type { Offer } from '../../../src-contract/desktop/offer.ts'
import { call, toClientError } from '../../host/index.ts'
import { navigate } from '../../stores/route.ts'
import { notify } from '../../ui/notice.tsx'
import { PrintToPdf } from '../../ui/print-to-pdf.tsx'
import { useAct } from '../../ui/use-act.ts'

interface MoreMenuProps {
  readonly id: string
  readonly locked: boolean
  /** The version shown. */
  readonly offer: Offer | null
}

export function MoreMenu({ id, locked, offer }: MoreMenuProps) {
  const [printing, setPrinting] = useState(false)
  const act = useAct()
  const reset = (): Promise<boolean> =>
    act.run(async () => {
      try {
        await call('candidates.reset', { id })
        notify({ text: 'Begun anew. Earlier offers and the history are kept.' })
      } catch (error) {
        notify({ text: toClientError(error).message })
      }
    })
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" aria-label="More for this candidate" loading={act.busy} px={8}>
            <IconDots size={16} aria-hidden />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item disabled={offer === null} onClick={() => setPrinting(true)}>
            Print the packet …
          </Menu.Item>
          <Menu.Item disabled={locked} onClick={() => void reset()}>
            Clear the form, to begin anew
          </Menu.Item>
          <Menu.Item onClick={() => navigate('rules')}>Offer rules</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {offer ? (
        <Modal
          opened={printing}
          onClose={() => setPrinting(false)}
          title={`Packet of ${id}, version ${offer.number}`}
          size={560}
          closeButtonProps={{ 'aria-label': 'Close' }}
        >
          <PrintToPdf
            making="Making the packet"
            print={(paper, options) => call('print.offer', { versionIds: [offer.id], paper }, options)}
          >
            The packet has a summary with signature lines, figures, range and peers, what changed since the version
            before, the ledger and the record, with the content hash on each page.
          </PrintToPdf>
        </Modal>
      ) : null}
    </>
  )
}
