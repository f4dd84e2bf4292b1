/** The command line: any method of the contract from a terminal. Exit 0 done, 1 coded error, 2 usage. */
import { statSync } from 'node:fs'
import { HELP } from './help.ts'
import { printJson } from './print.ts'
import { UsageError } from './usage-error.ts'

/** Loads a command's code only when it is asked for, so that each starts fast. */
const COMMANDS: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
  methods: async (args) => (await import('./methods.ts')).methodsCommand(args),
  call: async (args) => (await import('./call.ts')).callCommand(args),
  batch: async (args) => (await import('./batch.ts')).batchCommand(args),
  serve: async (args) => (await import('./serve.ts')).serveCommand(args),
}

export async function main(args: readonly string[]): Promise<void> {
  workWhereTheUserIs()
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // The reader went away (as in `| head`): nobody is left to be told.
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
  process.exitCode = await run(args)
}

async function run(args: readonly string[]): Promise<number> {
  const [command, ...rest] = args
  if (command === undefined) return usage('Name a command.')
  if (command === '--help' || command === '-h' || command === 'help') {
    process.stdout.write(HELP[rest[0] ?? ''] ?? HELP['']!)
    return 0
  }
  if (command === '--version') {
    process.stdout.write(`${(await import('../shared/version.ts')).APP_VERSION}\n`)
    return 0
  }
  const work = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined
  if (!work) return usage(`There is no command ${JSON.stringify(command)}.`)
  if (rest.includes('--help') || rest.includes('-h')) {
    process.stdout.write(HELP[command] ?? '')
    return 0
  }
  try {
    return await work(rest)
  } catch (error) {
    if (error instanceof UsageError) return usage(error.message, command)
    throw error
  }
}

function usage(message: string, command = ''): number {
  printJson(process.stderr, { code: 'USAGE', message, usage: (HELP[command] ?? '').split('\n')[0] })
  return 2
}

/** npm runs scripts in the project's folder; paths on the command line are meant from where the user stands. */
function workWhereTheUserIs(): void {
  const from = process.env['INIT_CWD']
  if (process.env['npm_lifecycle_event'] !== 'meritline' || !from) return
  if (statSync(from, { throwIfNoEntry: false })?.isDirectory()) process.chdir(from)
}
