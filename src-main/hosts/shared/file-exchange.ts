/** Uploads and downloads as HTTP sees them: the same in the browser host and under app://. */
import { FILE_MODIFIED_HEADER, FILE_NAME_HEADER } from '../../../src-contract/desktop/bridge.ts'
import { MAX_UPLOAD_BYTES, type FileBox } from '../../files/file-box.ts'

export interface FileAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array
}

type HeaderOf = (name: string) => string | undefined

/** POST: keeps the body, answers {fileId, name}. */
export function takeUpload(box: FileBox, header: HeaderOf, bytes: Uint8Array): FileAnswer {
  if (bytes.length > MAX_UPLOAD_BYTES) return problem(413, 'A file may have up to 200 MB.')
  const name = decodeName(header(FILE_NAME_HEADER))
  if (name === null) return problem(400, `The header ${FILE_NAME_HEADER} holds no file name.`)
  const modifiedMs = Number(header(FILE_MODIFIED_HEADER) ?? Number.NaN)
  const modifiedAt = Number.isFinite(modifiedMs) && Math.abs(modifiedMs) < 8.64e15 ? new Date(modifiedMs) : null
  const fileId = box.put({ name, mime: 'application/octet-stream', bytes, modifiedAt })
  return json(200, { fileId, name })
}

/** GET: a made file as an attachment under its name. Uploads do not come out again. */
export function giveDownload(box: FileBox, fileId: string): FileAnswer {
  const file = box.get(fileId)
  if (!file) return problem(404, 'That document is no longer in memory. Make it again.')
  return {
    status: 200,
    headers: {
      'content-type': file.mime,
      'content-length': String(file.bytes.length),
      'content-disposition': contentDisposition(file.name),
      'cache-control': 'no-store',
    },
    body: file.bytes,
  }
}

/** RFC 6266: the name in UTF-8, beside a plain one for readers that know only ASCII. */
function contentDisposition(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const encoded = encodeURIComponent(wellFormed(name)).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`)
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}

/** A lone half of a surrogate pair, which encodeURIComponent refuses, becomes the replacement character. */
function wellFormed(name: string): string {
  return new TextDecoder().decode(new TextEncoder().encode(name))
}

function decodeName(header: string | undefined): string | null {
  try {
    const name = decodeURIComponent(header ?? '').replaceAll('\0', '')
    return name.length > 0 && name.length <= 255 ? name : null
  } catch {
    return null
  }
}

function problem(status: number, message: string): FileAnswer {
  return json(status, { message })
}

function json(status: number, value: unknown): FileAnswer {
  const headers = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' }
  return { status, headers, body: JSON.stringify(value) }
}
