import { describe, expect, it } from 'vitest'
import { passphraseStrength } from '../../../src-renderer/ui/passphrase-strength.ts'
import { usablePassphrase } from '../../../src-renderer/ui/new-passphrase.tsx'

describe('passphrase strength', () => {
  it.each(['', 'short', 'seven77'])('refuses "%s" as too short', (text) =>
    expect(passphraseStrength(text).score).toBe(0),
  )
  it.each(['aaaaaaaaaaaaaaaaaaaaaaaa', '123456789012', 'abcdefghijkl', 'password'])('calls %s weak', (text) =>
    expect(passphraseStrength(text).score).toBe(1),
  )
  it.each(['copper lantern orbit walnut', 'T9#kqZ2!vLm4@xW'])('calls %s strong', (text) =>
    expect(passphraseStrength(text).score).toBe(3),
  )

  it('can be used only when typed twice alike', () => {
    const text = 'copper lantern orbit walnut'
    expect(usablePassphrase({ first: text, second: text })).toBe(text)
    expect(usablePassphrase({ first: text, second: `${text} ` })).toBeNull()
  })
})
