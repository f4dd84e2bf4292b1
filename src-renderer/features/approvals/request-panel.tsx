/** One request: what it is about, why these levels, its clock, what may be done, and its history. */
import { Anchor, CloseButton, Group } from '@mantine/core'
import type { Request } from '../../../src-contract/desktop/approval-request.ts'
import { ROLES } from '../../../src-core/access/roles.ts'
import { hrefOf } from '../../stores/route.ts'
import { useCall } from '../../stores/use-call.ts'
import { Clock } from '../../ui/approvals/clock.tsx'
import { Figures } from '../../ui/approvals/figures.tsx'
import { Why } from '../../ui/approvals/why.tsx'
import { KIND_NAMES, stageText, STATE_NAMES } from '../../ui/approvals/words.ts'
import { instant } from '../../ui/format.ts'
import { ReadingView } from '../../ui/reading-view.tsx'
import { Actions } from './actions.tsx'
import { History } from './history.tsx'
import classes from './approvals.module.css'

const TONES: Readonly<Record<Request['state'], string>> = {
  waiting: '',
  approved: 'good',
  rejected: 'bad',
  returned: 'warn',
  withdrawn: 'dim',
}

export function RequestPanel({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const reading = useCall('approvals.get', { id }, ['approvals', 'profiles'])
  return (
    <ReadingView reading={reading} label="Reading the request">
      {({ request }) => <Panel request={request} onClose={onClose} />}
    </ReadingView>
  )
}

function Panel({ request, onClose }: { readonly request: Request; readonly onClose: () => void }) {
  const { title, subject, state, clock, justification, stale, submittedBy, submittedAt, createdBy, hash } = request
  return (
    <>
      <Group justify="space-between" align="flex-start" wrap="nowrap" gap="xs">
        <h2 className={classes['heading']}>{title}</h2>
        <CloseButton aria-label="Close the request" onClick={onClose} />
      </Group>
      <Group gap="xs">
        <b className={TONES[state]}>{STATE_NAMES[state]}</b>
        {state === 'waiting' ? <span>{stageText(request)}</span> : null}
        {clock ? <Clock clock={clock} /> : null}
        <Anchor href={subjectHref(request)}>Open the {KIND_NAMES[subject.kind].toLowerCase()}</Anchor>
      </Group>
      <p className="dim">
        Submitted by {submittedBy.name} ({ROLES[submittedBy.role].label}), {instant(submittedAt)}. Made by {createdBy}.
      </p>
      {stale.length > 0 ? (
        <p className="warn" role="status">
          <b>Changed since.</b> {stale.join(' ')}
        </p>
      ) : null}
      <Figures figures={request.figures} kind={subject.kind} />
      <section aria-label="Why">
        <Why content={request} />
        {justification ? (
          <p>
            <b>Justification.</b> {justification}
          </p>
        ) : null}
      </section>
      <Actions request={request} />
      <History entries={request.history} />
      <p className="dim small" style={{ overflowWrap: 'anywhere' }}>
        Hash of what was submitted {hash}
        {request.runHash ? `; of the run ${request.runHash}` : ''}
      </p>
    </>
  )
}

function subjectHref({ subject, reference }: Request): string {
  if (subject.kind === 'scenario') return hrefOf('scenarios', [reference], { part: 'approval' })
  return subject.kind === 'rules' ? hrefOf('rules', [reference]) : hrefOf('offers', [reference])
}
