/** A person of the roster as matrices and allocations see them. Money in whole minor units at the person's FTE. */

export interface PayRange {
  readonly minimum: number
  readonly midpoint: number
  readonly maximum: number
}

export interface RewardPerson {
  readonly employeeId: string
  readonly jobTitle: string | null
  readonly department: string | null
  /** From 1; a level beyond the workspace's own counts as its highest. */
  readonly level: number
  /** As in the roster. */
  readonly performanceRating: number | null
  readonly gender: string | null
  readonly managerId: string | null
  readonly hireDay: number | null
  readonly pay: number
  /** Ten-thousandths. */
  readonly fte: number
  /** The job's band where it has one, else the level's; null where neither is. */
  readonly jobRange: PayRange | null
}

/** Rating 1..5 as the kernel reads it: whole, unknown counts as 3. */
export function ratingOf({ performanceRating }: Pick<RewardPerson, 'performanceRating'>): number {
  const rating = Math.trunc(performanceRating ?? 0)
  return rating >= 1 && rating <= 5 ? rating : 3
}

export function isUnrated({ performanceRating }: Pick<RewardPerson, 'performanceRating'>): boolean {
  const rating = Math.trunc(performanceRating ?? 0)
  return rating < 1 || rating > 5
}
