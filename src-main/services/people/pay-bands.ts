/** Pay bands: preview, import, and the list in force with the people on each. */
import { createHash } from 'node:crypto'
import { formatMoney } from '../../../src-core/money/format.ts'
import { currencyByLocation } from '../../../src-core/people/band-index.ts'
import { FIELD_LABELS, missingBandFields } from '../../../src-core/people/fields.ts'
import { guessBands } from '../../../src-core/people/guess-mapping.ts'
import { bandKey, bandReader, type ReadBand } from '../../../src-core/people/read-band.ts'
import type {
  BandMapping,
  BandPreview,
  PeopleRules,
  ReadOptions,
  RowIssue,
} from '../../../src-contract/desktop/people-file.ts'
import type { ImportSummary } from '../../../src-contract/desktop/people.ts'
import type { FileSource } from '../../../src-contract/desktop/common.ts'
import { breathe } from '../breathe.ts'
import type { CallContext, Handlers } from '../handlers.ts'
import { incomplete, nothingAccepted, type ImportDependencies } from './import.ts'
import { REJECTIONS_SHOWN } from './preview.ts'
import { asOfDate, findStyles, refuseBadMapping, type FileNotice, type Styles } from './plan.ts'
import { freshPeople, rebuildPositions } from './positions.ts'
import { toIssue } from './rows.ts'
import type { InputFile } from '../ports/files.ts'
import type { NumberedBand } from '../ports/people-store.ts'
import type { WorkspaceStore } from '../ports/store.ts'
import { parseBandChoices } from './remembered-choices.ts'
import { columnsOf, openHead, rowsBelow, type TableHead } from './table-head.ts'

type BandRules = Pick<PeopleRules, 'currency' | 'currencyByLocation' | 'asOf'>

interface BandInput {
  readonly source: FileSource
  readonly read?: ReadOptions | undefined
  readonly mapping?: BandMapping | undefined
  readonly rules?: BandRules | undefined
}

interface Plan {
  readonly file: InputFile
  readonly head: TableHead
  readonly read: ReadOptions
  readonly mapping: BandMapping
  readonly mappingFrom: BandPreview['mappingFrom']
  readonly rules: BandRules
  readonly styles: Styles
  readonly asOf: string
  readonly currency: string
}

interface ReadBands {
  readonly bands: readonly (ReadBand & { readonly row: number })[]
  readonly rejections: readonly RowIssue[]
  readonly rowsRead: number
  readonly notices: readonly FileNotice[]
}

const SAMPLE_SHOWN = 50

