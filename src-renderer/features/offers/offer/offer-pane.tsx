/** What is recommended, in parts: the offer, what it does elsewhere, its versions, its ledger, the candidate's history. */
import { Tabs } from '@mantine/core'
import { useState } from 'react'
import type { Candidate } from '../../../../src-contract/desktop/candidates.ts'
import { CANDIDATE_LABELS, type CandidateField } from '../../../../src-core/offers/candidate-fields.ts'
import { EmptyState, LoadingBar } from '../../../ui/states.tsx'
import type { Workspace } from '../use-workspace.ts'
import { CandidateHistory } from './candidate-history.tsx'
import { Elsewhere } from './elsewhere.tsx'
import { LedgerTable } from './ledger-table.tsx'
import classes from './offer.module.css'
import { OfferView } from './offer-view.tsx'
import { Refusal } from './refusal.tsx'
import { Versions } from './versions.tsx'

interface OfferPaneProps {
  readonly candidate: Candidate
  readonly workspace: Workspace
}

const PARTS = ['offer', 'elsewhere', 'versions', 'ledger', 'history'] as const

export function OfferPane({ candidate, workspace }: OfferPaneProps) {
  const [part, setPart] = useState<string>('offer')
  const { offer, versions, recommending } = workspace
  // What is missing stands there already while there is no offer.
  const known = versions?.length === 0 && recommending.error?.code === 'CANDIDATE_INCOMPLETE'
  const refusal = known ? null : recommending.error
  return (
    <>
      {refusal ? <Refusal error={refusal} candidate={candidate} onRetry={() => void workspace.recommend()} /> : null}
      {versions === null ? <LoadingBar label="Reading offers" /> : null}
      {versions?.length === 0 && !refusal ? <NoOffer candidate={candidate} /> : null}
      {offer ? (
        <Tabs
          value={part}
          onChange={(value) => setPart(PARTS.find((each) => each === value) ?? 'offer')}
          keepMounted={false}
        >
          <Tabs.List className={classes['tabs'] ?? ''}>
            <Tabs.Tab value="offer">Offer</Tabs.Tab>
            <Tabs.Tab value="elsewhere">Elsewhere</Tabs.Tab>
            <Tabs.Tab value="versions" rightSection={<span className="dim small tnum">{versions?.length}</span>}>
              Versions
            </Tabs.Tab>
            <Tabs.Tab value="ledger">Ledger</Tabs.Tab>
            <Tabs.Tab value="history">History</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="offer">
            <OfferView offer={offer} workspace={workspace} />
          </Tabs.Panel>
          <Tabs.Panel value="elsewhere">
            <Elsewhere offer={offer} />
          </Tabs.Panel>
          <Tabs.Panel value="versions">
            <Versions
              versions={versions ?? []}
              shownId={offer.id}
              onShow={(versionId) => {
                workspace.show(versionId)
                setPart('offer')
              }}
            />
          </Tabs.Panel>
          <Tabs.Panel value="ledger">
            <LedgerTable offer={offer} />
          </Tabs.Panel>
          <Tabs.Panel value="history">
            <CandidateHistory id={candidate.id} />
          </Tabs.Panel>
        </Tabs>
      ) : null}
    </>
  )
}

function NoOffer({ candidate }: { readonly candidate: Candidate }) {
  const missing = candidate.missing.map((field) => CANDIDATE_LABELS[field as CandidateField].toLowerCase())
  return missing.length > 0 ? (
    <EmptyState title="Nothing can be recommended yet">
      Still needed: {missing.join(', ')}. Fill the form, or say it in the conversation.
    </EmptyState>
  ) : (
    <EmptyState title="Ready to recommend">
      Everything needed is there. Recommend computes base, bonus, equity and total by the rules in force (Ctrl Enter).
    </EmptyState>
  )
}
