/** A rough, honest estimate of how hard a passphrase is to guess. Pure. */

interface Strength {
  /** 0 too short to use, 1 weak, 2 fair, 3 strong */
  readonly score: 0 | 1 | 2 | 3
  readonly hint: string
}

const MIN_LENGTH = 8

const BITS_FAIR = 45
const BITS_STRONG = 65

/** Bits of a random text of this make-up; repeated and sequential signs count once. */
function estimateBits(text: string): number {
  const signs = [...text]
  const kinds: readonly (readonly [RegExp, number])[] = [
    [/[a-z]/, 26],
    [/[A-Z]/, 26],
    [/\d/, 10],
    [/[^A-Za-z\d]/, 30],
  ]
  const alphabet = kinds.reduce((sum, [kind, size]) => sum + (kind.test(text) ? size : 0), 0)
  const telling = signs.filter((sign, index) => {
    const step = sign.charCodeAt(0) - (signs[index - 1]?.charCodeAt(0) ?? -10)
    return index === 0 || Math.abs(step) > 1
  })
  const distinct = new Set(telling).size
  // Few different signs, however often, do not make a long secret.
  const length = Math.min(telling.length, distinct * 2)
  // Words are guessed as words: letters alone are worth less than random letters.
  const perSign = Math.log2(Math.max(alphabet, 2)) * (/^[A-Za-z\s]+$/.test(text) ? 0.55 : 0.75)
  return length * perSign
}

export function passphraseStrength(text: string): Strength {
  if (text.length < MIN_LENGTH)
    return { score: 0, hint: `At least ${MIN_LENGTH} characters; four unrelated words are better.` }
  const bits = estimateBits(text)
  if (bits < BITS_FAIR) return { score: 1, hint: 'Weak: it could be guessed. Add an unrelated word or two.' }
  if (bits < BITS_STRONG) return { score: 2, hint: 'Fair. One more unrelated word makes it strong.' }
  return { score: 3, hint: 'Strong.' }
}
