/** How old data is. */
const DAY_MS = 86_400_000

/** Whole days from the date the data stands for until now; never below 0. */
export function ageInDays(asOf: string, now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - Date.parse(`${asOf}T00:00:00Z`)) / DAY_MS))
}
