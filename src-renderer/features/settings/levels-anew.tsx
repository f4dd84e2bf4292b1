/** People whose level came from pay and would be another by the bands of now, and the way to place them anew. */
import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { call, isQuiet, toClientError, type ClientError } from '../../host/index.ts'
import { useCall } from '../../stores/use-call.ts'
import { useOpenWorkspace } from '../../stores/workspace.ts'
import { plural } from '../../ui/format.ts'
import { notify } from '../../ui/notice.tsx'
import { ErrorState } from '../../ui/states.tsx'
import { ForRole } from '../../ui/for-role.tsx'

export function LevelsAnew() {
  const { people, settings } = useOpenWorkspace()
  const reading = useCall('people.relevel', people > 0 ? {} : null, ['people', 'rates'])
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<ClientError | null>(null)
  const { changed, changes } = reading.data ?? { changed: 0, changes: [] }
  if (changed === 0) return null

  const name = (level: number): string => settings.levels[level - 1]?.name ?? `level ${level}`
  async function place(): Promise<void> {
    setBusy(true)
    setError(null)
    try {
      const done = await call('people.relevel', { apply: true })
      notify({ text: `${plural(done.changed, 'person has', 'people have')} another level now.` })
    } catch (failure) {
      if (!isQuiet(failure)) setError(toClientError(failure))
    } finally {
      setBusy(false)
    }
  }
  return (
    <section aria-label="People to place anew" style={{ maxWidth: 720, marginBottom: 16 }}>
      <Text>
        <strong className="warn">{plural(changed, 'person', 'people')} would have another level by these bands:</strong>{' '}
        {changes
          .map((change) => `${change.people.toLocaleString()} from ${name(change.from)} to ${name(change.to)}`)
          .join(', ')}
        .
      </Text>
      <ForRole to="edit">
        <Group gap="xs" mt={6}>
          <Button loading={busy} onClick={() => void place()}>
            Place them anew
          </Button>
          <span className="dim">Saved runs keep the roster they were made with.</span>
        </Group>
      </ForRole>
      {error ? <ErrorState error={error} /> : null}
    </section>
  )
}
