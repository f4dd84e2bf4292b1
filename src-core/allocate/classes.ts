/**
 * People alike in all that the linear program sees share one column. Nothing is lost by that: giving them the mean of
 * their raises changes neither the worth nor any row. And people who are alike get the same raise.
 */
import type { Candidate, Candidates } from './candidate.ts'

export interface PeopleClass {
  /** Indexes of candidates. */
  readonly members: number[]
  /** One of them; the others differ in nothing that counts. */
  readonly like: Candidate
  /** Sum of their pays with lifts. */
  payroll: number
  /** Percent: the ceiling where it stops an award; Infinity without. */
  readonly ceiling: number
}

export interface Classes {
  readonly all: readonly PeopleClass[]
  /** By candidate; -1 for those not eligible. */
  readonly of: Int32Array
}

/** alone: candidates who have rows of their own. */
export function classesOf({ all, raise }: Candidates, alone: ReadonlySet<number>): Classes {
  const classes: PeopleClass[] = []
  const byKey = new Map<string, number>()
  const of = new Int32Array(all.length).fill(-1)
  all.forEach((candidate, at) => {
    if (candidate.ineligible !== null) return
    const ceiling = candidate.ceiling?.stops ? (candidate.ceiling.room / candidate.base) * 100 : Infinity
    const isOwn = alone.has(at) || ceiling < raise.maximum
    const key = isOwn ? `#${at}` : keyOf(candidate)
    let index = byKey.get(key)
    if (index === undefined) {
      index = classes.push({ members: [], like: candidate, payroll: 0, ceiling }) - 1
      byKey.set(key, index)
    }
    const found = classes[index] as PeopleClass
    found.members.push(at)
    found.payroll += candidate.base
    of[at] = index
  })
  return { all: classes, of }
}

function keyOf({ person, rating, quartile, hundredths, gender, compaFloor }: Candidate): string {
  return `${person.level} ${rating} ${quartile ?? 0} ${hundredths} ${gender} ${person.fte} ${compaFloor}`
}
