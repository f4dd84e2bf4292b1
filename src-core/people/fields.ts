/** The fields that columns can be mapped to, as the contract names them. */
export type FieldName =
  | 'employeeId'
  | 'jobTitle'
  | 'jobFamily'
  | 'level'
  | 'location'
  | 'currency'
  | 'annualPay'
  | 'hourlyRate'
  | 'weeklyHours'
  | 'paidToDate'
  | 'fte'
  | 'hireDate'
  | 'terminationDate'
  | 'birthDate'
  | 'age'
  | 'performanceRating'
  | 'department'
  | 'managerId'
  | 'gender'
  | 'proficiency'
  | 'status'

export type BandFieldName =
  'jobTitle' | 'jobFamily' | 'level' | 'location' | 'currency' | 'minimum' | 'midpoint' | 'maximum' | 'effectiveDate'

export interface Mapped<F extends string> {
  readonly column: number
  readonly field: F
}

export const FIELD_LABELS: Readonly<Record<FieldName | BandFieldName, string>> = {
  employeeId: 'employee id',
  jobTitle: 'job title',
  jobFamily: 'job family',
  level: 'level',
  location: 'location',
  currency: 'currency',
  annualPay: 'annual pay',
  hourlyRate: 'hourly rate',
  weeklyHours: 'weekly hours',
  paidToDate: 'amount paid to date',
  fte: 'FTE',
  hireDate: 'hire date',
  terminationDate: 'termination date',
  birthDate: 'birth date',
  age: 'age',
  performanceRating: 'performance rating',
  department: 'department',
  managerId: 'manager id',
  gender: 'gender',
  proficiency: 'proficiency',
  status: 'status',
  minimum: 'minimum',
  midpoint: 'midpoint',
  maximum: 'maximum',
  effectiveDate: 'effective date',
}

/** Fields an import cannot do without and that are not mapped; "annualPay" stands for any of the three kinds of pay. */
export function missingFields(mapping: readonly Mapped<FieldName>[]): FieldName[] {
  const has = (field: FieldName): boolean => mapping.some((each) => each.field === field)
  const missing: FieldName[] = has('employeeId') ? [] : ['employeeId']
  if (!has('annualPay') && !has('hourlyRate') && !has('paidToDate')) missing.push('annualPay')
  return missing
}

export function missingBandFields(mapping: readonly Mapped<BandFieldName>[]): BandFieldName[] {
  const has = (field: BandFieldName): boolean => mapping.some((each) => each.field === field)
  const missing = (['minimum', 'maximum'] as const).filter((field) => !has(field))
  const keyed = (['jobTitle', 'jobFamily', 'level'] as const).some(has)
  return keyed ? missing : ['jobTitle', ...missing]
}
