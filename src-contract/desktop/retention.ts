/** The assumptions of the retention measure: the workspace's own, never facts. */
import { z } from 'zod'

export const Retention = z.strictObject({
  /** Cost of replacing someone, as a percent of a year's market pay (the midpoint of the level). */
  replacementCost: z.number().min(0).max(500).default(50),
  /** By how many percent a leaver's chance grows for each percent that pay is below the midpoint. */
  belowMidpoint: z.number().min(0).max(50).default(3),
  /** By how many percent it grows for each percent point that the year's raise is below the market's. */
  belowMarketRaise: z.number().min(0).max(50).default(5),
  /** Percent by which market pay, and so the midpoints, rise each year. */
  marketRaise: z.number().min(-10).max(50).default(3.5),
})
export type Retention = z.infer<typeof Retention>

export const DEFAULT_RETENTION: Retention = Retention.parse({})
