/** The append-only, hash-chained record of every decision. */
import { z } from 'zod'
import { Instant, NoInput, Sha256 } from './common.ts'
import { method } from './method.ts'

export const AuditEvent = z.strictObject({
  seq: z.number().int(),
  at: Instant,
  actor: z.string(),
  kind: z.string(),
  /** What it concerns: a scenario's, run's or import's id, if any. */
  subject: z.string().nullable(),
  /** One line for people. Holds no person's pay. */
  summary: z.string(),
  data: z.record(z.string(), z.unknown()),
  previousHash: Sha256.nullable(),
  hash: Sha256,
})
export type AuditEvent = z.infer<typeof AuditEvent>

export const AuditFilter = z.strictObject({
  kind: z.string().max(60).optional(),
  subject: z.string().max(64).optional(),
})

export const auditMethods = {
  'audit.list': method(
    'The record of decisions, newest first.',
    z.strictObject({
      ...AuditFilter.shape,
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(5000).default(200),
    }),
    z.strictObject({ total: z.number().int(), kinds: z.array(z.string()), events: z.array(AuditEvent) }),
    ['NO_WORKSPACE'],
  ),
  'audit.verify': method(
    'Recompute the whole hash chain and compare its head with the one kept outside the file.',
    NoInput,
    z.strictObject({
      ok: z.boolean(),
      events: z.number().int(),
      head: Sha256.nullable(),
      checks: z.array(z.strictObject({ name: z.string(), ok: z.boolean(), detail: z.string() })),
    }),
    ['NO_WORKSPACE'],
  ),
}
