/** The open workspace: status as main tells it. null until the first answer. */
import { create } from 'zustand'
import type { WorkspaceStatus } from '../../src-contract/desktop/workspace.ts'
import { call, on, toClientError, type ClientError } from '../host/index.ts'
import { bumpAll } from './topics.ts'

type OpenWorkspace = Extract<WorkspaceStatus, { open: true }>

export interface ShownRecoveryKey {
  readonly key: string
  readonly name: string
  /** Where to go once it is stored. */
  readonly next: 'tour' | 'import' | 'stay'
}

interface WorkspaceState {
  readonly status: WorkspaceStatus | null
  /** Shown instead of the workspace until confirmed: the recovery key of one just made. */
  readonly recoveryKey: ShownRecoveryKey | null
  /** A workspace is being made: the entry screen stays until its recovery key can be shown. */
  readonly making: boolean
  readonly error: ClientError | null
}

export const useWorkspace = create<WorkspaceState>(() => ({
  status: null,
  recoveryKey: null,
  making: false,
  error: null,
}))

export function setStatus(status: WorkspaceStatus): void {
  useWorkspace.setState({ status, error: null })
}

/** Reads workspace.status again. A failure keeps what was known. */
export async function refreshWorkspace(): Promise<void> {
  try {
    setStatus(await call('workspace.status', {}))
  } catch (error) {
    useWorkspace.setState({ error: toClientError(error) })
  }
}

/** The open workspace; only for screens inside the frame, where there is one. */
export function useOpenWorkspace(): OpenWorkspace {
  const status = useWorkspace((state) => state.status)
  if (!status?.open) throw new Error('no workspace is open')
  return status
}

/** The reporting currency of the open workspace, USD before one is open. */
export function useCurrency(): string {
  return useWorkspace((state) => (state.status?.open ? state.status.settings.currency : 'USD'))
}

export async function closeWorkspace(): Promise<void> {
  await call('workspace.close', {})
  setStatus({ open: false })
  bumpAll()
}

export function followWorkspace(): void {
  let path: string | null = null
  useWorkspace.subscribe(({ status }) => {
    const now = status?.open ? status.path : null
    if (now !== path) {
      path = now
      bumpAll()
    }
  })
  on('workspace.changed', () => void refreshWorkspace())
  on('data.changed', () => void refreshWorkspace())
  void refreshWorkspace()
}
