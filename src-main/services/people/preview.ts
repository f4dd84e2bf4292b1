/** What an import of people would do, as the wizard shows it. */
import { isoOfDay } from '../../../src-core/people/cell.ts'
import { ALL_NOTICES } from '../../../src-core/people/notices.ts'
import type { ReadPerson } from '../../../src-core/people/read-person.ts'
import { formatMoney } from '../../../src-core/money/format.ts'
import type {
  PeopleField,
  PeopleMapping,
  PeoplePreview,
  PeopleRules,
  ReadOptions,
} from '../../../src-contract/desktop/people-file.ts'
import { personOptions, type FileNotice, type Styles } from './plan.ts'
import type { ReadPeople } from './rows.ts'
import type { InputFile } from '../ports/files.ts'
import type { WorkspaceStore } from '../ports/store.ts'
import { columnsOf, type TableHead } from './table-head.ts'

/** A file with everything decided about how to read it. */
export interface Plan {
  readonly file: InputFile
  readonly sha256: string
  readonly head: TableHead
  readonly read: ReadOptions
  readonly mapping: PeopleMapping
  readonly mappingFrom: PeoplePreview['mappingFrom']
  readonly rules: PeopleRules
  readonly styles: Styles
  readonly asOf: string
}

/** Rejections answered at once; the rest waits in people.rejections. */
export const REJECTIONS_SHOWN = 1000
const SAMPLE_SHOWN = 50

export function previewOf(
  plan: Plan,
  result: ReadPeople | null,
  missing: readonly string[],
  store: WorkspaceStore,
): PeoplePreview {
  const { head, styles, rules } = plan
  const { table } = head
  const rowsRead = result?.rowsRead ?? styles.rows
  const rejected = result?.rejections.length ?? styles.rows
  const options = personOptions(store.read, head, plan.mapping, rules, styles, plan.asOf)
  const locations = new Set((result?.people ?? []).map((person) => person.location))
  return {
    fileName: plan.file.name,
    sha256: plan.sha256,
    bytes: plan.file.bytes.length,
    read: {
      encoding: table.encoding,
      separator: table.separator,
      headerRow: head.headerRow,
      dateOrder: styles.dateOrder,
      decimalMark: styles.decimalMark,
      ...(table.sheet === null ? {} : { sheet: table.sheet }),
    },
    sheets: [...table.sheets],
    columns: columnsOf(head),
    mapping: [...plan.mapping],
    mappingFrom: plan.mappingFrom,
    rules: {
      currency: options.currency.fallback,
      currencyByLocation: Object.fromEntries(
        [...options.currency.byLocation].filter(([location]) => locations.has(location)),
      ),
      ...(rules.levelByValue ? { levelByValue: rules.levelByValue } : {}),
      levelFrom: options.levelFrom,
      includeInactive: options.includeInactive,
      asOf: plan.asOf,
    },
    rowsRead,
    accepted: rowsRead - rejected,
    rejected,
    leftOut: result?.leftOut ?? 0,
    rejections: result?.rejections.slice(0, REJECTIONS_SHOWN) ?? [],
    notices: [...styles.notices, ...countNotices(result?.people ?? [])],
    sample: (result?.people ?? []).slice(0, SAMPLE_SHOWN).map((person) => sampleRow(person, plan.mapping)),
    missing: [...missing],
    ratesMissing: [...(result?.ratesMissing ?? [])],
  }
}

function countNotices(people: readonly ReadPerson[]): FileNotice[] {
  return ALL_NOTICES.map(({ bit, code, label, help }) => ({
    code,
    message: `${label}. ${help}`,
    count: people.reduce((count, person) => count + ((person.notices & bit) === 0 ? 0 : 1), 0),
  })).filter(({ count }) => count > 0)
}

/** As it would be stored, for reading: mapped fields, and those that follow from them. */
function sampleRow(person: ReadPerson, mapping: PeopleMapping): Record<string, string> {
  const day = (value: number | null): string => (value === null ? '' : isoOfDay(value))
  const all: Readonly<Record<PeopleField, string>> = {
    employeeId: person.employeeId,
    jobTitle: person.jobTitle ?? '',
    jobFamily: person.jobFamily ?? '',
    level: String(person.level),
    location: person.location ?? '',
    currency: person.currency,
    annualPay: formatMoney(person.annualPay, person.currency),
    hourlyRate: '',
    weeklyHours: '',
    paidToDate: '',
    fte: `${person.fte / 100}%`,
    hireDate: day(person.hireDay),
    terminationDate: '',
    birthDate: day(person.birthDay),
    age: '',
    performanceRating: person.performanceRating === null ? '' : String(person.performanceRating),
    department: person.department ?? '',
    managerId: person.managerId ?? '',
    gender: person.gender ?? '',
    proficiency: person.proficiency ?? '',
    status: '',
  }
  const always: readonly PeopleField[] = ['employeeId', 'level', 'annualPay', 'currency', 'fte']
  const shown = new Set<PeopleField>([...always, ...mapping.map(({ field }) => field)])
  return Object.fromEntries(
    Object.entries(all).filter(([field, text]) => shown.has(field as PeopleField) && text !== ''),
  )
}
