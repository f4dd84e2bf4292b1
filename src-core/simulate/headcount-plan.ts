import { CodedError } from '../coded-error.ts'

/** A year's movements in whole people: start - experiencedLeavers + hires - newHireLeavers = target. */
export interface HeadcountPlan {
  readonly target: number
  readonly experiencedLeavers: number
  readonly hires: number
  readonly newHireLeavers: number
}

const PPM = 1_000_000
/** More than this in one year is a slip of the hand, not a plan, and would not fit in memory. */
const MOST_HIRES = 20_000_000

/**
 * target = round half up(n (1 + growth)); leavers = floor(n x experienced); hires = ceil(need / (1 - newHire)), where need is
 * what is missing to the target; new-hire leavers are the residual. Where nothing is missing nobody is hired, and as many
 * more leave as the target asks. Rates in millionths.
 * Throws CodedError IMPOSSIBLE_PLAN.
 */
export function planHeadcount(
  year: number,
  people: number,
  growth: number,
  experienced: number,
  newHire: number,
): HeadcountPlan {
  const target = Math.floor((people * (PPM + growth) + PPM / 2) / PPM)
  if (target < 0) throw impossible(year, 'the workforce would shrink below nobody')
  const usual = Math.floor((people * experienced) / PPM)
  if (usual > people) throw impossible(year, `${usual} people would leave of ${people}`)
  const need = target - (people - usual)
  if (need <= 0) return { target, experiencedLeavers: people - target, hires: 0, newHireLeavers: 0 }
  if (newHire >= PPM)
    throw impossible(year, `${need} more people are needed, but every new hire would leave within the year`)
  const hires = Math.ceil((need * PPM) / (PPM - newHire))
  if (hires > MOST_HIRES) throw impossible(year, `${hires} people would have to be hired`)
  return { target, experiencedLeavers: usual, hires, newHireLeavers: hires - need }
}

export function impossible(year: number, why: string): CodedError {
  return new CodedError(
    'IMPOSSIBLE_PLAN',
    `The headcount plan of ${year} cannot be met: ${why}. Change growth or the termination rates of ${year}.`,
    { year },
  )
}
