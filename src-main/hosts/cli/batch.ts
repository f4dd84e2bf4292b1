/** `batch`: many methods over one opening of the workspace, one JSON object a line. */
import { createInterface } from 'node:readline'
import { z } from 'zod'
import type { Reply } from '../../rpc/router.ts'
import { readOptions, textOption } from './options.ts'
import { withSession } from './session.ts'
import { UsageError } from './usage-error.ts'

const Line = z.strictObject({ method: z.string(), input: z.unknown().optional() })

export async function batchCommand(args: readonly string[]): Promise<number> {
  const options = readOptions(args, ['workspace'], [])
  if (options.positionals.length > 0) throw new UsageError('batch reads its calls from standard input.')
  const outcome = await withSession({ workspace: textOption(options, 'workspace') }, async (session) => {
    let failed = 0
    for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
      if (line.trim() === '') continue
      const call = parseLine(line)
      const reply = call ? await session.call(call.method, call.input) : notACall()
      if (!reply.ok) failed += 1
      process.stdout.write(`${JSON.stringify(reply)}\n`)
    }
    return failed
  })
  if (typeof outcome === 'number') return outcome === 0 ? 0 : 1
  process.stderr.write(`${JSON.stringify(outcome.error)}\n`)
  return 1
}

function parseLine(line: string): z.infer<typeof Line> | null {
  try {
    return Line.safeParse(JSON.parse(line)).data ?? null
  } catch {
    return null
  }
}

function notACall(): Reply {
  const message = 'A line is one JSON object: {"method": "...", "input": {...}}.'
  return { ok: false, error: { code: 'INVALID_INPUT', message } }
}
