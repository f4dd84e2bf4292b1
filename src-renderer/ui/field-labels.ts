/** The fields of people and pay-band files in words. */
import type { BandField, PeopleField } from '../../src-contract/desktop/people-file.ts'

interface FieldWords {
  readonly label: string
  /** What belongs into it. */
  readonly help: string
}

export const PEOPLE_FIELD_WORDS: Readonly<Record<PeopleField, FieldWords>> = {
  employeeId: { label: 'Employee ID', help: 'Names each person once in the file' },
  jobTitle: { label: 'Job title', help: 'Finds the pay band together with the location' },
  jobFamily: { label: 'Job family', help: 'A group of related jobs' },
  level: { label: 'Level', help: 'Grade or level; each value is matched to a level of the workspace' },
  location: { label: 'Location', help: 'Site or city; finds the pay band together with the job title' },
  currency: { label: 'Currency', help: 'ISO code of the pay, as EUR' },
  annualPay: { label: 'Annual pay', help: 'Full-year, full-time rate of base pay' },
  hourlyRate: { label: 'Hourly rate', help: 'Base pay for one hour' },
  weeklyHours: {
    label: 'Weekly hours',
    help: 'Hours worked in a week; with an hourly rate they give annual pay and FTE',
  },
  paidToDate: { label: 'Amount paid to date', help: 'What was paid so far this year, not a rate' },
  fte: { label: 'FTE', help: 'Share of a full-time job: 1, 0.8 or 80%' },
  hireDate: { label: 'Hire date', help: 'First day of employment' },
  terminationDate: { label: 'Termination date', help: 'Last day of employment' },
  birthDate: { label: 'Birth date', help: 'Gives the age on any date' },
  age: { label: 'Age', help: 'Age in years, where there is no birth date' },
  performanceRating: { label: 'Performance rating', help: 'A number from 1 to 5' },
  department: { label: 'Department', help: 'Totals are shown by department' },
  managerId: { label: 'Manager ID', help: 'Employee ID of the manager' },
  gender: { label: 'Gender', help: 'For equity figures only' },
  proficiency: { label: 'Proficiency', help: 'Standing within the job title, for parity of offers' },
  status: { label: 'Status', help: 'Active or not; people not active are left out' },
}

export const BAND_FIELD_WORDS: Readonly<Record<BandField, FieldWords>> = {
  jobTitle: { label: 'Job title', help: 'Matched exactly to the job title of people' },
  jobFamily: { label: 'Job family', help: 'A group of related jobs' },
  level: { label: 'Level or grade', help: 'As the file names it' },
  location: { label: 'Location', help: 'Matched exactly to the location of people' },
  currency: { label: 'Currency', help: 'ISO code of the band' },
  minimum: { label: 'Minimum', help: 'Lowest full-year pay of the range' },
  midpoint: { label: 'Midpoint', help: 'Where the file has none: (minimum + maximum) / 2' },
  maximum: { label: 'Maximum', help: 'Highest full-year pay of the range' },
  effectiveDate: { label: 'Effective from', help: 'First day the band holds' },
}

/** The label of a field by its name; a name that is no field is shown as it is. */
export function fieldLabel(field: string): string {
  const words: Readonly<Record<string, FieldWords>> = { ...BAND_FIELD_WORDS, ...PEOPLE_FIELD_WORDS }
  return Object.hasOwn(words, field) ? (words[field]?.label ?? field) : field
}
