/** Repeatable chance for the sample company: the same seed gives the same people on every machine. */
export interface Chance {
  /** In [0, 1), in steps of 2^-32. */
  next(): number
  /** A whole number from 0 to below. */
  below(count: number): number
  /** Standard normal, cut at three deviations. */
  normal(): number
  /** An index drawn in proportion to the weights. */
  pick(weights: readonly number[]): number
}

/** Marsaglia's xorshift128 seeded by splitmix32. Integer steps only, so that no platform's floating point differs. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  const split = (): number => {
    state = (state + 0x9e3779b9) >>> 0
    let mixed = state
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return (mixed ^ (mixed >>> 15)) >>> 0
  }
  let [a, b, c, d] = [split(), split(), split(), split() | 1]
  const next = (): number => {
    let t = d
    const s = a
    d = c
    c = b
    b = s
    t ^= t << 11
    t ^= t >>> 8
    a = (t ^ s ^ (s >>> 19)) >>> 0
    return a / 4_294_967_296
  }
  return {
    next,
    below: (count) => Math.floor(next() * count),
    normal() {
      // The sum of twelve uniforms less six: exact additions, unlike logarithms and cosines, whose last digits differ by machine.
      let sum = -6
      for (let i = 0; i < 12; i++) sum += next()
      return Math.max(-3, Math.min(3, sum))
    },
    pick(weights) {
      const total = weights.reduce((sum, weight) => sum + weight, 0)
      let left = next() * total
      for (const [index, weight] of weights.entries()) {
        left -= weight
        if (left < 0) return index
      }
      return weights.length - 1
    },
  }
}
