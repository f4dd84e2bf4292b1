/** What the host tells the window without being asked. */
import { z } from 'zod'
import { Id } from './common.ts'

export const desktopEvents = {
  /** A workspace was opened, closed, restored or its settings changed: read workspace.status again. */
  'workspace.changed': z.strictObject({ open: z.boolean() }),
  /** Data behind these screens changed: read it again. */
  'data.changed': z.strictObject({
    topics: z.array(
      z.enum([
        'people',
        'payBands',
        'rates',
        'scenarios',
        'levers',
        'runs',
        'rules',
        'candidates',
        'offers',
        'profiles',
        'approvals',
        'audit',
      ]),
    ),
    scenarioId: Id.nullable(),
  }),
  /** What the engine is doing, for the bottom line. */
  'engine.status': z.strictObject({
    state: z.enum(['idle', 'loading', 'running', 'saving']),
    people: z.number().int(),
    years: z.number().int(),
    lastRunMs: z.number().nullable(),
  }),
}

export type EventName = keyof typeof desktopEvents
export type EventData<N extends EventName> = z.infer<(typeof desktopEvents)[N]>
