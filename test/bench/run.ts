/** `npm run bench`: every family in a process of its own, figures as a table or as JSON. */
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Family, Figure } from './bench.ts'

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true },
    family: { type: 'string' },
  },
})

if (values.family) await measureHere(values.family, values.only ?? [])
else await measureAll(values.only ?? [], values.json)

async function load(file: string): Promise<Family> {
  const module = (await import(join(import.meta.dirname, file))) as { family: Family }
  return module.family
}

/** In the child: one family, its figures as the last line. */
async function measureHere(file: string, only: readonly string[]): Promise<void> {
  const family = await load(file)
  const wanted = new Set(only.length > 0 ? only : family.names)
  const figures = await family.measure(wanted)
  process.stdout.write(`\n${JSON.stringify(figures.filter(({ name }) => wanted.has(name)))}\n`)
  process.exit(0)
}

async function measureAll(only: readonly string[], json: boolean): Promise<void> {
  const files = readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith('.bench.ts'))
    .sort()
  const known = new Map<string, string>()
  for (const file of files) for (const name of (await load(file)).names) known.set(name, file)
  const unknown = only.filter((name) => !known.has(name))
  if (unknown.length > 0) {
    process.stderr.write(`No such figure: ${unknown.join(', ')}. There are: ${[...known.keys()].join(', ')}.\n`)
    process.exit(2)
  }
  const figures: Figure[] = []
  for (const file of files) {
    const names = only.filter((name) => known.get(name) === file)
    if (only.length === 0 || names.length > 0) figures.push(...inProcess(file, names))
  }
  process.stdout.write(json ? `${JSON.stringify(figures, null, 2)}\n` : table(figures))
}

function inProcess(file: string, names: readonly string[]): Figure[] {
  const args = [import.meta.filename, '--family', file, ...names.flatMap((name) => ['--only', name])]
  const child = spawnSync(process.execPath, [...process.execArgv, ...args], {
    encoding: 'utf8',
    maxBuffer: 1e9,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  if (child.status !== 0) {
    const reason =
      child.stderr.split('\n').find((line) => /^\w*Error/.test(line)) ?? child.stderr.trim().split('\n').at(-1)
    process.stderr.write(`${file}: not measured. ${reason ?? ''}\n`)
    return []
  }
  return JSON.parse(child.stdout.trimEnd().split('\n').at(-1) ?? '[]') as Figure[]
}

function table(figures: readonly Figure[]): string {
  const rows = [
    ['figure', 'value', 'aim', '', 'how'],
    ...figures.map(({ name, value, unit, aim, met, detail }) => [
      name,
      `${value} ${unit}`,
      `${aim} ${unit}`,
      met ? 'met' : 'missed',
      detail,
    ]),
  ]
  const widths = [0, 1, 2, 3].map((at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)))
  return rows
    .map(
      (row) =>
        row
          .map((cell, at) => cell.padEnd(widths[at] ?? 0))
          .join('  ')
          .trimEnd() + '\n',
    )
    .join('')
}
