/** Where a subject stands: its newest request with the way to it, and the button to submit it. */
import { Anchor, Group, Stack } from '@mantine/core'
import type { ApprovalSubject } from '../../../src-contract/desktop/approval-request.ts'
import { hrefOf } from '../../stores/route.ts'
import { useCall } from '../../stores/use-call.ts'
import { ReadingView } from '../reading-view.tsx'
import { Clock } from './clock.tsx'
import { SubmitForApproval } from './submit-for-approval.tsx'
import { stageText } from './words.ts'

interface SubjectApprovalProps {
  readonly subject: ApprovalSubject
  /** Where something else stands in the way, the button is left out. */
  readonly maySubmit?: boolean
}

export function SubjectApproval({ subject, maySubmit = true }: SubjectApprovalProps) {
  const reading = useCall('approvals.of', { subject }, ['approvals', 'profiles'])
  return (
    <ReadingView reading={reading}>
      {({ requests: [newest] }) => (
        <Stack gap={8} align="flex-start">
          {newest ? (
            <Group gap="xs">
              <Anchor href={hrefOf('approvals', [newest.id], { view: 'all' })}>{stageText(newest)}</Anchor>
              {newest.clock ? <Clock clock={newest.clock} /> : null}
            </Group>
          ) : null}
          {maySubmit && newest?.state !== 'waiting' && newest?.state !== 'approved' ? (
            <SubmitForApproval subject={subject} />
          ) : null}
        </Stack>
      )}
    </ReadingView>
  )
}
