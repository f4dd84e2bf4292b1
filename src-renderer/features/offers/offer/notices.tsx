/** What to look at before this offer is sent. */
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import type { Offer, OfferNotice } from '../../../../src-contract/desktop/offer.ts'
import classes from './offer.module.css'

const QUIET: ReadonlySet<OfferNotice['code']> = new Set(['fewPeers', 'noPeers', 'overridden', 'matchedToLimit'])

export function Notices({ offer }: { readonly offer: Offer }) {
  if (offer.notices.length === 0) return null
  return (
    <ul className={classes['notices']} aria-label="Notices">
      {offer.notices.map(({ code, sentence }) => (
        <li key={code}>
          {QUIET.has(code) ? (
            <IconInfoCircle size={15} aria-hidden />
          ) : (
            <IconAlertTriangle size={15} className="warn" aria-hidden />
          )}
          <span>{sentence}</span>
        </li>
      ))}
    </ul>
  )
}