export function payBandsService(dependencies: ImportDependencies): Handlers<'payBands'> {
  const { workspace, system, notify } = dependencies
  return {
    async 'payBands.preview'(input, context) {
      const plan = await makePlan(input, workspace.require(), dependencies, context)
      const missing = missingBandFields(plan.mapping)
      return preview(plan, missing.length === 0 ? await readBands(plan, context) : null, missing, workspace.require())
    },

    async 'payBands.import'(input, context) {
      const store = workspace.require()
      const plan = await makePlan(input, store, dependencies, context)
      const missing = missingBandFields(plan.mapping)
      if (missing.length > 0) throw incomplete(missing.map((field) => FIELD_LABELS[field]))
      const result = await readBands(plan, context)
      if (result.bands.length === 0) throw nothingAccepted({ ...result, leftOut: 0 })
      const summary: Omit<ImportSummary, 'current'> = {
        importId: system.id(),
        kind: 'payBands',
        fileName: plan.file.name,
        sha256: createHash('sha256').update(plan.file.bytes).digest('hex'),
        importedAt: system.now().toISOString(),
        asOf: plan.asOf,
        actor: system.actor(),
        rowsRead: result.rowsRead,
        accepted: result.bands.length,
        rejected: result.rejections.length,
        leftOut: 0,
      }
      const { asOf: _, ...rules } = plan.rules
      const choices = JSON.stringify({ mapping: plan.mapping, rules, read: plan.read })
      await store.writeLong(async (writer) => {
        writer.people.addImport(summary, choices)
        writer.people.addBands(summary.importId, result.bands)
        writer.people.addRejections(summary.importId, result.rejections)
        writer.people.remember('payBands', plan.head.signature, choices)
        await rebuildPositions(writer, () => breathe(context))
        writer.audit.append({
          kind: 'PAY_BANDS_IMPORTED',
          subject: summary.importId,
          summary: `Imported ${summary.fileName}: ${summary.accepted} of ${summary.rowsRead} pay bands accepted, ${summary.rejected} refused`,
          data: { ...summary },
        })
      })
      notify('data.changed', { topics: ['payBands', 'people', 'audit'], scenarioId: null })
      return { summary: { ...summary, current: true }, rejections: result.rejections.slice(0, REJECTIONS_SHOWN) }
    },

    async 'payBands.list'({ text, offset, limit }) {
      const { people } = await freshPeople(workspace.require())
      const source = people.currentBands()
      const counts = new Map(people.bandCounts().map(({ bandId, count }) => [bandId, count]))
      const words = (text ?? '').toLowerCase().split(/\s+/).filter(Boolean)
      const bands = (source ? people.bands(source.importId) : []).filter((band) => matches(band, words))
      return {
        total: bands.length,
        bands: bands.slice(offset, offset + limit).map(({ id, ...band }) => ({ ...band, people: counts.get(id) ?? 0 })),
        source,
        unmatched: source
          ? people.unmatched().map(({ jobTitle, location, count }) => ({ jobTitle, location, people: count }))
          : [],
      }
    },
  }
}

function matches(band: NumberedBand, words: readonly string[]): boolean {
  const all = [band.jobTitle, band.jobFamily, band.level, band.location, band.currency].join('\n').toLowerCase()
  return words.every((word) => all.includes(word))
}

async function makePlan(
  input: BandInput,
  store: WorkspaceStore,
  { input: files, tables, system }: ImportDependencies,
  context: CallContext,
): Promise<Plan> {
  const file = await files.read(input.source)
  const given = input.read ?? {}
  const head = await openHead(tables, file, given)
  const remembered = parseBandChoices(store.read.people.mapping('payBands', head.signature))
  const { currency, levels } = store.read.settings.get()
  const guessed = (): BandMapping =>
    guessBands({
      header: head.header,
      rows: head.sample.map(({ cells }) => cells),
      levelNames: levels.map((level) => level.name),
    })
  const mapping = input.mapping ?? remembered?.mapping ?? guessed()
  refuseBadMapping(head, mapping)
  const read = { ...remembered?.read, ...given }
  const { levelByValue: _, levelFrom: __, includeInactive: ___, ...kept } = remembered?.rules ?? {}
  const rules: BandRules = input.rules ?? kept
  return {
    file,
    head,
    read,
    mapping,
    mappingFrom: input.mapping ? 'given' : remembered ? 'remembered' : 'guessed',
    rules,
    styles: await findStyles(head, mapping, read, currency === 'USD' ? 'mdy' : 'dmy', context),
    asOf: asOfDate(rules, head, file, system),
    currency,
  }
}

