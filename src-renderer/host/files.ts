/** Files into the host's memory and made files out of it, over the host's own origin. */
import { FILE_MODIFIED_HEADER, FILE_NAME_HEADER, FILES_PATH } from '../../src-contract/desktop/bridge.ts'
import type { MadeFile } from '../../src-contract/desktop/common.ts'
import { ClientError } from './client-error.ts'

export interface UploadedFile {
  readonly fileId: string
  readonly name: string
}

/** Hands a file to the host, for a method that takes a FileSource. Throws ClientError FILE_NOT_SENT. */
export async function uploadFile(file: File): Promise<UploadedFile> {
  const refused = new ClientError(
    'FILE_NOT_SENT',
    `"${file.name}" could not be handed to Meritline. Nothing was changed; choose the file again.`,
  )
  let response: Response
  try {
    response = await fetch(FILES_PATH, {
      method: 'POST',
      body: file,
      headers: {
        'content-type': 'application/octet-stream',
        [FILE_NAME_HEADER]: encodeURIComponent(file.name),
        [FILE_MODIFIED_HEADER]: String(file.lastModified),
      },
    })
  } catch {
    throw refused
  }
  if (!response.ok) throw refused
  return (await response.json()) as UploadedFile
}

/** Saves a made file where the user's downloads go. Throws ClientError FILE_GONE when the host no longer holds it. */
export async function download(file: Pick<MadeFile, 'fileId' | 'name'>): Promise<void> {
  const gone = new ClientError('FILE_GONE', `"${file.name}" is no longer held in memory. Make it again.`)
  if (!file.fileId) throw gone
  const response = await fetch(`${FILES_PATH}/${encodeURIComponent(file.fileId)}`).catch(() => null)
  if (!response?.ok) throw gone
  const url = URL.createObjectURL(await response.blob())
  const link = document.createElement('a')
  link.href = url
  link.download = file.name
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
