/** `call METHOD JSON`: one method, JSON in and out. */
import { text } from 'node:stream/consumers'
import type { Progress } from '../../../src-contract/desktop/envelope.ts'
import { desktopMethods } from '../../../src-contract/desktop/index.ts'
import { readOptions, textOption } from './options.ts'
import { printJson } from './print.ts'
import { withSession } from './session.ts'
import { UsageError } from './usage-error.ts'

/** Methods whose document would be lost with the process if it were kept in memory. */
const NEEDS_PATH = new Set(['print.scenario', 'print.offer', 'export.table', 'equity.export'])

export async function callCommand(args: readonly string[]): Promise<number> {
  const options = readOptions(args, ['workspace'], ['progress'])
  const [method, json = '{}', ...more] = options.positionals
  if (method === undefined) throw new UsageError('Name a method. List them with: meritline methods --names')
  if (more.length > 0) throw new UsageError('Give the input as one JSON argument, in quotes.')
  if (!Object.hasOwn(desktopMethods, method)) {
    throw new UsageError(`There is no method ${JSON.stringify(method)}. List them with: meritline methods --names`)
  }
  const input = parseInput(json === '-' ? await text(process.stdin) : json)
  if (NEEDS_PATH.has(method) && !hasPath(input)) {
    throw new UsageError(`Say where to write the document: {"path": "..."} in the input of ${method}.`)
  }
  const reply = await withSession(
    { workspace: textOption(options, 'workspace'), onProgress: options.values['progress'] ? showProgress : undefined },
    (session) => session.call(method, input),
  )
  if (reply.ok) {
    printJson(process.stdout, reply.output)
    return 0
  }
  printJson(process.stderr, reply.error)
  return 1
}

function parseInput(json: string): unknown {
  try {
    return JSON.parse(json.trim() === '' ? '{}' : json)
  } catch {
    throw new UsageError('The input is not JSON.')
  }
}

function hasPath(input: unknown): boolean {
  return typeof input === 'object' && input !== null && 'path' in input
}

function showProgress({ done, total, label }: Progress): void {
  process.stderr.write(`${JSON.stringify({ progress: { done, total, label } })}\n`)
}
