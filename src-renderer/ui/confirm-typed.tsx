/** Before something that cannot be undone: the user types a word. */
import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'

interface ConfirmTypedProps {
  readonly opened: boolean
  readonly onClose: () => void
  readonly title: string
  /** What happens, what is kept. */
  readonly children: ReactNode
  /** What is to be typed: a name or a verb. */
  readonly word: string
  readonly confirmLabel: string
  readonly onConfirm: () => void
}

export function ConfirmTyped(props: ConfirmTypedProps) {
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={props.title}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <Form {...props} />
    </Modal>
  )
}

function Form({ onClose, children, word, confirmLabel, onConfirm }: ConfirmTypedProps) {
  const [typed, setTyped] = useState('')
  const matches = typed.trim().toLowerCase() === word.trim().toLowerCase()
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (!matches) return
        onClose()
        onConfirm()
      }}
    >
      <Stack gap="sm">
        <Text component="div">{children}</Text>
        <TextInput
          data-autofocus
          label={`Type "${word}" to go on`}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Keep as it is
          </Button>
          <Button type="submit" color="red" disabled={!matches}>
            {confirmLabel}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
