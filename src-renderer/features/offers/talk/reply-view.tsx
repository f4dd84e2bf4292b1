/** One answer of the conversation; each figure in it opens its step. */
import type { Reply, ReplyPart } from '../../../../src-contract/desktop/candidates.ts'
import type { Offer } from '../../../../src-contract/desktop/offer.ts'
import { call, isQuiet, toClientError } from '../../../host/index.ts'
import { explain } from '../../../ui/explain-store.ts'
import { notify } from '../../../ui/notice.tsx'
import { bookOf } from '../offer-book.ts'
import classes from './talk.module.css'

interface ReplyViewProps {
  readonly reply: Reply
  /** The version on screen: most figures are of it. */
  readonly offer: Offer | null
}

export function ReplyView({ reply, offer }: ReplyViewProps) {
  return (
    <p className={classes['reply']} data-tone={reply.tone}>
      {reply.parts.map((part, index) => (
        <Part key={index} part={part} offer={offer} />
      ))}
    </p>
  )
}

function Part({ part, offer }: { readonly part: ReplyPart; readonly offer: Offer | null }) {
  if (part.kind !== 'figure') return part.text
  return (
    // A link, because a button would not break with the line it stands in.
    <a
      role="button"
      href={location.hash}
      className={classes['figure']}
      data-step={part.stepId}
      aria-haspopup="dialog"
      onClick={(event) => {
        event.preventDefault()
        void open(part, offer)
      }}
    >
      {part.text}
    </a>
  )
}

async function open(part: Extract<ReplyPart, { kind: 'figure' }>, shown: Offer | null): Promise<void> {
  try {
    const offer = shown?.id === part.versionId ? shown : (await call('offers.get', { versionId: part.versionId })).offer
    explain({ kind: 'ledger', book: bookOf(offer), stepId: part.stepId })
  } catch (error) {
    if (!isQuiet(error)) notify({ text: toClientError(error).message })
  }
}
