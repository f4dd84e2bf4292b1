/** How a table of people is narrowed, ordered, grouped, and which columns it has. */
import { z } from 'zod'

export const GROUPABLE = ['level', 'department', 'location', 'jobTitle', 'jobFamily', 'gender', 'currency'] as const

export const PeopleFilter = z.strictObject({
  /** Every word must be found in id, title, family, department, location or level. */
  text: z.string().max(200).optional(),
  where: z
    .array(z.strictObject({ field: z.enum(GROUPABLE), value: z.string().nullable() }))
    .max(10)
    .optional(),
  /** Only people with a notice of this code. */
  notice: z.string().max(60).optional(),
})
export type PeopleFilter = z.infer<typeof PeopleFilter>

export const PEOPLE_SORT = [
  'employeeId',
  'jobTitle',
  'jobFamily',
  'level',
  'location',
  'department',
  'reportingPay',
  'hireDate',
  'compaRatio',
] as const

/** What a table of people can show of each, in the order of a whole export. */
export const PERSON_COLUMNS = [
  'employeeId',
  'jobTitle',
  'jobFamily',
  'level',
  'levelFrom',
  'location',
  'department',
  'annualPay', // as entered
  'currency',
  'reportingPay',
  'fte',
  'hireDate',
  'birthDate',
  'performanceRating',
  'managerId',
  'gender',
  'bandFrom',
  'minimum',
  'midpoint',
  'maximum',
  'bandCurrency',
  'compaRatio',
  'rangePenetration',
  'flags',
] as const
export type PersonColumn = (typeof PERSON_COLUMNS)[number]
