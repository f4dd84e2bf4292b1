/** Reads options: each has a name; `text` takes a value, `flag` takes none. */
import { parseArgs } from 'node:util'
import { UsageError } from './usage-error.ts'

interface Parsed {
  readonly values: Readonly<Record<string, string | boolean | undefined>>
  readonly positionals: readonly string[]
}

export function readOptions(args: readonly string[], text: readonly string[], flags: readonly string[]): Parsed {
  const options: Record<string, { type: 'string' | 'boolean' }> = {}
  for (const name of text) options[name] = { type: 'string' }
  for (const name of flags) options[name] = { type: 'boolean' }
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
    return { values, positionals }
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : 'The options are not understood.')
  }
}

export function textOption(parsed: Parsed, name: string): string | undefined {
  const value = parsed.values[name]
  return typeof value === 'string' ? value : undefined
}
