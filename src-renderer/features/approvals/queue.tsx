/** The queue: views with their numbers, filters, rows, and one action on many. */
import { Button, Checkbox, Group, SegmentedControl, Select, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import type { RequestSummary } from '../../../src-contract/desktop/approval-request.ts'
import { navigate } from '../../stores/route.ts'
import { useCall } from '../../stores/use-call.ts'
import { KIND_NAMES } from '../../ui/approvals/words.ts'
import { plural } from '../../ui/format.ts'
import { ReadingView } from '../../ui/reading-view.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { Bulk } from './bulk.tsx'
import { QueueRow } from './queue-row.tsx'
import { useMinute } from './use-minute.ts'
import { VIEWS, readView, type View } from './views.ts'
import classes from './approvals.module.css'

const PAGE = 100
const KINDS = Object.entries(KIND_NAMES).map(([value, label]) => ({ value, label }))
type Kind = keyof typeof KIND_NAMES

interface QueueProps {
  readonly view: View
  readonly chosen: string | null
  readonly onView: (view: View) => void
}

export function Queue({ view, chosen, onView }: QueueProps) {
  const [kind, setKind] = useState<Kind | null>(null)
  const [typed, setTyped] = useState('')
  const [text] = useDebouncedValue(typed, 200)
  const [limit, setLimit] = useState(PAGE)
  const [marked, setMarked] = useState<readonly string[]>([])
  const reading = useCall('approvals.list', { view, text, limit, ...(kind ? { kind } : {}) }, ['approvals', 'profiles'])
  useMinute(reading.reload)
  const counts = reading.data?.counts
  const shown = reading.data?.requests ?? []
  const markable = shown.filter(({ state }) => state === 'waiting')
  const known = marked.filter((id) => markable.some((request) => request.id === id))
  const mark = (id: string, on: boolean): void =>
    setMarked(on ? [...known.filter((one) => one !== id), id] : known.filter((one) => one !== id))
  return (
    <section className={classes['queue']} aria-label="Queue">
      <SegmentedControl
        aria-label="Which requests"
        fullWidth
        data={VIEWS.map(({ id, label }) => ({ value: id, label: counts ? `${label} ${counts[id]}` : label }))}
        value={view}
        onChange={(value) => {
          setMarked([])
          onView(readView(value))
        }}
      />
      <Group gap="xs" wrap="nowrap">
        <Checkbox
          aria-label="Mark all that wait"
          disabled={markable.length === 0}
          checked={known.length > 0 && known.length === markable.length}
          indeterminate={known.length > 0 && known.length < markable.length}
          onChange={(event) => setMarked(event.currentTarget.checked ? markable.map(({ id }) => id) : [])}
        />
        <TextInput
          aria-label="Filter by title or name"
          placeholder="Filter by title or name"
          value={typed}
          style={{ flex: 1 }}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Select
          aria-label="Kind"
          placeholder="Every kind"
          clearable
          clearButtonProps={{ 'aria-label': 'Every kind' }}
          w={140}
          data={KINDS}
          value={kind}
          onChange={(value) => setKind(KINDS.some((each) => each.value === value) ? (value as Kind) : null)}
        />
      </Group>
      <Bulk ids={known} onDone={() => setMarked([])} />
      <div className={classes['rows']}>
        <ReadingView
          reading={reading}
          label="Reading requests"
          empty={{
            when: (data) => data.requests.length === 0,
            show: <Nothing view={view} filtered={typed !== '' || kind !== null} onView={onView} />,
          }}
        >
          {({ requests, total }) => (
            <>
              <ul className={classes['list']}>
                {requests.map((request: RequestSummary) => (
                  <QueueRow
                    key={request.id}
                    request={request}
                    current={request.id === chosen}
                    marked={known.includes(request.id)}
                    onMark={(on) => mark(request.id, on)}
                    onOpen={() => navigate('approvals', [request.id], { view })}
                    view={view}
                  />
                ))}
              </ul>
              {total > requests.length && limit < 500 ? (
                <Button variant="default" onClick={() => setLimit(500)}>
                  Show more of {plural(total, 'request', 'requests')}
                </Button>
              ) : null}
            </>
          )}
        </ReadingView>
      </div>
    </section>
  )
}

function Nothing({
  view,
  filtered,
  onView,
}: {
  readonly view: View
  readonly filtered: boolean
  readonly onView: (view: View) => void
}) {
  if (filtered) return <EmptyState title="Nothing fits the filter">Clear it to see the others.</EmptyState>
  if (view === 'forMe') {
    return (
      <EmptyState
        title="Nothing waits for you"
        action={
          <Button variant="default" onClick={() => onView('waiting')}>
            Show everything that is open
          </Button>
        }
      >
        Requests come here when their level is your role’s, and when a level below is overdue.
      </EmptyState>
    )
  }
  return (
    <EmptyState
      title={view === 'submitted' ? 'You have submitted nothing' : 'There are no requests'}
      action={
        <Button variant="default" onClick={() => navigate('scenarios')}>
          Go to the scenarios
        </Button>
      }
    >
      An offer, a scenario or a draft of the offer rules is submitted where it is worked on.
    </EmptyState>
  )
}
