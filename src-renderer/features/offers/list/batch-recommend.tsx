/** Recommends for everyone the list shows, with how far it is, and says who was refused and why. */
import { Button, Group, Modal, Progress, Stack, Table, Text } from '@mantine/core'
import { IconCalculator } from '@tabler/icons-react'
import { useState } from 'react'
import type { CandidateFilter } from '../../../../src-contract/desktop/candidates.ts'
import type { MethodOutput } from '../../../../src-contract/desktop/index.ts'
import { call, isQuiet, toClientError, type ClientError } from '../../../host/index.ts'
import { hrefOf } from '../../../stores/route.ts'
import { count, plural } from '../../../ui/format.ts'
import { ErrorState } from '../../../ui/states.tsx'

type Result = MethodOutput<'offers.batch'>['results'][number]

type State =
  | { readonly kind: 'asking' }
  | { readonly kind: 'running'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly made: number; readonly refused: readonly Result[] }
  | { readonly kind: 'failed'; readonly error: ClientError }

/** Few enough that the bar moves and a stop is heard soon. */
const AT_ONCE = 100
const PAGE = 5000

export interface BatchRecommendProps {
  readonly query: CandidateFilter
  readonly count: number | null
}

export function BatchRecommend({ query, count: shown }: BatchRecommendProps) {
  const [state, setState] = useState<State | null>(null)
  const [control, setControl] = useState<AbortController | null>(null)
  const close = (): void => {
    control?.abort()
    setState(null)
  }
  const start = async (): Promise<void> => {
    const stop = new AbortController()
    setControl(stop)
    try {
      const ids = await idsOf(query, stop.signal)
      let made = 0
      const refused: Result[] = []
      for (let from = 0; from < ids.length && !stop.signal.aborted; from += AT_ONCE) {
        setState({ kind: 'running', done: from, total: ids.length })
        const candidateIds = ids.slice(from, from + AT_ONCE)
        const answer = await call('offers.batch', { candidateIds }, { signal: stop.signal })
        made += answer.made
        refused.push(...answer.results.filter(({ refusal }) => refusal !== null))
      }
      if (!stop.signal.aborted) setState({ kind: 'done', made, refused })
    } catch (error) {
      if (!isQuiet(error)) setState({ kind: 'failed', error: toClientError(error) })
    }
  }
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconCalculator size={14} aria-hidden />}
        disabled={!shown}
        onClick={() => setState({ kind: 'asking' })}
      >
        Recommend all
      </Button>
      <Modal
        opened={state !== null}
        onClose={close}
        title="Recommend for all shown"
        size={620}
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        {state ? <Body state={state} shown={shown ?? 0} onStart={() => void start()} onClose={close} /> : null}
      </Modal>
    </>
  )
}

interface BodyProps {
  readonly state: State
  readonly shown: number
  readonly onStart: () => void
  readonly onClose: () => void
}

function Body({ state, shown, onStart, onClose }: BodyProps) {
  switch (state.kind) {
    case 'asking':
      return (
        <Stack gap="sm">
          <Text>
            {plural(shown, 'candidate', 'candidates')} of the list. Each gets a new version where something changed
            since the last; offers that wait for approval or are approved stay as they are.
          </Text>
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button data-autofocus onClick={onStart}>
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
      return <ErrorState error={state.error} onRetry={onStart} />
    case 'done':
      return (
        <Stack gap="sm">
          <Text role="status">
            {plural(state.made, 'offer', 'offers')} in place, {count(state.refused.length)} refused.
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
                <a href={hrefOf('offers', [candidateId])} onClick={onClose}>
                  {candidateId}
                </a>
              </Table.Th>
              <Table.Td>{refusal?.message}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}

async function idsOf(query: CandidateFilter, signal: AbortSignal): Promise<readonly string[]> {
  const ids: string[] = []
  for (;;) {
    const { total, candidates } = await call(
      'candidates.list',
      { ...query, offset: ids.length, limit: PAGE },
      { signal },
    )
    ids.push(...candidates.map(({ id }) => id))
    if (ids.length >= total || candidates.length === 0) return ids
  }
}
