/** What happens to one person in one year, packed in 31 bits; everything but money. Offsets are days from 1 January. */
export const LEVEL_MASK = 31
export const MONTH_SHIFT = 5
export const MERIT = 1 << 9
export const COLA = 1 << 10
export const PROMOTED = 1 << 11
export const LEAVING_SHIFT = 12
export const LEAVING = 1 << LEAVING_SHIFT
/** First day employed in the year; the year's length for someone not yet hired at its end. */
export const START_SHIFT = 13
/** Last day employed in the year, of those who leave. */
export const LAST_SHIFT = 22
export const DAY_MASK = 511
/** Shifts MERIT and COLA down to 0..3. */
export const ELIGIBLE_SHIFT = 9
