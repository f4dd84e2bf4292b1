/** How many requests wait for the profile in use, and of how many the time is running out: beside Approvals in the rail. */
import { create } from 'zustand'
import { call } from '../host/index.ts'
import { useTopics } from './topics.ts'
import { useWorkspace } from './workspace.ts'

interface WaitingForMe {
  readonly count: number
  readonly pressing: number
}

const NOTHING: WaitingForMe = { count: 0, pressing: 0 }

export const useWaitingForMe = create<WaitingForMe>(() => NOTHING)

/** Clocks move on by themselves: an overdue level comes to others. */
const AGAIN_MS = 60_000

let reading = 0

async function refresh(): Promise<void> {
  const turn = ++reading
  const open = useWorkspace.getState().status?.open ?? false
  const before = useWaitingForMe.getState()
  const now = open
    ? await call('approvals.list', { view: 'forMe', limit: 1 }).then(
        ({ counts }) => ({ count: counts.forMe, pressing: counts.pressing }),
        () => before,
      )
    : NOTHING
  if (turn === reading) useWaitingForMe.setState(now)
}

export function followWaitingForMe(): void {
  let seen = -1
  useTopics.subscribe(({ approvals, profiles }) => {
    if (approvals + profiles === seen) return
    seen = approvals + profiles
    void refresh()
  })
  setInterval(() => {
    if (document.visibilityState === 'visible') void refresh()
  }, AGAIN_MS)
}
