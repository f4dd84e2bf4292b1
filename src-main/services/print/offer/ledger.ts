/**
 * A ledger as a table for paper: each step with its formula, inputs and result. Lists of people's pay, which many steps
 * share, are written out once and named afterwards; conversions at one rate share a row.
 */
import type { LedgerInput, LedgerStep } from '../../../../src-contract/desktop/ledger.ts'
import { isolate } from '../../../../src-core/isolate.ts'
import { formatMoney } from '../../../../src-core/money/format.ts'
import { quantityText, sourceText } from '../../../../src-core/offers/quote.ts'
import type { Block, TableRow } from '../../ports/paper-document.ts'

/** Amounts of one currency from here on are a list. */
const LONG = 5

interface Ledger {
  readonly caption: string
  readonly steps: readonly LedgerStep[]
}

/** One table for each ledger of a document; a list of pay that was written out in one is only named in the next. */
export function ledgerTables(ledgers: readonly Ledger[]): Block[] {
  const lists = new Map<string, string>()
  return ledgers.map(({ caption, steps }) => ({
    kind: 'table',
    caption,
    columns: [
      { header: 'Step', align: 'left', width: 15 },
      { header: 'What it is, and its formula', align: 'left', width: 24 },
      { header: 'Inputs, and where each comes from', align: 'left', width: 45 },
      { header: 'Result', align: 'right', width: 16 },
    ],
    rows: rows(steps, lists),
  }))
}

function rows(steps: readonly LedgerStep[], lists: Map<string, string>): TableRow[] {
  const found: TableRow[] = []
  for (let at = 0; at < steps.length; at++) {
    const step = steps[at]
    if (!step) break
    const alike = conversionsFrom(steps, at)
    if (alike.length >= LONG) {
      found.push(conversionRow(alike))
      at += alike.length - 1
    } else {
      found.push({
        cells: [
          isolate(step.id),
          `${isolate(step.label)}\n${step.formula}`,
          inputsText(step, lists),
          quantityText(step.result),
        ],
      })
    }
  }
  return found
}

/** The steps from here on that convert at the same rates. */
function conversionsFrom(steps: readonly LedgerStep[], at: number): readonly LedgerStep[] {
  const first = steps[at]
  if (first?.operation !== 'convert') return []
  const key = ratesKey(first)
  const end = steps.findIndex((step, index) => index > at && (step.operation !== 'convert' || ratesKey(step) !== key))
  return steps.slice(at, end === -1 ? steps.length : end)
}

const ratesKey = ({ inputs }: LedgerStep): string => JSON.stringify(inputs.slice(1))

function conversionRow(steps: readonly LedgerStep[]): TableRow {
  const [first] = steps
  const [amount, ...rates] = first?.inputs ?? []
  if (!first || !amount) return { cells: [] }
  const lines = steps.map(({ id, inputs, result }) => {
    const input = inputs[0]
    return input ? `${isolate(id)}: ${quantityText(input)} (${placeText(input)}) is ${quantityText(result)}` : id
  })
  return {
    cells: [
      `${isolate(first.id)} and those after it`,
      `Conversion into ${first.result.currency ?? ''}\n${first.formula}`,
      [...rates.map(inputText), ...lines].join('\n'),
      'each beside its input',
    ],
  }
}

function inputsText({ id, inputs }: LedgerStep, lists: Map<string, string>): string {
  const amounts = inputs.filter(isListed)
  if (amounts.length < LONG) return inputs.map(inputText).join('\n')
  const key = JSON.stringify(amounts)
  const earlier = lists.get(key)
  if (earlier === undefined) lists.set(key, id)
  const list = earlier === undefined ? listText(amounts) : `The amounts listed at step ${isolate(earlier)}`
  return [...inputs.filter((input) => !isListed(input)).map(inputText), list].join('\n')
}

/** Pay of a person: a row of the roster, or the step that converted it. */
function isListed({ unit, name }: LedgerInput): boolean {
  return unit === 'money' && name.startsWith(PAY_OF)
}

const PAY_OF = 'Pay of '

function listText(amounts: readonly LedgerInput[]): string {
  const [first] = amounts
  const { source, currency } = first ?? {}
  const file = source?.kind === 'row' || source?.kind === 'person' ? `, ${isolate(source.file)}, ${source.date}` : ''
  const each = amounts.map((amount) => {
    const pay = formatMoney(Number(amount.value), amount.currency ?? '')
    const place = amount.source.kind === 'person' ? '' : ` (${placeText(amount)})`
    return `${isolate(amount.name.slice(PAY_OF.length).split(', in ')[0] ?? '')}${place} ${pay}`
  })
  return `Pay in ${currency ?? ''}${file}: ${each.join('; ')}`
}

const placeText = ({ source }: LedgerInput): string =>
  source.kind === 'row'
    ? `row ${source.row}`
    : source.kind === 'step'
      ? `step ${isolate(source.id)}`
      : isolate(sourceText(source))

function inputText(input: LedgerInput): string {
  return `${isolate(input.name)}: ${quantityText(input)} (${isolate(sourceText(input.source))})`
}
