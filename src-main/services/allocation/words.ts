/** Allocations in words. */
import type { AllocationPerson, AllocationRail } from '../../../src-contract/desktop/allocation.ts'
import type { BoundBy } from '../../../src-core/allocate/bound-by.ts'
import type { Give } from '../../../src-core/allocate/relax.ts'
import { formatMoney } from '../../../src-core/money/format.ts'

const trimmed = (value: number, decimals: number): string => String(Number(value.toFixed(decimals)))
const percentText = (value: number): string => `${trimmed(value, 4)}%`
const ratioText = (value: number): string => trimmed(value, 6)

const where = (rail: AllocationRail): string =>
  'level' in rail && rail.level !== null ? ` at level ${rail.level}` : ''

export function railLabel(rail: AllocationRail): string {
  switch (rail.kind) {
    case 'raise':
      return `Raise between ${percentText(rail.minimum)} and ${percentText(rail.maximum)}`
    case 'ratingOrder':
      return rail.within === 'level'
        ? 'A higher rating never gets less within a level'
        : 'A higher rating never gets less within a level and quartile'
    case 'bandMinimum':
      return 'Nobody below the band minimum'
    case 'bandMaximum':
      return rail.over === 'lumpSum' ? 'Base pay stops at the band maximum' : 'Awards stop at the band maximum'
    case 'compaRatio':
      return `Compa-ratio ${rangeText(rail)}`
    case 'levelRatio':
      return `Mean pay over the level below ${rangeText(rail)}${where(rail)}`
    case 'spread':
      return `Spread within a level up to ${percentText(rail.maximum * 100)}${where(rail)}`
    case 'noNewInversions':
      return rail.maximum === 1
        ? 'Nobody newly above their manager'
        : `Nobody newly above ${percentText(rail.maximum * 100)} of their manager's pay`
    case 'payGap':
      return `Mean pay gap up to ${percentText(rail.maximum * 100)}${where(rail)}`
  }
}

function rangeText({ minimum, maximum }: { minimum?: number | undefined; maximum?: number | undefined }): string {
  if (minimum !== undefined && maximum !== undefined) return `between ${ratioText(minimum)} and ${ratioText(maximum)}`
  if (minimum !== undefined) return `at least ${ratioText(minimum)}`
  return maximum === undefined ? 'without limit' : `at most ${ratioText(maximum)}`
}

export function giveText(give: Give, rails: readonly AllocationRail[], currency: string): string {
  if (give.rail === null) {
    const sign = give.to > give.from ? 'larger' : 'smaller'
    return `The pool is ${sign}: ${currency} ${formatMoney(give.to, currency)} instead of ${formatMoney(give.from, currency)}.`
  }
  const rail = rails[give.rail]
  if (!rail) return ''
  const isRatio = rail.kind !== 'raise' && rail.kind !== 'ratingOrder'
  const isShare = rail.kind === 'spread' || rail.kind === 'payGap'
  const text = (value: number): string =>
    isShare ? percentText(value * 100) : isRatio ? ratioText(value) : percentText(value)
  return `${railLabel(rail)}: ${give.field} ${text(give.to)} instead of ${text(give.from)}.`
}

const REASONS: Readonly<Record<BoundBy, string>> = {
  notEligible: 'Not eligible.',
  lift: 'Lifted to the band minimum first.',
  raiseMinimum: 'Gets the least that is allowed: the pool is worth more elsewhere.',
  raiseMaximum: 'Gets the most that is allowed.',
  ratingOrder: 'Held by the order of ratings in the group.',
  bandMaximum: 'The award stops at the band maximum.',
  compaRatioMinimum: 'Raised to the least compa-ratio.',
  compaRatioMaximum: 'Held by the highest compa-ratio.',
  levelRatio: 'Moved by the ratio between adjacent levels.',
  spread: 'Held by the spread within the level.',
  inversion: "Held by the manager's or a report's pay.",
  payGap: "Moved by the limit on the level's mean pay gap.",
  pool: 'As far as the pool goes: one more unit is worth as much elsewhere.',
}

export function reasonText(boundBy: readonly BoundBy[], ineligible: string | null, lumpSum: number): string {
  const sentences = boundBy.map((one) => (one === 'notEligible' ? `Not eligible: ${ineligible ?? ''}` : REASONS[one]))
  if (lumpSum > 0) sentences.push('Base pay stops at the band maximum; the rest is paid once.')
  return sentences.join(' ')
}

/** Which reasons of people belong to a rail. */
export function reasonsOf(kind: AllocationRail['kind']): readonly AllocationPerson['boundBy'][number][] {
  const own = {
    raise: ['raiseMinimum', 'raiseMaximum'],
    ratingOrder: ['ratingOrder'],
    bandMinimum: ['lift'],
    bandMaximum: ['bandMaximum'],
    compaRatio: ['compaRatioMinimum', 'compaRatioMaximum'],
    levelRatio: ['levelRatio'],
    spread: ['spread'],
    noNewInversions: ['inversion'],
    payGap: ['payGap'],
  } as const
  return own[kind]
}
