/** People whose raise is weighed against another's: reports and managers, and the ends of a level's pay. */
import type { Candidate, Candidates } from './candidate.ts'
import { railOf, type AllocationProblem } from './problem.ts'

export interface Pair {
  /** Indexes of candidates. */
  readonly report: number
  readonly manager: number
}

/** Direct managers who are in the roster. */
export function reportingPairs({ people }: Pick<AllocationProblem, 'people'>): Pair[] {
  const index = new Map(people.map(({ employeeId }, at) => [employeeId, at]))
  return people.flatMap(({ managerId }, report) => {
    const manager = managerId === null ? undefined : index.get(managerId)
    return manager === undefined || manager === report ? [] : [{ report, manager }]
  })
}

/** Full-time pay at the least and the most that a person can end with when raises go up to widest percent. */
export function reach(candidate: Candidate, widest: number): readonly [number, number] {
  const { base, full, ceiling, compaFloor, ineligible } = candidate
  if (ineligible !== null) return [base * full, base * full]
  const most = (base * Math.max(widest, compaFloor)) / 100
  const raise = ceiling?.stops ? Math.min(most, ceiling.room) : most
  return [base * full, (base + raise) * full]
}

/** Pairs in which the report was not above the limit before, and could be after. */
export function bindingPairs(problem: AllocationProblem, { all }: Candidates, widest: number): Pair[] {
  const rail = railOf(problem.rails, 'noNewInversions')
  if (!rail) return []
  return reportingPairs(problem).filter(({ report, manager }) => {
    const [below, above] = [all[report], all[manager]]
    if (!below || !above || isInverted(below, above, rail.maximum)) return false
    return reach(below, widest)[1] > rail.maximum * reach(above, widest)[0]
  })
}

export function isInverted(below: Candidate, above: Candidate, limit: number): boolean {
  return below.person.pay * below.full > limit * above.person.pay * above.full
}

/** Those of a level who could be its highest or lowest paid. */
export function ends({ all }: Candidates, level: number, widest: number): number[] {
  const members = all.flatMap((candidate, at) => (candidate.person.level === level ? [at] : []))
  const reaches = members.map((at) => reach(all[at] as Candidate, widest))
  const leastHighest = reaches.reduce((most, [low]) => Math.max(most, low), 0)
  const mostLowest = reaches.reduce((least, [, high]) => Math.min(least, high), Infinity)
  return members.filter((_, at) => {
    const [low, high] = reaches[at] ?? [0, 0]
    return high >= leastHighest || low <= mostLowest
  })
}
