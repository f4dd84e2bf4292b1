/** Small files that are replaced whole: after a power cut there is the old one or the new one, never a half. */
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { storeError } from './store-error.ts'

/** Writes a file for its owner alone, through a temporary one, an fsync and a rename. */
export async function writeFileAtomically(path: string, contents: string | Uint8Array): Promise<void> {
  const temporary = `${path}.new`
  try {
    const file = await open(temporary, 'w', 0o600)
    try {
      await file.writeFile(contents)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, path)
    await syncFolder(dirname(path))
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw storeError(error)
  }
}

export async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Makes a rename in the folder last. Windows has no such call and needs none. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
