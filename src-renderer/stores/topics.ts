/** Counts how often the data behind each topic changed, so that screens read again what they show. */
import { create } from 'zustand'
import type { EventData } from '../../src-contract/desktop/events.ts'
import { on } from '../host/index.ts'

export type Topic = EventData<'data.changed'>['topics'][number]

const NONE: Readonly<Record<Topic, number>> = {
  people: 0,
  payBands: 0,
  rates: 0,
  scenarios: 0,
  levers: 0,
  runs: 0,
  rules: 0,
  candidates: 0,
  offers: 0,
  profiles: 0,
  approvals: 0,
  audit: 0,
}

export const useTopics = create<Readonly<Record<Topic, number>>>(() => NONE)

function bump(topics: readonly Topic[]): void {
  useTopics.setState((now) => Object.fromEntries(topics.map((topic) => [topic, now[topic] + 1])))
}

/** Everything may have changed: another workspace, or a connection that was away. */
export function bumpAll(): void {
  bump(Object.keys(NONE) as Topic[])
}

export function followTopics(): void {
  on('data.changed', ({ topics }) => bump(topics))
}

/** A number that grows whenever data of one of these topics changed. */
export function useTopicVersion(topics: readonly Topic[]): number {
  return useTopics((versions) => topics.reduce((sum, topic) => sum + versions[topic], 0))
}
