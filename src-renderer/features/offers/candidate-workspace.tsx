/** One candidate: the form at the left, what is recommended in the middle, the conversation at the right. */
import { Button } from '@mantine/core'
import { IconArrowLeft, IconCalculator, IconMessage } from '@tabler/icons-react'
import type { Candidate } from '../../../src-contract/desktop/candidates.ts'
import { useMay } from '../../stores/profiles.ts'
import { navigate } from '../../stores/route.ts'
import { ReadingView } from '../../ui/reading-view.tsx'
import { Screen } from '../../ui/screen.tsx'
import { useShortcut } from '../../ui/shortcuts.ts'
import { EmptyState } from '../../ui/states.tsx'
import { CandidateForm } from './form/candidate-form.tsx'
import { OfferPane } from './offer/offer-pane.tsx'
import { MoreMenu } from './more-menu.tsx'
import classes from './offers.module.css'
import { Conversation } from './talk/conversation.tsx'
import { useTalkShown } from './talk/talk-shown.ts'
import { useCandidateWorkspace, type Workspace } from './use-workspace.ts'
import { isLocked } from './words.ts'

export function CandidateWorkspace({ id }: { readonly id: string }) {
  const workspace = useCandidateWorkspace(id)
  const [talk, setTalk] = useTalkShown()
  const candidate = workspace.candidate.data?.candidate ?? null
  const locked = isLocked(candidate?.latest?.approval)
  const may = useMay('generate')
  const whyNot = locked
    ? 'Locked while it waits for approval, and once it is approved'
    : may
      ? null
      : 'The role in use may not recommend'
  const recommend = (): void => void (whyNot === null ? workspace.recommend() : undefined)
  useShortcut({ keys: 'mod+Enter', label: 'Recommend', group: 'Offer', inFields: true }, recommend)
  useShortcut({ keys: 'c', label: 'Show or hide the conversation', group: 'Offer' }, () => setTalk(!talk))
  if (workspace.candidate.error?.code === 'NOT_FOUND') return <Unknown id={id} />
  return (
    <Screen
      title={`Candidate ${id}`}
      layout="fill"
      lead={candidate ? leadOf(candidate) : null}
      actions={
        <>
          <Button
            variant="default"
            leftSection={<IconArrowLeft size={14} aria-hidden />}
            onClick={() => navigate('offers')}
          >
            All candidates
          </Button>
          <Button
            variant="default"
            {...(talk ? { bg: 'var(--m-surface-selected)' } : {})}
            aria-pressed={talk}
            leftSection={<IconMessage size={14} aria-hidden />}
            onClick={() => setTalk(!talk)}
          >
            Conversation
          </Button>
          <MoreMenu id={id} locked={locked} offer={workspace.offer} />
          <Button
            leftSection={<IconCalculator size={14} aria-hidden />}
            loading={workspace.recommending.busy}
            disabled={whyNot !== null}
            title={whyNot ?? 'Ctrl Enter'}
            onClick={recommend}
          >
            {workspace.offer && workspace.offer.stale.length > 0 ? 'Recommend again' : 'Recommend'}
          </Button>
        </>
      }
    >
      <ReadingView reading={workspace.candidate}>
        {(data) => <Panes candidate={data.candidate} workspace={workspace} talk={talk} />}
      </ReadingView>
    </Screen>
  )
}

interface PanesProps {
  readonly candidate: Candidate
  readonly workspace: Workspace
  readonly talk: boolean
}

function Panes({ candidate, workspace, talk }: PanesProps) {
  return (
    <div className={classes['panes']} data-talk={talk || undefined}>
      <section className={classes['form']} aria-label="Candidate" tabIndex={0}>
        <CandidateForm candidate={candidate} />
      </section>
      <section className={classes['offer']} aria-label="Offer" tabIndex={0}>
        <OfferPane candidate={candidate} workspace={workspace} />
      </section>
      {talk ? (
        <section className={classes['talk']} aria-label="Conversation">
          <Conversation candidate={candidate} workspace={workspace} />
        </section>
      ) : null}
    </div>
  )
}

function leadOf({ fields }: Candidate): string {
  const { jobTitle, location, level } = fields
  return [jobTitle, location, level].filter((part) => part !== null).join(' · ') || 'Nothing is known yet.'
}

function Unknown({ id }: { readonly id: string }) {
  return (
    <Screen title="Offers">
      <EmptyState
        title={`There is no candidate ${id} here`}
        action={<Button onClick={() => navigate('offers')}>All candidates</Button>}
      >
        The reference may belong to another workspace.
      </EmptyState>
    </Screen>
  )
}
