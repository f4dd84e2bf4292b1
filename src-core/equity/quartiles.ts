/** Pay quarters as UK SI 2017/172 counts them, with the remainder rule and tied rates split fairly. */
import { largestRemainder } from '../money/largest-remainder.ts'

interface Quarter {
  readonly people: number
  readonly men: number
  readonly women: number
}

/** Which quarters, from the lowest, take the people left over after division by four: one, two or three of them. */
const LEFT_OVER: readonly (readonly number[])[] = [[], [0], [0, 2], [0, 1, 2]]

/** Sizes from the lower to the upper quarter. */
export function quarterSizes(people: number): number[] {
  const raised = LEFT_OVER[people % 4] ?? []
  return [0, 1, 2, 3].map((quarter) => Math.floor(people / 4) + (raised.includes(quarter) ? 1 : 0))
}

/**
 * Men and women in each quarter, lower to upper. People on one rate that lies across a boundary are spread over the
 * quarters in the proportion of men to women among them, to the nearest person.
 * @param order positions by ascending pay
 * @param isWoman by position
 */
export function payQuarters(order: Uint32Array, pay: Float64Array, isWoman: (person: number) => boolean): Quarter[] {
  const sizes = quarterSizes(order.length)
  const women = [0, 0, 0, 0]
  const room = [...sizes]
  let quarter = 0
  for (let from = 0; from < order.length;) {
    let to = from
    let tiedWomen = 0
    while (to < order.length && pay[order[to] ?? 0] === pay[order[from] ?? 0]) {
      if (isWoman(order[to] ?? 0)) tiedWomen++
      to++
    }
    const taken = [0, 0, 0, 0]
    for (let left = to - from; left > 0;) {
      const part = Math.min(left, room[quarter] ?? 0)
      taken[quarter] = part
      room[quarter] = (room[quarter] ?? 0) - part
      left -= part
      if (left > 0) quarter++
    }
    largestRemainder(tiedWomen, taken).forEach((share, at) => {
      women[at] = (women[at] ?? 0) + (tiedWomen > 0 ? share : 0)
    })
    from = to
  }
  return sizes.map((people, at) => ({ people, women: women[at] ?? 0, men: people - (women[at] ?? 0) }))
}
