/**
 * What can be said about one row without refusing it. Each is one bit, so that a row carries any number of them.
 * Bits are stored: never renumber, only add. Warnings count against the pass rate; infos do not.
 */
export interface NoticeKind {
  readonly bit: number
  readonly code: string
  readonly severity: 'warning' | 'info'
  readonly label: string
  readonly help: string
  /** The field an example shows. */
  readonly field: string
}

const kind = (
  place: number,
  code: string,
  severity: NoticeKind['severity'],
  field: string,
  label: string,
  help: string,
): NoticeKind => ({ bit: 2 ** place, code, severity, field, label, help })

export const NOTICES = {
  levelNearest: kind(
    0,
    'LEVEL_NEAREST',
    'info',
    'level',
    'Pay lies in no level band',
    'The level was taken from the band whose midpoint is nearest to the pay. Map a level column, or set the level bands in Settings and import again.',
  ),
  hireDateMissing: kind(
    1,
    'HIRE_DATE_MISSING',
    'warning',
    'hireDate',
    'No hire date',
    'Without a hire date tenure is unknown: the person counts as long-serving. Fill the date in the source and import again.',
  ),
  noHireDates: kind(
    2,
    'NO_HIRE_DATES',
    'info',
    'hireDate',
    'The file has no hire dates',
    'No column was mapped to the hire date, so tenure is unknown for everyone: all count as long-serving.',
  ),
  hireDateFuture: kind(
    3,
    'HIRE_DATE_FUTURE',
    'warning',
    'hireDate',
    'Hired after the date of the data',
    'The hire date is later than the date the file stands for. Check the date, or the date of the data in the import.',
  ),
  ageImplausible: kind(
    4,
    'AGE_IMPLAUSIBLE',
    'warning',
    'birthDate',
    'Implausible age',
    'Younger than 14 or older than 90 at the date of the data. Check the birth date.',
  ),
  hiredTooYoung: kind(
    5,
    'HIRED_TOO_YOUNG',
    'warning',
    'hireDate',
    'Hired before the age of 14',
    'Birth date and hire date do not go together. One of them is wrong.',
  ),
  ageEstimated: kind(
    6,
    'AGE_ESTIMATED',
    'info',
    'birthDate',
    'Birth date estimated from the age',
    'The file gives an age in years: the birth date is taken as half a year before the last birthday.',
  ),
  payRounded: kind(
    7,
    'PAY_ROUNDED',
    'info',
    'annualPay',
    'Pay rounded to the currency',
    'The pay has more decimals than the currency has. It was rounded half up to the smallest unit.',
  ),
  similarId: kind(
    8,
    'SIMILAR_ID',
    'warning',
    'employeeId',
    'Employee ids that differ only in case or spaces',
    'Another person has the same id but for capital letters, spaces or leading zeros. They may be one person twice.',
  ),
  managerNotFound: kind(
    9,
    'MANAGER_NOT_FOUND',
    'warning',
    'managerId',
    'Manager is not in the roster',
    'The manager id belongs to nobody who was imported.',
  ),
  ownManager: kind(
    10,
    'OWN_MANAGER',
    'info',
    'managerId',
    'Reports to themselves',
    'The manager id is the person’s own, as some systems write it for the top of the tree.',
  ),
  fteAboveOne: kind(
    11,
    'FTE_ABOVE_ONE',
    'warning',
    'fte',
    'More than full time',
    'FTE or weekly hours exceed full time. Pay counts at that FTE.',
  ),
  outsideRange: kind(
    12,
    'OUTSIDE_RANGE',
    'info',
    'annualPay',
    'Pay outside the pay band',
    'The pay lies below the minimum or above the maximum of the band of the job at that location.',
  ),
  noBand: kind(
    13,
    'NO_BAND',
    'info',
    'jobTitle',
    'No pay band for the job and location',
    'The pay-band file has no row for exactly this job and location, so the level’s band is used. Nothing was approximated.',
  ),
  currencyAssumed: kind(
    14,
    'CURRENCY_ASSUMED',
    'info',
    'currency',
    'Currency taken from the import’s choice',
    'Neither a column nor the sign beside the amount names one currency: the one chosen in the import (or the workspace’s) was used.',
  ),
  payLow: kind(
    15,
    'PAY_LOW',
    'warning',
    'annualPay',
    'Annual pay is unusually low',
    'At full time less than a quarter of the lowest level’s minimum. It may be an hourly or monthly amount, a stipend, or in thousands.',
  ),
  missingText: kind(
    16,
    'READ_AS_EMPTY',
    'info',
    'employeeId',
    'Words for “no value” read as empty',
    'A mapped cell holds NULL, N/A or a dash. It was read as empty.',
  ),
  payAbbreviated: kind(
    17,
    'PAY_ABBREVIATED',
    'info',
    'annualPay',
    'Pay written in thousands or millions',
    'The amount ends in k or M and was multiplied out; it may have been rounded by whoever wrote it.',
  ),
  paidToDate: kind(
    18,
    'PAY_ANNUALISED',
    'info',
    'annualPay',
    'Annualised from an amount paid to date',
    'amount x days in the year / days employed in the year up to the date of the data.',
  ),
  levelFromPay: kind(
    19,
    'LEVEL_FROM_PAY',
    'info',
    'level',
    'Level taken from pay',
    'The row has no level of its own: the band of the level that the pay lies in decided.',
  ),
  levelBandsMoved: kind(
    20,
    'LEVEL_BANDS_MOVED',
    'warning',
    'level',
    'Level from pay no longer fits the bands',
    'The level was taken from pay when the file was imported. By the level bands and rates of now the pay belongs to another level. Settings, Levels and bands, places these people anew.',
  ),
} as const satisfies Record<string, NoticeKind>

export const ALL_NOTICES: readonly NoticeKind[] = Object.values(NOTICES)

/** All bits whose rows do not pass. */
export const WARNING_BITS: number = ALL_NOTICES.filter((notice) => notice.severity === 'warning').reduce(
  (bits, notice) => bits + notice.bit,
  0,
)

export function noticeOf(code: string): NoticeKind | undefined {
  return ALL_NOTICES.find((notice) => notice.code === code)
}
