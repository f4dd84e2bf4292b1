/**
 * The newest event's number and hash, kept beside the workspace: events cut off the file's end show.
 * Written after the commit, so it may lag behind the file and is never ahead of it.
 */
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { writeFileAtomically } from './atomic-file.ts'

export const Head = z.object({ seq: z.number().int().min(1), hash: z.string().regex(/^[0-9a-f]{64}$/) })
export type Head = z.infer<typeof Head>

/** Null when the file is missing or unreadable: opening then makes it anew and records that. */
export async function readHead(path: string): Promise<Head | null> {
  try {
    const parsed = Head.safeParse(JSON.parse(await readFile(path, 'utf8')))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

export function writeHead(path: string, head: Head): Promise<void> {
  return writeFileAtomically(path, `${JSON.stringify({ seq: head.seq, hash: head.hash })}\n`)
}

/** Writes heads one at a time; of those that queue up meanwhile only the newest. */
export class HeadWriter {
  readonly #path: string
  #next: Head | null = null
  #writing: Promise<void> | null = null

  constructor(path: string) {
    this.#path = path
  }

  /** Resolves when this head or a newer one is on disk, or could not be written: then it lags until the next write. */
  note(head: Head): Promise<void> {
    this.#next = head
    return this.flush()
  }

  async flush(): Promise<void> {
    while (this.#writing || this.#next) {
      this.#writing ??= this.#writeNext()
      await this.#writing
    }
  }

  async #writeNext(): Promise<void> {
    const head = this.#next
    this.#next = null
    try {
      if (head) await writeHead(this.#path, head)
    } catch {
      // The commit holds already. A head that lags is allowed; audit.verify says how far.
    } finally {
      this.#writing = null
    }
  }
}
