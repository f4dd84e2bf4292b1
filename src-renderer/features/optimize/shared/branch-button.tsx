/** Asks for a name and keeps something as a branch. */
import { Button, Group, Popover, Stack, TextInput } from '@mantine/core'
import { IconGitBranch } from '@tabler/icons-react'
import { useState } from 'react'
import { useMayNot } from '../../../stores/profiles.ts'

interface BranchButtonProps {
  /** What the branch is called unless another name is typed. */
  readonly name: string
  readonly busy: boolean
  readonly onBranch: (name: string) => Promise<boolean>
}

export function BranchButton({ name: suggested, busy, onBranch }: BranchButtonProps) {
  const [opened, setOpened] = useState(false)
  const [name, setName] = useState(suggested)
  const mayNot = useMayNot('edit')
  const branch = (): void => {
    setOpened(false)
    void onBranch(name.trim())
  }
  return (
    <Popover opened={opened} onChange={setOpened} width={300} position="bottom-start" trapFocus>
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconGitBranch size={14} aria-hidden />}
          disabled={busy || mayNot !== null}
          title={mayNot ?? undefined}
          onClick={() => {
            setName(suggested)
            setOpened((now) => !now)
          }}
        >
          Keep as a branch…
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            if (name.trim() !== '') branch()
          }}
        >
          <Stack gap="xs">
            <TextInput
              label="Name of the branch"
              value={name}
              maxLength={120}
              data-autofocus
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <Group justify="flex-end">
              <Button type="submit" disabled={name.trim() === ''}>
                Branch and use
              </Button>
            </Group>
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}
