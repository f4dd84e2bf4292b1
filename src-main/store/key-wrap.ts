/** Wraps the data key by another key: AES-256-GCM, the slot's place bound into the seal. */
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, scrypt } from 'node:crypto'
import { z } from 'zod'

const Base64 = z.string().regex(/^[A-Za-z0-9+/]+={0,2}$/)

export const Wrapped = z.strictObject({ salt: Base64, iv: Base64, tag: Base64, data: Base64 })
export type Wrapped = z.infer<typeof Wrapped>

/** Bounded, so that a forged envelope cannot make opening take all memory. */
export const ScryptCost = z.strictObject({
  N: z
    .number()
    .int()
    .min(2)
    .max(2 ** 20),
  r: z.number().int().min(1).max(32),
  p: z.number().int().min(1).max(16),
})
export type ScryptCost = z.infer<typeof ScryptCost>

/** 128 MB and some 300 ms for each guess. */
export const STRONG_SCRYPT: ScryptCost = { N: 2 ** 17, r: 8, p: 1 }

/** @param place what the slot is and whose: a slot copied to another place does not open */
export function wrap(dataKey: Uint8Array, wrappingKey: Uint8Array, salt: Uint8Array, place: string): Wrapped {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', wrappingKey, iv).setAAD(Buffer.from(place))
  const data = Buffer.concat([cipher.update(dataKey), cipher.final()])
  return { salt: base64(salt), iv: base64(iv), tag: base64(cipher.getAuthTag()), data: base64(data) }
}

/** The data key, or null when the wrapping key is not the right one. */
export function unwrap(wrapped: Wrapped, wrappingKey: Uint8Array, place: string): Uint8Array | null {
  try {
    const decipher = createDecipheriv('aes-256-gcm', wrappingKey, fromBase64(wrapped.iv), { authTagLength: 16 })
    decipher.setAAD(Buffer.from(place)).setAuthTag(fromBase64(wrapped.tag))
    const key = Buffer.concat([decipher.update(fromBase64(wrapped.data)), decipher.final()])
    return key.length === 32 ? new Uint8Array(key) : null
  } catch {
    return null
  }
}

/** The same passphrase typed on another keyboard may arrive in other code points: hence NFKC. */
export function passphraseKey(passphrase: string, salt: Uint8Array, { N, r, p }: ScryptCost): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const maxmem = 256 * N * r
    scrypt(passphrase.normalize('NFKC'), salt, 32, { N, r, p, maxmem }, (error, key) => {
      if (error) reject(error)
      else resolve(new Uint8Array(key))
    })
  })
}

/** For secrets that are random already: the keychain's and the recovery key's. */
export function secretKey(secret: Uint8Array, salt: Uint8Array, place: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, salt, place, 32))
}

/** Tells a wrong key from a damaged file, and gives nothing of the key away. */
export function keyCheck(dataKey: Uint8Array): string {
  return createHmac('sha256', dataKey).update('meritline key check').digest('hex').slice(0, 32)
}

export function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64')
}

export function fromBase64(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'base64'))
}
