/** People files: what an import would do, and the import itself. */
import { createHash } from 'node:crypto'
import { CodedError } from '../../../src-core/coded-error.ts'
import { FIELD_LABELS, missingFields } from '../../../src-core/people/fields.ts'
import { guessPeople } from '../../../src-core/people/guess-mapping.ts'
import type { PeopleMapping, PeopleRules, ReadOptions } from '../../../src-contract/desktop/people-file.ts'
import type { ImportSummary } from '../../../src-contract/desktop/people.ts'
import { valueCounter } from './values.ts'
import type { FileSource } from '../../../src-contract/desktop/common.ts'
import { breathe } from '../breathe.ts'
import type { CallContext, Handlers } from '../handlers.ts'
import { asOfDate, findStyles, personOptions, refuseBadMapping } from './plan.ts'
import { rateMissing, rebuildPositions } from './positions.ts'
import { previewOf, REJECTIONS_SHOWN, type Plan } from './preview.ts'
import { readPeople, type ReadPeople } from './rows.ts'
import type { InputFiles } from '../ports/files.ts'
import type { Notify } from '../ports/notify.ts'
import type { CurrentWorkspace, WorkspaceStore } from '../ports/store.ts'
import type { System } from '../ports/system.ts'
import type { TableFiles } from '../ports/tables.ts'
import { parsePeopleChoices } from './remembered-choices.ts'
import { openHead, type TableHead } from './table-head.ts'

export interface ImportDependencies {
  readonly workspace: CurrentWorkspace
  readonly system: System
  readonly notify: Notify
  readonly input: InputFiles
  readonly tables: TableFiles
}

interface PeopleInput {
  readonly source: FileSource
  readonly read?: ReadOptions | undefined
  readonly mapping?: PeopleMapping | undefined
  readonly rules?: PeopleRules | undefined
}

const BATCH = 500

export function peopleImportService(
  dependencies: ImportDependencies,
): Pick<Handlers<'people'>, 'people.preview' | 'people.import'> {
  const { workspace, notify } = dependencies
  return {
    async 'people.preview'(input, context) {
      const store = workspace.require()
      const plan = await makePlan(input, store, dependencies, context)
      const missing = missingFields(plan.mapping)
      if (missing.length > 0) return previewOf(plan, null, missing, store)
      const options = personOptions(store.read, plan.head, plan.mapping, plan.rules, plan.styles, plan.asOf)
      const values = valueCounter(options)
      const result = await readPeople(plan.head, options, plan.styles.rows, context, (cells) => values.see(cells))
      return { ...previewOf(plan, result, missing, store), ...values.answer() }
    },

    async 'people.import'(input, context) {
      const store = workspace.require()
      const plan = await makePlan(input, store, dependencies, context)
      const missing = missingFields(plan.mapping)
      if (missing.length > 0) throw incomplete(missing.map((field) => FIELD_LABELS[field]))
      const result = await readAll(plan, store, context)
      if (result.people.length === 0) throw nothingAccepted(result)
      const { currency } = store.read.settings.get()
      if (result.ratesMissing.length > 0) throw rateMissing(result.ratesMissing, currency)
      const summary = await storePeople(plan, result, store, dependencies, context)
      notify('data.changed', { topics: ['people', 'audit'], scenarioId: null })
      return { summary, rejections: result.rejections.slice(0, REJECTIONS_SHOWN) }
    },
  }
}

async function makePlan(
  input: PeopleInput,
  store: WorkspaceStore,
  { input: files, tables, system }: ImportDependencies,
  context: CallContext,
): Promise<Plan> {
  const file = await files.read(input.source)
  const sha256 = createHash('sha256').update(file.bytes).digest('hex')
  const given = input.read ?? {}
  const head = await openHead(tables, file, given)
  const remembered = parsePeopleChoices(store.read.people.mapping('people', head.signature))
  const read = { ...remembered?.read, ...given }
  const mapping = input.mapping ?? remembered?.mapping ?? guess(head, store)
  refuseBadMapping(head, mapping)
  const rules = input.rules ?? remembered?.rules ?? {}
  const { currency } = store.read.settings.get()
  const styles = await findStyles(head, mapping, read, currency === 'USD' ? 'mdy' : 'dmy', context)
  return {
    file,
    sha256,
    head,
    read,
    mapping,
    mappingFrom: input.mapping ? 'given' : remembered ? 'remembered' : 'guessed',
    rules,
    styles,
    asOf: asOfDate(rules, head, file, system),
  }
}

