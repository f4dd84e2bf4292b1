/** `methods`: the contract as data. */
import { z } from 'zod'
import { desktopMethods } from '../../../src-contract/desktop/index.ts'
import { COMMON_ERRORS, type MethodDeclaration } from '../../../src-contract/desktop/method.ts'
import { readOptions } from './options.ts'
import { printJson } from './print.ts'
import { UsageError } from './usage-error.ts'

export function methodsCommand(args: readonly string[]): number {
  const options = readOptions(args, [], ['names'])
  const [only, ...more] = options.positionals
  if (more.length > 0) throw new UsageError('Name one method, or none for all.')
  if (only !== undefined && !Object.hasOwn(desktopMethods, only)) {
    throw new UsageError(`There is no method ${JSON.stringify(only)}.`)
  }
  const chosen = Object.entries<MethodDeclaration>(desktopMethods).filter(
    ([name]) => only === undefined || name === only,
  )
  if (options.values['names']) {
    const width = Math.max(...chosen.map(([name]) => name.length))
    for (const [name, { help }] of chosen) process.stdout.write(`${name.padEnd(width)}  ${help}\n`)
    return 0
  }
  const listed = chosen.map(([name, declaration]) => describeMethod(name, declaration))
  printJson(process.stdout, only === undefined ? listed : listed[0])
  return 0
}

/** One method as JSON Schema: the input as callers write it, the output as they read it. */
function describeMethod(name: string, { help, input, output, errors }: MethodDeclaration) {
  return {
    name,
    help,
    input: z.toJSONSchema(input, { io: 'input' }),
    output: z.toJSONSchema(output, { io: 'output' }),
    errors: [...errors, ...COMMON_ERRORS],
  }
}
