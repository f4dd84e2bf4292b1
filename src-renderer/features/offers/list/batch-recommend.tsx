/** Recommends for everyone the list shows, with how far it is, and says who was refused and why. */
import { Anchor, Button, Group, Progress, Stack, Table, Text } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { Candidate, CandidateFilter } from '../../../../src-contract/desktop/candidates.ts'
import type { MethodOutput } from '../../../../src-contract/desktop/index.ts'
import { call, isQuiet, toClientError, type ClientError } from '../../../host/index.ts'
import { hrefOf } from '../../../stores/route.ts'
import { count, plural } from '../../../ui/format.ts'
import { ErrorState } from '../../../ui/states.tsx'
import { isLocked } from '../words.ts'
import { allShown } from './all-shown.ts'

type Result = MethodOutput<'offers.batch'>['results'][number]

type State =
  | { readonly kind: 'asking' }
  | { readonly kind: 'running'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly made: number; readonly left: number; readonly refused: readonly Result[] }
  | { readonly kind: 'failed'; readonly error: ClientError }

/** Few enough that the bar moves and a stop is heard soon. */
const AT_ONCE = 100

/** What someone decided is not computed over. */
function staysAsItIs(latest: Candidate['latest']): boolean {
  return latest !== null && (latest.kind === 'override' || isLocked(latest.approval))
}

interface BatchRecommendProps {
  readonly query: CandidateFilter
  readonly shown: number
  readonly onClose: () => void
}

export function BatchRecommend({ query, shown, onClose }: BatchRecommendProps) {
  const [state, setState] = useState<State>({ kind: 'asking' })
  const control = useRef<AbortController | null>(null)
  // Closing stops what is not done yet; what was made is kept.
  useEffect(() => () => control.current?.abort(), [])
  const start = async (): Promise<void> => {
    const stop = new AbortController()
    control.current = stop
    try {
      setState({ kind: 'running', done: 0, total: shown })
      const candidates = await allShown(query, stop.signal)
      const ids = candidates.filter(({ latest }) => !staysAsItIs(latest)).map(({ id }) => id)
      let made = 0
      const refused: Result[] = []
      for (let from = 0; from < ids.length; from += AT_ONCE) {
        setState({ kind: 'running', done: from, total: ids.length })
        const candidateIds = ids.slice(from, from + AT_ONCE)
        const answer = await call('offers.batch', { candidateIds }, { signal: stop.signal })
        made += answer.made
        refused.push(...answer.results.filter(({ refusal }) => refusal !== null))
      }
      setState({ kind: 'done', made, left: candidates.length - ids.length, refused })
    } catch (error) {
      if (!isQuiet(error)) setState({ kind: 'failed', error: toClientError(error) })
    }
  }
  const begin = (): void => void start()
  switch (state.kind) {
    case 'asking':
      return (
        <Stack gap="sm">
          <Text>
            {plural(shown, 'candidate', 'candidates')} of the list. Each gets a new version where something changed
            since the last. Offers set by hand, waiting for approval or approved stay as they are.
          </Text>
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button data-autofocus onClick={begin}>
              Recommend
            </Button>
          </Group>
        </Stack>
      )
    case 'running':
      return (
        <Stack gap="sm" role="status">
          <Text>
            {count(state.done)} of {plural(state.total, 'candidate', 'candidates')}
          </Text>
          <Progress value={(100 * state.done) / Math.max(1, state.total)} aria-label="Recommending" />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Stop
            </Button>
          </Group>
        </Stack>
      )
    case 'failed':
      return <ErrorState error={state.error} onRetry={begin} />
    case 'done':
      return (
        <Stack gap="sm">
          <Text role="status">
            {plural(state.made, 'offer', 'offers')} in place, {count(state.refused.length)} refused
            {state.left > 0 ? `, ${count(state.left)} left as they are` : ''}.
          </Text>
          {state.refused.length > 0 ? <Refused results={state.refused} onClose={onClose} /> : null}
          <Group justify="flex-end">
            <Button onClick={onClose}>Close</Button>
          </Group>
        </Stack>
      )
  }
}

function Refused({ results, onClose }: { readonly results: readonly Result[]; readonly onClose: () => void }) {
  return (
    <div style={{ maxHeight: 320, overflow: 'auto' }} tabIndex={0} role="region" aria-label="Refused">
      <Table>
        <Table.Tbody>
          {results.map(({ candidateId, refusal }) => (
            <Table.Tr key={candidateId}>
              <Table.Th scope="row">
                <Anchor size="sm" href={hrefOf('offers', [candidateId])} onClick={onClose}>
                  {candidateId}
                </Anchor>
              </Table.Th>
              <Table.Td>{refusal?.message}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}
