/** How many requests wait for the profile in use: the number beside Approvals in the rail. */
import { create } from 'zustand'
import { call } from '../host/index.ts'
import { useTopics } from './topics.ts'
import { useWorkspace } from './workspace.ts'

export const useWaitingForMe = create<{ readonly count: number }>(() => ({ count: 0 }))

/** Clocks move on by themselves: an overdue level comes to others. */
const AGAIN_MS = 60_000

let reading = 0

async function refresh(): Promise<void> {
  const turn = ++reading
  const open = useWorkspace.getState().status?.open ?? false
  const before = useWaitingForMe.getState().count
  const count = open
    ? await call('approvals.list', { view: 'forMe', limit: 1 }).then(
        ({ counts }) => counts.forMe,
        () => before,
      )
    : 0
  if (turn === reading) useWaitingForMe.setState({ count })
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
