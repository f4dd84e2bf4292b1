/** What the profile in use may do with a request: decide, delegate, withdraw, comment. */
import { Anchor, Button, Group, Select, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { Request } from '../../../src-contract/desktop/approval-request.ts'
import { ROLES } from '../../../src-core/access/roles.ts'
import { call } from '../../host/index.ts'
import { useMay, useProfileInUse, useProfiles } from '../../stores/profiles.ts'
import { hrefOf } from '../../stores/route.ts'
import { unfilledWords } from '../../ui/approvals/unfilled.ts'
import { ErrorState } from '../../ui/states.tsx'
import { useAct } from '../../ui/use-act.ts'
import { whyNot } from './why-not.ts'

export function Actions({ request }: { readonly request: Request }) {
  const { id, level, mayDecide, mayWithdraw, delegates, state } = request
  const [comment, setComment] = useState('')
  const [to, setTo] = useState<string | null>(null)
  const profile = useProfileInUse()
  const administers = useMay('administer')
  const act = useAct()
  const at = level === null ? { id } : { id, level }
  const said = comment.trim()
  const run = async (work: () => Promise<unknown>): Promise<void> => {
    const done = await act.run(async () => void (await work()))
    if (!done) return
    setComment('')
    setTo(null)
  }
  const mayDelegate = delegates.length > 0 && (mayDecide || (administers && profile?.id !== request.submittedBy.id))
  const reason = whyNot(request, profile)
  const profiles = useProfiles(({ known }) => known?.profiles)
  const nobody = profiles ? unfilledWords(request, profiles) : null
  return (
    <Stack gap="xs" role="group" aria-label="What to do">
      {reason ? <p className="dim">{reason}</p> : null}
      {nobody ? (
        <p className="warn" role="status">
          {nobody} {administers ? <Anchor href={hrefOf('settings', ['profiles'])}>Open the profiles</Anchor> : null}
        </p>
      ) : null}
      <Textarea
        label="Comment"
        description={mayDecide ? 'Needed to return it.' : undefined}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={2000}
        value={comment}
        onChange={(event) => setComment(event.currentTarget.value)}
      />
      <Group gap="xs">
        {mayDecide ? (
          <>
            <Button
              loading={act.busy}
              onClick={() => void run(() => call('approvals.approve', { ...at, comment: said }))}
            >
              Approve
            </Button>
            <Button
              variant="default"
              disabled={said === ''}
              title={said === '' ? 'Say in the comment what is to be changed' : undefined}
              onClick={() => void run(() => call('approvals.return', { ...at, comment: said }))}
            >
              Return
            </Button>
            <Button
              variant="default"
              onClick={() => void run(() => call('approvals.reject', { ...at, comment: said }))}
            >
              Reject
            </Button>
          </>
        ) : null}
        <Button
          variant="default"
          disabled={said === ''}
          onClick={() => void run(() => call('approvals.comment', { id, comment: said }))}
        >
          Comment
        </Button>
        {mayWithdraw && state === 'waiting' ? (
          <Button variant="default" onClick={() => void run(() => call('approvals.withdraw', { id, comment: said }))}>
            Withdraw
          </Button>
        ) : null}
      </Group>
      {mayDelegate ? (
        <Group gap="xs" align="flex-end">
          <Select
            label="Delegate this level to"
            placeholder="Choose a profile"
            data={delegates.map(({ id: value, name, role }) => ({ value, label: `${name} (${ROLES[role].label})` }))}
            value={to}
            onChange={setTo}
          />
          <Button
            variant="default"
            disabled={to === null}
            onClick={() => {
              if (to !== null) void run(() => call('approvals.delegate', { ...at, to, comment: said }))
            }}
          >
            Delegate
          </Button>
        </Group>
      ) : null}
      {act.error ? <ErrorState error={act.error} /> : null}
    </Stack>
  )
}
