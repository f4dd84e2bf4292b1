/** From the contract's input to the problem: what contradicts itself or has nobody to hold for is refused with a code. */
import type { AllocationRail } from '../../../src-contract/desktop/allocation.ts'
import type { ParsedInput } from '../../../src-contract/desktop/index.ts'
import { reportingPairs } from '../../../src-core/allocate/pairs.ts'
import type { AllocationProblem } from '../../../src-core/allocate/problem.ts'
import { CodedError } from '../../../src-core/coded-error.ts'
import { ineligibility } from '../../../src-core/matrix/eligibility.ts'
import { twoGroups } from '../../../src-core/understand/two-groups.ts'
import type { RewardRoster } from '../matrix/roster.ts'
import { poolAmount, type Setting } from '../matrix/setting.ts'
import { railLabel } from './words.ts'

export interface Checked {
  readonly problem: AllocationProblem
  readonly eligiblePayroll: number
}

/** Throws CodedError CONTRADICTORY, NO_SUCH_LEVEL, EMPTY_GROUP, NO_MANAGERS or NO_GENDER. */
export function checkedProblem(
  { pool, bands, weights, guardRails }: ParsedInput<'allocation.solve'>,
  { people, bands: levelBands }: RewardRoster,
  setting: Setting,
): Checked {
  const eligible = people.filter(({ hireDay, pay }) => pay > 0 && ineligibility(hireDay, setting) === null)
  if (eligible.length === 0) throw new CodedError('EMPTY_GROUP', 'Nobody is eligible for a raise on the date.')
  refuseDoubles(guardRails)
  const headcounts = levelBands.map((_, at) => people.filter(({ level }) => level === at + 1).length)
  for (const rail of guardRails) {
    refuseContradiction(rail)
    if ('level' in rail && rail.level !== null) refuseLevel(rail.kind, rail.level, headcounts)
  }
  if (guardRails.some(({ kind }) => kind === 'noNewInversions') && reportingPairs({ people }).length === 0) {
    throw new CodedError('NO_MANAGERS', "The roster names nobody's manager: inversions cannot be told.")
  }
  if (guardRails.some(({ kind }) => kind === 'payGap') && twoGroups(people.map(({ gender }) => gender)) === null) {
    throw new CodedError('NO_GENDER', 'The roster does not name two genders: there is no gap to hold.')
  }
  const eligiblePayroll = eligible.reduce((sum, { pay }) => sum + pay, 0)
  return {
    eligiblePayroll,
    problem: {
      ...{ people, levelBands, bands, rails: guardRails, pool: poolAmount(pool, eligiblePayroll) },
      weights: {
        performance: weights.performance / 100,
        position: weights.position / 100,
        evenness: weights.evenness / 100,
      },
      day: setting.day,
      minServiceMonths: setting.minServiceMonths,
    },
  }
}

function refuseDoubles(rails: readonly AllocationRail[]): void {
  const seen = new Map<string, ReadonlySet<number | null>>()
  for (const rail of rails) {
    const level = 'level' in rail ? rail.level : null
    const levels = seen.get(rail.kind) ?? new Set()
    if (levels.has(level) || levels.has(null) || (level === null && levels.size > 0)) {
      throw new CodedError(
        'CONTRADICTORY',
        `A guard-rail is stated twice for the same people. Take "${railLabel(rail)}" away, or choose levels that do not overlap.`,
      )
    }
    seen.set(rail.kind, new Set([...levels, level]))
  }
}

function refuseContradiction(rail: AllocationRail): void {
  if (!('minimum' in rail) || rail.minimum === undefined || rail.maximum === undefined) return
  if (rail.minimum <= rail.maximum) return
  throw new CodedError(
    'CONTRADICTORY',
    `A guard-rail has its minimum above its maximum: "${railLabel(rail)}". Lower the one or raise the other.`,
  )
}

function refuseLevel(kind: AllocationRail['kind'], level: number, headcounts: readonly number[]): void {
  if (level > headcounts.length) {
    throw new CodedError('NO_SUCH_LEVEL', `There is no level ${level}: the workspace has ${headcounts.length}.`)
  }
  if (kind === 'levelRatio' && level === 1) {
    throw new CodedError('NO_SUCH_LEVEL', 'Level 1 has no level below it: name the upper of the two levels.')
  }
  const wanted = kind === 'levelRatio' ? [level - 1, level] : [level]
  const empty = wanted.find((one) => headcounts[one - 1] === 0)
  if (empty !== undefined) throw new CodedError('EMPTY_GROUP', `Nobody is at level ${empty}.`)
}
