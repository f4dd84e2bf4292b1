/** Keeps changed settings. */
import type { MethodInput } from '../../../src-contract/desktop/index.ts'
import { call, toClientError } from '../../host/index.ts'
import { refreshWorkspace } from '../../stores/workspace.ts'

/** Answers a sentence when the change was refused, else null. */
export async function keepSettings(change: MethodInput<'workspace.updateSettings'>): Promise<string | null> {
  try {
    await call('workspace.updateSettings', change)
    await refreshWorkspace()
    return null
  } catch (error) {
    return toClientError(error).message
  }
}
