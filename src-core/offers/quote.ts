/** Quoting a ledger: every figure in words comes with the step it stands in. */
import { exact } from '../field/exact.ts'
import { formatMoney } from '../money/format.ts'
import type { LedgerStep, Quantity, Source } from './ledger.ts'

interface QuotedFigure {
  readonly stepId: string
  readonly text: string
}

/**
 * A figure at a glance: "107,000.00 EUR", "62.5%", "1.039", "10". Percentages have at most two decimals and ratios three,
 * rounded half up; everything else is as the ledger has it, where the rounded ones stand whole.
 */
export function shownText({ value, unit, currency }: Quantity): string {
  if (unit === 'percent') return `${exact(value).toDecimalPlaces(2).toFixed()}%`
  if (unit === 'ratio') return exact(value).toFixed(3)
  return quantityText({ value, unit, currency })
}

/** A quantity as a ledger has it, to the last digit: "107,000.00 EUR", "62.5%", "1.038835", "10". */
export function quantityText({ value, unit, currency }: Quantity): string {
  if (unit === 'money' && currency !== null) return `${formatMoney(Number(value), currency)} ${currency}`
  return unit === 'percent' ? `${value}%` : value
}

export function quote(step: LedgerStep): QuotedFigure {
  return { stepId: step.id, text: shownText(step.result) }
}

/** Where an input comes from, in words. */
export function sourceText(source: Source): string {
  switch (source.kind) {
    case 'row':
      return `${source.file}, row ${source.row}, ${source.date}`
    case 'person':
      return `${source.file}, a person's row, ${source.date}`
    case 'rule':
      return `rules version ${source.version}, ${source.path}`
    case 'step':
      return `step ${source.id}`
    case 'candidate':
      return `the candidate's ${source.field}`
    case 'override':
      return `set by hand by ${source.by}`
    case 'rate':
      return `rate of ${source.date ?? 'no date'}, ${source.source}`
    case 'constant':
      return source.note
    case 'lever':
      return `lever ${source.lever}, ${source.from}`
  }
}

/** The step whose result or input a number in a sentence is; null when the ledger has no such number. */
export function stepOfNumber(number: string, ledger: readonly LedgerStep[]): LedgerStep | null {
  const same = (value: string): boolean => value === number || value === `-${number}`
  return (
    ledger.find(({ result }) => result.unit !== 'money' && same(result.value)) ??
    ledger.find(({ inputs }) => inputs.some(({ unit, value }) => unit !== 'money' && same(value))) ??
    null
  )
}

/** Finds the step someone means: its id, its label, or words of it. */
export function findStep(words: string, ledger: readonly LedgerStep[]): LedgerStep | null {
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  const wanted = plain(words)
  const all = wanted.split(' ').filter(Boolean)
  if (all.length === 0) return null
  return (
    ledger.find(({ id }) => plain(id) === wanted) ??
    ledger.find(({ label }) => plain(label) === wanted) ??
    ledger.find(({ id, label }) => all.every((word) => plain(`${id} ${label}`).includes(word))) ??
    null
  )
}
