/** What the host around the app can do. */
import { z } from 'zod'
import { NoInput } from './common.ts'
import { method } from './method.ts'

const Capability = z.strictObject({ available: z.boolean(), reason: z.string().nullable() })

export const HostInfo = z.strictObject({
  host: z.enum(['electron', 'browser', 'cli']),
  version: z.string(),
  engineVersion: z.string(),
  workspacesFolder: z.string(),
  /** The operating system's keychain; reason says in words why it is missing. */
  keychain: Capability,
  /** Native file dialogs. */
  dialogs: Capability,
  /** Printing to PDF. */
  pdf: Capability,
  /** The profile's name: written as actor of each change. */
  actor: z.string(),
})
export type HostInfo = z.infer<typeof HostInfo>

export const hostMethods = {
  'host.info': method('What this host can do: keychain, dialogs, PDF, versions.', NoInput, HostInfo, []),
  'host.chooseFile': method(
    'Ask the user for a file in a native dialog (Electron only).',
    z.strictObject({
      purpose: z.enum(['openWorkspace', 'createWorkspace', 'backup', 'restore']),
      suggestedName: z.string().max(255).optional(),
    }),
    z.strictObject({ path: z.string().nullable() }),
    ['NOT_AVAILABLE'],
  ),
}
