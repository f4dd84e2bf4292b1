/** Which shortcut a key press completes. Pure but for the last key, which sequences need. */

interface KeyPress {
  readonly key: string
  readonly mod: boolean
  readonly alt: boolean
  readonly shift: boolean
  /** Milliseconds, as event.timeStamp. */
  readonly at: number
}

const SEQUENCE_MS = 1500

/** One press as text: "mod+k", "shift+ArrowUp", "?", "g". Shift is part of a printed sign already. */
export function nameOf(press: Omit<KeyPress, 'at'>): string {
  const printed = press.key.length === 1
  const key = printed ? press.key.toLowerCase() : press.key
  const letter = /^[a-z]$/.test(key)
  const shift = press.shift && (!printed || letter)
  return [press.mod ? 'mod' : '', press.alt ? 'alt' : '', shift ? 'shift' : '', key].filter(Boolean).join('+')
}

/** Answers the first of candidates whose keys are complete with this press. */
export function createMatcher(): <T extends { readonly keys: string }>(
  press: KeyPress,
  candidates: readonly T[],
) => T | null {
  let last: { readonly name: string; readonly at: number } | null = null
  return (press, candidates) => {
    const name = nameOf(press)
    const sequence = last && press.at - last.at < SEQUENCE_MS ? `${last.name} ${name}` : null
    const hit =
      (sequence && candidates.find(({ keys }) => keys === sequence)) ??
      candidates.find(({ keys }) => keys === name) ??
      null
    last = hit ? null : { name, at: press.at }
    return hit || null
  }
}

/** For people: "Ctrl K", "G then H". */
export function keyCaps(keys: string, mac: boolean): string[] {
  return keys.split(' ').map((press) =>
    press
      .split('+')
      .map(
        (part) => CAPS[part] ?? (part === 'mod' ? (mac ? '⌘' : 'Ctrl') : part.length === 1 ? part.toUpperCase() : part),
      )
      .join(' '),
  )
}

const CAPS: Readonly<Record<string, string>> = {
  shift: 'Shift',
  alt: 'Alt',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
}
