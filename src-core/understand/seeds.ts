import { mix32 } from '../simulate/chance.ts'

/**
 * A seed and others derived from it, all different: the same seed gives the same list, and a longer list begins with the
 * shorter one.
 */
export function seedsFrom(seed: number, count: number): number[] {
  const seeds = [seed >>> 0]
  // An odd step and a one-to-one mix: no two steps of a list give the same seed.
  for (let step = 1; seeds.length < count; step++) {
    const next = mix32((seed + Math.imul(step, 0x9e3779b9)) | 0) >>> 0
    if (next !== seeds[0]) seeds.push(next)
  }
  return seeds.slice(0, count)
}
