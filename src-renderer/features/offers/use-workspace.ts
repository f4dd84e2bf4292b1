/** One candidate with the versions of the offer, and the acts that form, conversation and recommendation share. */
import { useCallback, useEffect, useMemo } from 'react'
import type { Candidate } from '../../../src-contract/desktop/candidates.ts'
import type { Offer, OfferSummary } from '../../../src-contract/desktop/offer.ts'
import { call } from '../../host/index.ts'
import { navigate, useRoute } from '../../stores/route.ts'
import { useCall, type Reading } from '../../stores/use-call.ts'
import { useAct, type Act } from '../../ui/use-act.ts'

/** Whatever an offer rests on: when it changes, the offer may be stale. */
const SOURCES = ['offers', 'candidates', 'payBands', 'people', 'rates', 'rules'] as const

export interface Workspace {
  readonly candidate: Reading<{ candidate: Candidate }>
  /** Newest first; null until read. */
  readonly versions: readonly OfferSummary[] | null
  /** The version shown; null while there is none or it is read. */
  readonly offer: Offer | null
  /** Recommending, and why it was refused. */
  readonly recommending: Act
  recommend(): Promise<boolean>
  /** null: the newest, whichever that is. */
  show(versionId: string | null): void
}

export function useCandidateWorkspace(id: string): Workspace {
  const asked = useRoute(({ query }) => query['version'])
  const candidate = useCall('candidates.get', { id }, SOURCES)
  const list = useCall('offers.versions', { candidateId: id }, ['offers'])
  const versions = list.data?.versions ?? null
  const chosen = versions?.find((version) => version.id === asked) ?? versions?.[0] ?? null
  const reading = useCall('offers.get', chosen ? { versionId: chosen.id } : null, SOURCES)
  const offer = reading.data && reading.data.offer.id === chosen?.id ? reading.data.offer : null
  const recommending = useAct()
  const show = useCallback(
    (versionId: string | null) =>
      navigate('offers', [id], versionId === null ? {} : { version: versionId }, { replace: true }),
    [id],
  )
  const { run, clear } = recommending
  const changedAt = candidate.data?.candidate.changedAt
  // A refusal is about the candidate as it was.
  useEffect(() => clear(), [changedAt, clear])
  const recommend = useCallback(
    () =>
      run(async () => {
        await call('offers.recommend', { candidateId: id })
        show(null)
      }),
    [id, run, show],
  )
  return useMemo(
    () => ({ candidate, versions, offer, recommending, recommend, show }),
    [candidate, versions, offer, recommending, recommend, show],
  )
}
