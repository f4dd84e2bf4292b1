/** The sentence for a job posting under pay-transparency laws, from the range of this job. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Offer } from '../../../../src-contract/desktop/offer.ts'
import { useCall } from '../../../stores/use-call.ts'
import { date } from '../../../ui/format.ts'
import { ReadingView } from '../../../ui/reading-view.tsx'
import classes from './offer.module.css'

export function PostingRange({ offer }: { readonly offer: Offer }) {
  const { jobTitle, location } = offer.candidate
  const { currency } = offer
  const reading = useCall(
    'equity.postingRange',
    jobTitle === null ? null : { jobTitle, currency, ...(location === null ? {} : { location }) },
    ['payBands'],
  )
  const [copied, setCopied] = useState(false)
  return (
    <section className={classes['part']} aria-label="In a job posting">
      <h3>In a job posting</h3>
      <ReadingView reading={reading}>
        {({ sentence, source, notes }) => (
          <>
            <p className={classes['posting']}>
              <span>{sentence}</span>
              <Button
                size="compact-xs"
                variant="default"
                onBlur={() => setCopied(false)}
                onClick={() => void navigator.clipboard.writeText(sentence).then(() => setCopied(true))}
              >
                {copied ? 'Copied' : 'Copy'}
              </Button>
            </p>
            <p className="dim small">
              {source.fileName}, row {source.row}, as of {date(source.asOf)}. {notes.join(' ')}
            </p>
          </>
        )}
      </ReadingView>
    </section>
  )
}
