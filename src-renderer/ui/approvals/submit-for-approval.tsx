/** The button that submits, with what it asks for shown first. For any screen whose subject may be submitted. */
import { Button, Group, Modal, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { ApprovalSubject, RequestContent } from '../../../src-contract/desktop/approval-request.ts'
import { call } from '../../host/index.ts'
import { useMay, useProfiles } from '../../stores/profiles.ts'
import { useCall } from '../../stores/use-call.ts'
import { ReadingView } from '../reading-view.tsx'
import { ErrorState } from '../states.tsx'
import { useAct } from '../use-act.ts'
import { Figures } from './figures.tsx'
import { unfilledBeforehand } from './unfilled.ts'
import { Why } from './why.tsx'

export function SubmitForApproval({ subject }: { readonly subject: ApprovalSubject }) {
  const [opened, setOpened] = useState(false)
  const may = useMay('submit')
  const close = (): void => setOpened(false)
  return (
    <>
      <Button
        variant="default"
        disabled={!may}
        title={may ? undefined : 'The role in use may not submit'}
        onClick={() => setOpened(true)}
      >
        Submit for approval
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        size={560}
        title="Submit for approval"
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <Form subject={subject} onClose={close} />
      </Modal>
    </>
  )
}

interface FormProps {
  readonly subject: ApprovalSubject
  readonly onClose: () => void
}

function Form({ subject, onClose }: FormProps) {
  const preview = useCall('approvals.preview', { subject }, ['approvals', 'offers', 'scenarios', 'levers', 'rules'])
  const [justification, setJustification] = useState('')
  const act = useAct()
  const submit = async (): Promise<void> => {
    const done = await act.run(async (options) => {
      await call('approvals.submit', { subject, justification }, options)
    })
    if (done) onClose()
  }
  return (
    <ReadingView reading={preview} label="Working out what it needs">
      {({ content, needsJustification, leftOut, problem }) => (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            void submit()
          }}
        >
          <Stack gap="sm">
            <b>{content.title}</b>
            <Figures figures={content.figures} kind={subject.kind} />
            <div>
              <Why content={content} />
            </div>
            <Unfilled content={content} leftOut={leftOut} />
            <Textarea
              label={needsJustification ? 'Justification (needed)' : 'Justification'}
              autosize
              minRows={2}
              maxRows={6}
              maxLength={2000}
              value={justification}
              onChange={(event) => setJustification(event.currentTarget.value)}
            />
            {problem ? (
              <p className="bad" role="alert">
                {problem.message}
              </p>
            ) : null}
            {act.error ? <ErrorState error={act.error} /> : null}
            <Group justify="flex-end" gap="xs">
              <Button variant="default" onClick={onClose}>
                Cancel
              </Button>
              <Button
                type="submit"
                loading={act.busy}
                disabled={problem !== null || (needsJustification && justification.trim() === '')}
              >
                Submit
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </ReadingView>
  )
}

/** What waits for a role that nobody has would never be decided. */
function Unfilled({ content, leftOut }: { readonly content: RequestContent; readonly leftOut: readonly string[] }) {
  const profiles = useProfiles(({ known }) => known?.profiles)
  const words = profiles ? unfilledBeforehand(content, leftOut, profiles) : null
  return words === null ? null : <p className="warn">{words}</p>
}
