/** The open workspace: create, open, close, status, backup, restore, protection and settings. */
import { CodedError } from '../../../src-core/coded-error.ts'
import { defaultLevels } from '../../../src-core/default-levels.ts'
import { minorPerMajor } from '../../../src-core/money/minor-digits.ts'
import type { Settings, WorkspaceStatus } from '../../../src-contract/desktop/workspace.ts'
import type { Handlers } from '../handlers.ts'
import type { Notify } from '../ports/notify.ts'
import type { CurrentWorkspace, WorkspaceStore } from '../ports/store.ts'
import type { System } from '../ports/system.ts'
import type { OpenWorkspace, RecentWorkspaces, WorkspaceCheck, WorkspaceFiles } from '../ports/workspace-files.ts'
import { recentList } from './recent.ts'
import { isRecoveryKeyStored, RECOVERY_KEY_STORED } from './recovery-key-stored.ts'
import { changeSettings } from './settings.ts'
import { workspaceStatus } from './status.ts'

interface WorkspaceDependencies {
  readonly files: WorkspaceFiles
  readonly recent: RecentWorkspaces
  readonly system: System
  readonly notify: Notify
  /** Fills a workspace that was just made: its first scenario, and with sample the generated company. */
  readonly onCreated: (store: WorkspaceStore, options: { readonly sample: boolean }) => Promise<void>
  /** Called, not waited for, when a workspace has been opened. */
  readonly onOpened: () => Promise<void>
  /** Failures of work that nobody waits for, such as the daily backup. */
  readonly report: (what: string, error: unknown) => void
}

export interface WorkspaceService extends CurrentWorkspace {
  readonly handlers: Handlers<'workspace'>
  /** Checks of the open workspace's files, for audit.verify. */
  checkFiles(): Promise<readonly WorkspaceCheck[]>
  close(): Promise<void>
}

export function workspaceService(dependencies: WorkspaceDependencies): WorkspaceService {
  const { files, recent, system, notify, onCreated, onOpened, report } = dependencies
  let current: OpenWorkspace | null = null
  let turns: Promise<unknown> = Promise.resolve()

  /** Opening, closing and replacing happen one at a time. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = turns.then(work)
    turns = turn.catch(() => undefined)
    return turn
  }
  const requireOpen = (): OpenWorkspace => {
    if (!current) throw new CodedError('NO_WORKSPACE', 'No workspace is open. Open one or create one first.')
    return current
  }
  const status = (): Promise<WorkspaceStatus> =>
    current ? workspaceStatus(current, system.now()) : Promise.resolve({ open: false })
  const changed = (): void => notify('workspace.changed', { open: current !== null })

  const closeCurrent = async (): Promise<void> => {
    const closing = current
    current = null
    await closing?.close()
  }
  const closeIfAt = async (path: string): Promise<void> => {
    if (current?.store.path === path) await closeCurrent()
  }
  const remember = async (workspace: OpenWorkspace): Promise<void> => {
    const { path, read } = workspace.store
    const entry = { path, name: read.settings.get().name, lastOpenedAt: system.now().toISOString() }
    const others = (await recent.list()).filter((each) => each.path !== path)
    await recent.save([entry, ...others].slice(0, 20)).catch((error: unknown) => report('recent workspaces', error))
  }
  /** What was open stays open until the other is. */
  const replaceBy = async (workspace: OpenWorkspace): Promise<void> => {
    await closeCurrent()
    current = workspace
    await remember(workspace)
    changed()
    void onOpened().catch((error: unknown) => report('waking the engine', error))
  }

  const handlers: Handlers<'workspace'> = {
    'workspace.create': ({ name, path, protection, currency, sample }) =>
      inTurn(async () => {
        const place = path === undefined ? { name } : { path }
        const fill = (store: WorkspaceStore): Promise<void> => onCreated(store, { sample })
        const settings = initialSettings(name, currency)
        const { workspace, recoveryKey } = await files.create(place, settings, protection, fill)
        await replaceBy(workspace)
        return { status: await status(), recoveryKey }
      }),

    'workspace.open': ({ path, unlock, acceptLoss }) =>
      inTurn(async () => {
        const target = files.resolve(path)
        await closeIfAt(target)
        try {
          await replaceBy(await files.open(target, unlock, acceptLoss))
        } catch (error) {
          changed()
          throw error
        }
        void backUpIfDue(requireOpen())
        return { status: await status() }
      }),

    'workspace.close': () =>
      inTurn(async () => {
        await closeCurrent()
        changed()
        return {}
      }),

    'workspace.status': status,

    'workspace.recent': async () => ({ workspaces: await recentList(files, recent) }),

    'workspace.backup': async ({ path }) => {
      const backup = await requireOpen().backup(path)
      notify('data.changed', { topics: ['audit'], scenarioId: null })
      changed()
      return backup
    },

    'workspace.backups': async ({ path }) => ({
      backups: [...(await files.backups(path ?? requireOpen().store.path))],
    }),

    'workspace.restore': ({ backupPath, targetPath, unlock }) =>
      inTurn(async () => {
        // Before the open workspace is closed for it: a wrong passphrase shall not throw anybody out.
        await files.checkBackup(backupPath, targetPath, unlock)
        await closeIfAt(files.resolve(targetPath))
        try {
          const { workspace, keptAs } = await files.restore(backupPath, targetPath, unlock)
          await replaceBy(workspace)
          return { status: await status(), keptAs }
        } catch (error) {
          changed()
          throw error
        }
      }),

    'workspace.changeProtection': async ({ protection, newRecoveryKey }) => {
      const recoveryKey = await requireOpen().changeProtection(protection ?? null, newRecoveryKey)
      notify('data.changed', { topics: ['audit'], scenarioId: null })
      changed()
      return { recoveryKey }
    },

    'workspace.confirmRecoveryKey': async () => {
      await requireOpen().store.write(({ audit }) => {
        if (!isRecoveryKeyStored(audit)) audit.append(RECOVERY_KEY_STORED)
      })
      notify('data.changed', { topics: ['audit'], scenarioId: null })
      changed()
      return {}
    },

    'workspace.updateSettings': async (changes) => {
      const { store } = requireOpen()
      const settings = await store.write((writer) => changeSettings(writer, changes))
      changed()
      const topics = changes.levels ? (['people', 'levers', 'audit'] as const) : (['audit'] as const)
      notify('data.changed', { topics: [...topics], scenarioId: null })
      return { settings }
    },
  }

  const backUpIfDue = async (workspace: OpenWorkspace): Promise<void> => {
    try {
      if (await workspace.backupIfDue()) changed()
    } catch (error) {
      report('daily backup', error)
      const reason = error instanceof CodedError ? error.message : 'For a reason that the log names.'
      const event = { kind: 'BACKUP_FAILED', subject: null, summary: `Daily backup failed. ${reason}`, data: {} }
      await workspace.store.write(({ audit }) => audit.append(event)).catch(() => undefined)
    }
  }

  return {
    handlers,
    get: () => current?.store ?? null,
    require: () => requireOpen().store,
    checkFiles: () => requireOpen().check(),
    close: () => inTurn(closeCurrent),
  }
}

function initialSettings(name: string, currency: string): Settings {
  const levels = defaultLevels(minorPerMajor(currency))
  return { name, currency, levels, staleAfterDays: 90, annualHours: 2080, backupsKept: 14 }
}
