/** Throws a draft away, after asking. */
import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { call, toClientError } from '../../host/index.ts'
import { navigate } from '../../stores/route.ts'
import { notify } from '../../ui/notice.tsx'

export function Discard({ version }: { readonly version: number }) {
  const [asking, setAsking] = useState(false)
  const discard = async (): Promise<void> => {
    setAsking(false)
    try {
      await call('rules.discard', { version })
      navigate('rules')
    } catch (error) {
      notify({ text: toClientError(error).message })
    }
  }
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        Discard draft
      </Button>
      <Modal
        opened={asking}
        onClose={() => setAsking(false)}
        title={`Discard version ${version}?`}
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <Stack gap="sm">
          <Text>What was changed in this draft is lost. Nothing published changes.</Text>
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={() => setAsking(false)}>
              Keep the draft
            </Button>
            <Button color="red" onClick={() => void discard()}>
              Discard
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  )
}