function guess(head: TableHead, store: WorkspaceStore): PeopleMapping {
  const levelNames = store.read.settings.get().levels.map((level) => level.name)
  return guessPeople({ header: head.header, rows: head.sample.map(({ cells }) => cells), levelNames })
}

function readAll(plan: Plan, store: WorkspaceStore, context: CallContext): Promise<ReadPeople> {
  const options = personOptions(store.read, plan.head, plan.mapping, plan.rules, plan.styles, plan.asOf)
  return readPeople(plan.head, options, plan.styles.rows, context)
}

async function storePeople(
  plan: Plan,
  result: ReadPeople,
  store: WorkspaceStore,
  { system }: ImportDependencies,
  context: CallContext,
): Promise<ImportSummary> {
  // In the order of the ids, so that the rows' keys ascend with them.
  const people = [...result.people].sort((a, b) => compareBytes(a.employeeId, b.employeeId))
  const summary: Omit<ImportSummary, 'current'> = {
    importId: system.id(),
    kind: 'people',
    fileName: plan.file.name,
    sha256: plan.sha256,
    importedAt: system.now().toISOString(),
    asOf: plan.asOf,
    actor: system.actor(),
    rowsRead: result.rowsRead,
    accepted: result.rowsRead - result.rejections.length,
    rejected: result.rejections.length,
    leftOut: result.leftOut,
  }
  const { asOf: _, ...rules } = plan.rules
  const choices = { mapping: plan.mapping, rules, read: plan.read }
  await store.writeLong(async (writer, pause) => {
    writer.people.addImport(summary, JSON.stringify({ ...choices, notices: plan.styles.notices }))
    for (let at = 0; at < people.length; at += BATCH) {
      context.progress({ done: at, total: people.length, label: 'Storing people' })
      writer.people.addPeople(summary.importId, people.slice(at, at + BATCH))
      await pause()
      await breathe(context)
    }
    for (let at = 0; at < result.rejections.length; at += BATCH) {
      writer.people.addRejections(summary.importId, result.rejections.slice(at, at + BATCH))
      await breathe(context)
    }
    writer.people.remember('people', plan.head.signature, JSON.stringify(choices))
    await rebuildPositions(writer, () => breathe(context))
    writer.audit.append({
      kind: 'PEOPLE_IMPORTED',
      subject: summary.importId,
      summary: `Imported ${summary.fileName}: ${summary.accepted} of ${summary.rowsRead} rows accepted, ${summary.rejected} refused, ${summary.leftOut} left out`,
      data: { ...summary },
    })
  })
  return { ...summary, current: true }
}

/** The order of UTF-8 bytes, which the store keeps: that of code points, unlike the order of UTF-16 units. */
function compareBytes(a: string, b: string): number {
  if (a === b) return 0
  for (let at = 0; at < a.length && at < b.length; at++) {
    const [left, right] = [a.charCodeAt(at), b.charCodeAt(at)]
    if (left === right) continue
    const surrogates = (left >= 0xd800 && left < 0xe000 ? 1 : 0) - (right >= 0xd800 && right < 0xe000 ? 1 : 0)
    return surrogates === 0 ? left - right : surrogates
  }
  return a.length - b.length
}

export function incomplete(labels: readonly string[]): CodedError {
  return new CodedError(
    'MAPPING_INCOMPLETE',
    `No column is mapped to: ${labels.join(', ')}. Nothing was imported. Map the columns and import again.`,
    { missing: [...labels] },
  )
}

export function nothingAccepted({
  rowsRead,
  rejections,
  leftOut,
}: Pick<ReadPeople, 'rowsRead' | 'rejections' | 'leftOut'>): CodedError {
  const [first] = rejections
  const why = first ? ` The first refused: row ${first.row}, ${first.code}. ${first.message}` : ''
  return new CodedError(
    'NOTHING_ACCEPTED',
    `None of the ${rowsRead} rows could be taken: ${rejections.length} refused, ${leftOut} left out as no longer employed. Nothing was changed.${why}`,
    { rowsRead, rejected: rejections.length, leftOut },
  )
}
