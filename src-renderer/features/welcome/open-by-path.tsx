/** Opens a workspace file that is not in the list. */
import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { enter, nameOfPath } from '../../stores/entry.ts'
import { PathInput } from '../../ui/path-input.tsx'

export function OpenByPath() {
  const [path, setPath] = useState('')
  const chosen = path.trim()
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (chosen) enter({ kind: 'unlock', path: chosen, name: nameOfPath(chosen), protection: null })
      }}
    >
      <PathInput
        label="Another workspace file"
        placeholder="Its path on this machine"
        purpose="openWorkspace"
        value={path}
        onChange={setPath}
      />
      <Group justify="flex-end" mt={8}>
        <Button type="submit" variant="default" disabled={!chosen}>
          Open
        </Button>
      </Group>
    </form>
  )
}
