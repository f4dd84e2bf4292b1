import type {
  BandMapping,
  BandPreview,
  PeopleMapping,
  PeoplePreview,
  PeopleRules,
} from '../../../src-contract/desktop/people-file.ts'
import { call, type CallOptions } from '../../host/index.ts'
import { useCall, type Reading } from '../../stores/use-call.ts'
import type { MethodInput, MethodOutput } from '../../../src-contract/desktop/index.ts'
import type { Draft, ImportKind } from './model/draft.ts'

/** Fields are checked by main against the file's kind, so that one wizard serves both. */
export type Preview = PeoplePreview | BandPreview

function peopleInput({ file, read, mapping, rules }: Draft): MethodInput<'people.import'> {
  return {
    source: { fileId: file.fileId },
    read,
    ...(mapping ? { mapping: mapping as PeopleMapping } : {}),
    ...(rules ? { rules } : {}),
  }
}

function bandInput({ file, read, mapping, rules }: Draft): MethodInput<'payBands.import'> {
  return {
    source: { fileId: file.fileId },
    read,
    ...(mapping ? { mapping: mapping as BandMapping } : {}),
    ...(rules ? { rules: bandRules(rules) } : {}),
  }
}

function bandRules({
  currency,
  currencyByLocation,
  asOf,
}: PeopleRules): NonNullable<MethodInput<'payBands.import'>['rules']> {
  return {
    ...(currency ? { currency } : {}),
    ...(currencyByLocation ? { currencyByLocation } : {}),
    ...(asOf ? { asOf } : {}),
  }
}

/** What an import of the draft would do; read again with every change of it. */
export function usePreview(kind: ImportKind, draft: Draft): Reading<Preview> {
  const people = useCall('people.preview', kind === 'people' ? peopleInput(draft) : null, ['rates', 'payBands'])
  const bands = useCall('payBands.preview', kind === 'bands' ? bandInput(draft) : null, ['rates'])
  return kind === 'people' ? people : bands
}

export function runImport(
  kind: ImportKind,
  draft: Draft,
  options: CallOptions,
): Promise<MethodOutput<'people.import'>> {
  return kind === 'people'
    ? call('people.import', peopleInput(draft), options)
    : call('payBands.import', bandInput(draft), options)
}
