import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createFileBox, type KeptFile } from '../../../src-main/files/file-box.ts'

let folder: string
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'meritline-box-'))))
afterAll(() => rm(folder, { recursive: true }))

const file = (name: string, size = 3): KeptFile => ({
  name,
  mime: 'text/csv',
  bytes: new Uint8Array(size),
  modifiedAt: null,
})

describe('a box for a window', () => {
  it('gives back what was put, until it is cleared', async () => {
    const box = createFileBox({ paths: false })
    const fileId = box.put(file('a.csv'))
    expect((await box.input.read({ fileId })).name).toBe('a.csv')
    box.clear()
    await expect(box.input.read({ fileId })).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' })
  })

  it('reads and writes no path of the machine', async () => {
    const box = createFileBox({ paths: false })
    const path = join(folder, 'secret.txt')
    await writeFile(path, 'secret')
    await expect(box.input.read({ path })).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' })
    const target = join(folder, 'out.csv')
    await expect(box.output.deliver('a', 'b', new Uint8Array(1), target)).rejects.toMatchObject({
      code: 'PATH_REFUSED',
    })
  })

  it('keeps a made document for download', async () => {
    const box = createFileBox({ paths: false })
    const made = await box.output.deliver('a.csv', 'text/csv', new Uint8Array([1, 2]), undefined)
    expect(made).toMatchObject({ name: 'a.csv', bytes: 2, path: null })
    expect(box.get(made.fileId ?? '')?.bytes).toEqual(new Uint8Array([1, 2]))
  })

  it('lets the oldest make room, never the newest', () => {
    const box = createFileBox({ paths: false })
    const first = box.put(file('first'))
    let last = ''
    for (let i = 0; i < 100; i += 1) last = box.put(file(`${i}`))
    expect(box.get(first)).toBeNull()
    expect(box.get(last)?.name).toBe('99')
  })
})

describe('a box for the command line', () => {
  const box = createFileBox({ paths: true })

  it('reads a file with its name and date', async () => {
    const path = join(folder, 'in.csv')
    await writeFile(path, 'a,b')
    const read = await box.input.read({ path })
    expect(read).toMatchObject({ name: 'in.csv' })
    expect(read.modifiedAt).toBeInstanceOf(Date)
    expect(Buffer.from(read.bytes).toString()).toBe('a,b')
  })

  it('names what is missing, a folder, and a path that is none', async () => {
    await expect(box.input.read({ path: join(folder, 'none') })).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' })
    await expect(box.input.read({ path: folder })).rejects.toMatchObject({ code: 'FILE_UNREADABLE' })
    await expect(box.input.read({ path: 'a\0b' })).rejects.toMatchObject({ code: 'FILE_UNREADABLE' })
  })

  it('writes to a path, and never over another file', async () => {
    const path = join(folder, 'written.csv')
    expect(await box.output.deliver('x', 'text/csv', new TextEncoder().encode('one'), path)).toMatchObject({
      path,
      fileId: null,
    })
    const again = box.output.deliver('x', 'text/csv', new TextEncoder().encode('two'), path)
    await expect(again).rejects.toMatchObject({ code: 'ALREADY_EXISTS' })
    expect(await readFile(path, 'utf8')).toBe('one')
  })

  it('refuses a path whose folder is missing, with a NUL, or that is a folder', async () => {
    const bytes = new Uint8Array(1)
    for (const path of [join(folder, 'no', 'x.csv'), 'a\0b']) {
      await expect(box.output.deliver('x', 'y', bytes, path)).rejects.toMatchObject({ code: 'PATH_REFUSED' })
    }
    await expect(box.output.deliver('x', 'y', bytes, folder)).rejects.toMatchObject({ code: 'ALREADY_EXISTS' })
  })
})
