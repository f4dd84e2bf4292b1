/** An import being prepared. Kept while the user looks at other screens, until it is imported or another file is chosen. */
import { create } from 'zustand'
import type { PeopleRules, ReadOptions } from '../../../../src-contract/desktop/people-file.ts'
import type { ImportSummary } from '../../../../src-contract/desktop/people.ts'
import type { UploadedFile } from '../../../host/index.ts'
import type { Mapping } from './mapping.ts'

export type ImportKind = 'people' | 'bands'

export interface Draft {
  readonly file: UploadedFile
  /** What the user set; everything else is detected. */
  readonly read: ReadOptions
  /** null: as remembered or guessed. */
  readonly mapping: Mapping | null
  readonly rules: PeopleRules | null
}

interface ImportState {
  readonly draft: Draft | null
  /** What came of the last import, until another file is chosen. */
  readonly done: ImportSummary | null
}

const NOTHING: ImportState = { draft: null, done: null }

export const useImports = create<Readonly<Record<ImportKind, ImportState>>>(() => ({ people: NOTHING, bands: NOTHING }))

export function startDraft(kind: ImportKind, file: UploadedFile): void {
  useImports.setState({ [kind]: { draft: { file, read: {}, mapping: null, rules: null }, done: null } })
}

export function changeDraft(kind: ImportKind, change: Partial<Draft>): void {
  const { draft } = useImports.getState()[kind]
  if (draft) useImports.setState({ [kind]: { draft: { ...draft, ...change }, done: null } })
}

export function finishDraft(kind: ImportKind, done: ImportSummary): void {
  useImports.setState({ [kind]: { draft: null, done } })
}

/** What came of finished imports has been seen: the next one begins with its file. Drafts stay. */
export function dropResults(): void {
  const { people, bands } = useImports.getState()
  useImports.setState({ people: { ...people, done: null }, bands: { ...bands, done: null } })
}

export function dropDraft(kind: ImportKind): void {
  useImports.setState({ [kind]: NOTHING })
}

/** Options that change which columns there are: a mapping made for the columns before no longer fits. */
const RESHAPES: readonly (keyof ReadOptions)[] = ['encoding', 'separator', 'headerRow', 'sheet']

/** The draft with one option of reading set, or left to detection again when undefined. */
export function withRead<K extends keyof ReadOptions>(
  draft: Draft,
  option: K,
  value: ReadOptions[K] | undefined,
): Draft {
  const { [option]: _before, ...others } = draft.read
  const read = value === undefined ? others : { ...others, [option]: value }
  return { ...draft, read, mapping: RESHAPES.includes(option) ? null : draft.mapping }
}
