import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { CANARY, searchFolder, tracesOf } from './canary.ts'

const WORK = fileURLToPath(new URL('./canary-work.ts', import.meta.url))
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'meritline-canary-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('the search finds a salary in plain text, in a plain database and in memory order', () => {
  for (const { form, bytes } of tracesOf(CANARY)) {
    writeFileSync(join(folder, 'leak'), Buffer.concat([Buffer.alloc(100, 1), bytes, Buffer.alloc(9, 2)]))
    expect(searchFolder(folder).found.map((each) => each.replace('leak: ', ''))).toContain(form)
  }
  rmSync(join(folder, 'leak'))
  const plain = new Database(join(folder, 'plain.db'))
  plain.exec(`CREATE TABLE people (pay INTEGER) STRICT; INSERT INTO people VALUES (${CANARY})`)
  plain.close()
  expect(searchFolder(folder).found).toEqual(['plain.db: integer in a SQLite record'])
})

it('no file in the data folder or the temporary folder holds a salary, at any step', { timeout: 120_000 }, async () => {
  const data = join(folder, 'data')
  const temporary = join(folder, 'temporary')
  for (const each of [data, temporary]) mkdirSync(each)
  const env = { ...process.env, TMPDIR: temporary, SQLITE_TMPDIR: temporary, TMP: temporary, TEMP: temporary }
  const child = spawn(process.execPath, [WORK, data], { env, stdio: ['pipe', 'pipe', 'inherit'] })
  // It does not wait for an answer to its last line.
  child.stdin.on('error', () => undefined)
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const steps: string[] = []
  const searched = new Set<string>()
  for await (const step of createInterface({ input: child.stdout })) {
    const { files, bytes, found } = searchFolder(folder)
    expect(found).toEqual([])
    expect(bytes).toBeGreaterThan(1_000_000)
    for (const file of files)
      searched.add(file.replace(/^.*\.meritline(?=[.-])/, '').replace(/^.*\.meritline$/, 'file'))
    steps.push(step)
    child.stdin.write('go on\n')
  }
  expect(await ended).toBe(0)
  expect(steps).toEqual(['imported', 'sorting', 'backed up', 'closed', 'restored', 'done'])
  expect([...searched]).toEqual(expect.arrayContaining(['file', '-wal', '-shm', '.keys', '.head']))
})
