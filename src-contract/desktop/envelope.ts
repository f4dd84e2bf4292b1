/** What travels between window and main: the same on Electron IPC, the WebSocket and the direct call. */
import { z } from 'zod'

export const ErrorBody = z.strictObject({
  code: z.string(),
  /** A sentence for people: what happened, what is kept, what to do. Holds no person's pay. */
  message: z.string(),
  details: z.record(z.string(), z.unknown()).optional(),
})
export type ErrorBody = z.infer<typeof ErrorBody>

/** From the window: a call, or word that an earlier call is no longer wanted. */
export const ClientMessage = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('call'),
    id: z.number().int(),
    method: z.string().max(100),
    input: z.unknown().optional(),
  }),
  z.strictObject({ type: z.literal('cancel'), id: z.number().int() }),
])
export type ClientMessage = z.infer<typeof ClientMessage>

export const Progress = z.strictObject({ done: z.number(), total: z.number(), label: z.string() })
export type Progress = z.infer<typeof Progress>

/** To the window: progress of a call, its one reply, or an event. */
export const HostMessage = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('progress'), id: z.number().int(), progress: Progress }),
  z.strictObject({ type: z.literal('ok'), id: z.number().int(), output: z.unknown() }),
  z.strictObject({ type: z.literal('error'), id: z.number().int(), error: ErrorBody }),
  z.strictObject({ type: z.literal('event'), event: z.string(), data: z.unknown() }),
])
export type HostMessage = z.infer<typeof HostMessage>
