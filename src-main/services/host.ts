/** host.*: what the host around the app can do. */
import { CodedError } from '../../src-core/coded-error.ts'
import type { Handlers } from './handlers.ts'
import type { Keychain } from './ports/keychain.ts'
import type { Pdf } from './ports/pdf.ts'
import type { System } from './ports/system.ts'

interface HostServiceParts {
  readonly host: 'electron' | 'browser' | 'cli'
  readonly version: string
  readonly engineVersion: string
  readonly dataFolder: string
  readonly system: System
  readonly keychain: Keychain
  readonly pdf: Pdf
  readonly chooseFile: ((purpose: string, suggestedName: string | undefined) => Promise<string | null>) | null
}

const NO_DIALOGS = 'Native file dialogs are part of the desktop window; here, type the path.'

export function hostService(parts: HostServiceParts): Handlers<'host'> {
  return {
    async 'host.info'() {
      return {
        host: parts.host,
        version: parts.version,
        engineVersion: parts.engineVersion,
        workspacesFolder: parts.dataFolder,
        keychain: capability(await parts.keychain.unavailable()),
        dialogs: capability(parts.chooseFile ? null : NO_DIALOGS),
        pdf: capability(await parts.pdf.unavailable()),
        actor: parts.system.actor(),
      }
    },
    async 'host.chooseFile'({ purpose, suggestedName }) {
      if (!parts.chooseFile) throw new CodedError('NOT_AVAILABLE', NO_DIALOGS)
      return { path: await parts.chooseFile(purpose, suggestedName) }
    },
  }
}

function capability(reason: string | null): { available: boolean; reason: string | null } {
  return { available: reason === null, reason }
}
