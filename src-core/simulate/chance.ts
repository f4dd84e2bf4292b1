/**
 * Common random numbers: every draw is a hash of (seed, person, year, kind), never a stream. So a draw does not depend on
 * who else is there, on the order of rows or on any lever. Thirty-two-bit integer arithmetic only: any language can repeat it.
 */
export const DRAW = { leave: 1, leaveDay: 2, promote: 3, raiseMonth: 4, hireDay: 5, hirePlace: 6 } as const

export const TWO_32 = 4294967296

/** A 32-bit avalanche: two multiply-xorshift rounds (constants found by C. Wellons' hash prospector, "lowbias32"). */
export function mix32(value: number): number {
  return mix(value)
}

/** Not exported itself: what other modules can see is looked up anew at each call, which trebles the cost of a draw. */
function mix(value: number): number {
  let x = value
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d)
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b)
  return x ^ (x >>> 16)
}

/** A 64-bit name of an employee id as two 32-bit halves: UTF-16 code units, little end first, through two chains. */
export function hashId(id: string): readonly [high: number, low: number] {
  let high = mix(0x9e3779b9 ^ id.length)
  let low = mix(0x85ebca6b + id.length)
  for (let at = 0; at < id.length; at++) {
    const unit = id.charCodeAt(at)
    high = mix(high ^ unit)
    low = mix((low + Math.imul(unit, 0x27d4eb2f)) ^ high)
  }
  return [high >>> 0, low >>> 0]
}

/** The same for someone hired within the run: the nth (from 0) of that level and calendar year. */
export function hashHire(year: number, level: number, nth: number): readonly [high: number, low: number] {
  const high = mix(mix(0x4e455748 ^ year) ^ Math.imul(level, 0x632be5ab))
  const first = mix(high ^ nth)
  return [first >>> 0, mix(mix(first + year) ^ Math.imul(nth, 0x9e3779b1)) >>> 0]
}

/** What tells one kind of draw in one calendar year under one seed from every other. */
export interface DrawKey {
  readonly a: number
  readonly b: number
  readonly c: number
}

export function drawKey(seed: number, year: number, kind: number): DrawKey {
  const a = mix(mix(seed ^ 0x2545f491) + Math.imul(year, 0x9e3779b1) + Math.imul(kind, 0x85ebca77))
  const b = mix(a ^ Math.imul(kind, 0xc2b2ae3d) ^ seed)
  return { a, b, c: mix(b + year) }
}

/** The upper 32 bits of a person's draw, unsigned. a and b are the key's (apart, so that a loop keeps them in registers). */
export function drawHigh(a: number, b: number, high: number, low: number): number {
  return mix(((low ^ b) + mix(high ^ a)) | 0) >>> 0
}

/** The lower 32 bits; with the upper ones a one-to-one image of the person's 64-bit name. */
export function drawLow(key: DrawKey, high: number, low: number): number {
  const first = mix(high ^ key.a)
  const upper = mix(((low ^ key.b) + first) | 0)
  return mix(((first ^ ((upper << 13) | (upper >>> 19))) + key.c) | 0) >>> 0
}
