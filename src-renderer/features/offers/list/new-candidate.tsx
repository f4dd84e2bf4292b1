/** Begins a candidate: in one line, as the conversation takes it, or empty, to fill the form. */
import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { lineExample } from '../../../../src-core/offers/conversation-command.ts'
import { call } from '../../../host/index.ts'
import { navigate } from '../../../stores/route.ts'
import { useCall } from '../../../stores/use-call.ts'
import { ErrorState } from '../../../ui/states.tsx'
import { useAct } from '../../../ui/use-act.ts'

interface NewCandidateProps {
  readonly opened: boolean
  readonly onClose: () => void
}

export function NewCandidate({ opened, onClose }: NewCandidateProps) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title="New candidate"
      size={520}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <Form onClose={onClose} />
    </Modal>
  )
}

function Form({ onClose }: { readonly onClose: () => void }) {
  const [id, setId] = useState('')
  const [line, setLine] = useState('')
  const [known] = useCall('candidates.choices', {}, ['payBands']).data?.jobs ?? []
  const job = { jobTitle: known?.jobTitle ?? 'Software Engineer', location: known?.locations[0] ?? 'Dublin' }
  const act = useAct()
  const begin = (): Promise<boolean> =>
    act.run(async () => {
      const { candidate } = await call('candidates.create', id.trim() === '' ? {} : { id: id.trim() })
      // What was said is read as the conversation reads it, so that it stands there with its answer.
      if (line.trim() !== '') await call('candidates.converse', { candidateId: candidate.id, text: line.trim() })
      onClose()
      navigate('offers', [candidate.id])
    })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void begin()
      }}
    >
      <Stack gap="sm">
        <TextInput
          data-autofocus
          label="What is known, in one line"
          description="Optional: everything can be filled in the form as well."
          placeholder={`${lineExample(job)}; competing offer 130k`}
          maxLength={4000}
          value={line}
          onChange={(event) => setLine(event.currentTarget.value)}
        />
        <TextInput
          label="Reference"
          description="As your applicant system names the candidate. Empty: the next free number."
          placeholder="C-0001"
          maxLength={64}
          value={id}
          onChange={(event) => setId(event.currentTarget.value)}
        />
        {act.error ? <ErrorState error={act.error} /> : null}
        <Text c="dimmed" size="xs">
          No name is needed, and none should be entered.
        </Text>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={act.busy}>
            Begin
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