async function readBands(plan: Plan, context: CallContext): Promise<ReadBands> {
  const { head, styles, rules } = plan
  const read = bandReader({
    mapping: plan.mapping,
    styleOf: (column) => styles.byColumn.get(column) ?? { mark: null, dateOrder: 'ymd', percent: false, hasF: false },
    currency: {
      fallback: rules.currency ?? plan.currency,
      fallbackChosen: rules.currency !== undefined,
      byLocation: new Map(Object.entries(rules.currencyByLocation ?? {})),
    },
    asOfYear: Number(plan.asOf.slice(0, 4)),
  })
  const bands: (ReadBand & { row: number })[] = []
  const rejections: RowIssue[] = []
  const firstRows = new Map<string, number>()
  let [rowsRead, rounded, assumed] = [0, 0, 0]
  for await (const slice of rowsBelow(head, context)) {
    for (const { row, cells } of slice) {
      rowsRead++
      const outcome = read(cells)
      if (outcome.kind === 'rejected') {
        rejections.push(toIssue(row, outcome.issue, head))
        continue
      }
      const key = bandKey(outcome.band)
      const first = firstRows.get(key)
      if (first !== undefined) {
        const message = `Row ${first} is the band of the same job, location, currency and date, and counts.`
        rejections.push({ row, column: null, code: 'BAND_DUPLICATE', message, value: null })
        continue
      }
      firstRows.set(key, row)
      if (outcome.rounded) rounded++
      if (outcome.assumed) assumed++
      bands.push({ ...outcome.band, row })
    }
    context.progress({ done: rowsRead, total: Math.max(rowsRead, styles.rows), label: 'Reading pay bands' })
  }
  return { bands, rejections, rowsRead, notices: [...styles.notices, ...countedNotices(rounded, assumed)] }
}

function countedNotices(rounded: number, assumed: number): FileNotice[] {
  return [
    {
      code: 'PAY_ROUNDED',
      message: 'Amounts with more decimals than the currency has were rounded half up.',
      count: rounded,
    },
    {
      code: 'CURRENCY_ASSUMED',
      message: 'Neither a column nor the sign names one currency: the one chosen (or the workspace’s) was used.',
      count: assumed,
    },
  ].filter(({ count }) => count > 0)
}

function preview(plan: Plan, result: ReadBands | null, missing: readonly string[], store: WorkspaceStore): BandPreview {
  const { head, styles, file } = plan
  const rowsRead = result?.rowsRead ?? styles.rows
  const rejected = result?.rejections.length ?? styles.rows
  const rated = new Set([plan.currency, ...store.read.people.rates().map((rate) => rate.currency)])
  const currencies = new Set((result?.bands ?? []).map((band) => band.currency))
  return {
    fileName: file.name,
    sha256: createHash('sha256').update(file.bytes).digest('hex'),
    bytes: file.bytes.length,
    read: {
      encoding: head.table.encoding,
      separator: head.table.separator,
      headerRow: head.headerRow,
      dateOrder: styles.dateOrder,
      decimalMark: styles.decimalMark,
      ...(head.table.sheet === null ? {} : { sheet: head.table.sheet }),
    },
    sheets: [...head.table.sheets],
    columns: columnsOf(head),
    mapping: [...plan.mapping],
    mappingFrom: plan.mappingFrom,
    rules: {
      currency: plan.rules.currency ?? plan.currency,
      currencyByLocation: Object.fromEntries(currencyByLocation(result?.bands ?? [])),
      asOf: plan.asOf,
    },
    rowsRead,
    accepted: rowsRead - rejected,
    rejected,
    leftOut: 0,
    rejections: result?.rejections.slice(0, REJECTIONS_SHOWN) ?? [],
    notices: [...(result?.notices ?? styles.notices)],
    sample: (result?.bands ?? []).slice(0, SAMPLE_SHOWN).map(sampleRow),
    missing: [...missing],
    ratesMissing: [...currencies].filter((currency) => !rated.has(currency)).sort(),
  }
}

function sampleRow(band: ReadBand): Record<string, string> {
  const { currency, minimum, midpoint, maximum, jobTitle, jobFamily, level, location, effectiveDate } = band
  return {
    ...Object.fromEntries(
      Object.entries({ jobTitle, jobFamily, level, location, effectiveDate }).filter(
        (entry): entry is [string, string] => entry[1] !== null,
      ),
    ),
    currency,
    minimum: formatMoney(minimum, currency),
    midpoint: formatMoney(midpoint, currency),
    maximum: formatMoney(maximum, currency),
  }
}
