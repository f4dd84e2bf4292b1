/** Changes levers in a way that can be taken back: by the scenario's own rows as they were before. */
import { call } from '../../../host/index.ts'
import { restoring } from '../../../stores/restore-levers.ts'

/** Does the change; answers what takes it back, null where nothing changed. */
export async function undoable(scenarioId: string, change: () => Promise<void>): Promise<(() => Promise<void>) | null> {
  const { rows: before } = await call('levers.resolve', { scenarioId })
  await change()
  const { rows: after } = await call('levers.resolve', { scenarioId })
  const changes = restoring(before, after)
  if (changes.length === 0) return null
  return async () => {
    await call('levers.set', { scenarioId, changes: [...changes], reason: 'Taken back' })
  }
}
