/** Shapes that several features of the contract share. */
import { z } from 'zod'

export const NoInput = z.strictObject({})

/** A whole number of minor units (cents) of the currency that the reply names. */
export const Minor = z.number().int()

/** ISO 4217. */
export const Currency = z.string().regex(/^[A-Z]{3}$/, 'three capital letters, as in ISO 4217')

/** An ISO date without time, as 2026-01-31. */
export const IsoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date as 2026-01-31')

/** An instant, ISO 8601 in UTC. */
export const Instant = z.string()

export const Level = z.number().int().min(1).max(20)

export const Id = z.string().min(1).max(64)

export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)

export const Page = {
  offset: z.number().int().min(0).default(0),
  limit: z.number().int().min(1).max(5000).default(200),
}

/** A file: uploaded into the host's memory by the window (fileId), or on this machine (path; command line only). */
export const FileSource = z.union([
  z.strictObject({ fileId: Id }),
  z.strictObject({ path: z.string().min(1).max(4096) }),
])
export type FileSource = z.infer<typeof FileSource>

/** A file made for the user: held in the host's memory for download by fileId, or written to path. */
export const MadeFile = z.strictObject({
  name: z.string(),
  mime: z.string(),
  bytes: z.number().int(),
  fileId: Id.nullable(),
  path: z.string().nullable(),
})
export type MadeFile = z.infer<typeof MadeFile>

/** Where to put a made file. Without a path it waits in memory for download. */
export const Destination = { path: z.string().min(1).max(4096).optional() }
