/**
 * The explanation ledger: an ordered list of steps, each an operation on named inputs with a result. Nothing is shown
 * that is not a step's result or a step's input; recomputing a step from its inputs gives its result.
 */
import { exact } from '../field/exact.ts'
import { OPERATIONS, type Operation } from './operations.ts'

/** Where an input comes from, down to file, row and date. */
export type Source =
  | { readonly kind: 'row'; readonly file: string; readonly row: number; readonly date: string }
  /** A row that is somebody's, for those who may not see people: which row it is would name them. */
  | { readonly kind: 'person'; readonly file: string; readonly date: string }
  | { readonly kind: 'rule'; readonly version: number; readonly path: string }
  | { readonly kind: 'step'; readonly id: string }
  | { readonly kind: 'candidate'; readonly field: string }
  | { readonly kind: 'override'; readonly by: string; readonly at: string }
  | {
      readonly kind: 'rate'
      readonly from: string
      readonly to: string
      readonly date: string | null
      readonly source: string
    }
  | { readonly kind: 'constant'; readonly note: string }
  | { readonly kind: 'lever'; readonly lever: string; readonly level: number | null; readonly from: string }

/** A figure: money in whole minor units of its currency, percentages and ratios as decimals; always as text. */
export interface Quantity {
  readonly value: string
  readonly unit: 'money' | 'percent' | 'ratio' | 'count'
  readonly currency: string | null
}

export interface LedgerInput extends Quantity {
  readonly name: string
  readonly source: Source
}

export interface LedgerStep {
  readonly id: string
  readonly label: string
  readonly formula: string
  readonly operation: Operation
  readonly inputs: readonly LedgerInput[]
  readonly result: Quantity
}

/** The result of a step from its inputs alone. */
export function recompute(step: Pick<LedgerStep, 'operation' | 'inputs'>): string {
  return OPERATIONS[step.operation].apply(step.inputs.map(({ value }) => exact(value))).toFixed()
}

/** What a step makes: money of a currency, or a plain measure. */
export type ResultKind = Omit<Quantity, 'value'>

export const inMoney = (currency: string): ResultKind => ({ unit: 'money', currency })
export const PERCENT: ResultKind = { unit: 'percent', currency: null }
export const RATIO: ResultKind = { unit: 'ratio', currency: null }
export const COUNT: ResultKind = { unit: 'count', currency: null }

/** Collects steps in order; every step's id can be cited by later ones. */
export interface LedgerBook {
  readonly steps: readonly LedgerStep[]
  /** Adds a step and answers its result as an input for later steps. */
  add(id: string, label: string, operation: Operation, inputs: readonly LedgerInput[], result: ResultKind): LedgerInput
}

/** earlier: steps that this ledger continues, so that their ids are not given again. */
export function createLedger(earlier: readonly LedgerStep[] = []): LedgerBook {
  const steps: LedgerStep[] = []
  const ids = new Set(earlier.map(({ id }) => id))
  return {
    steps,
    add(id, label, operation, inputs, result) {
      if (ids.has(id)) throw new Error(`step ${id} is there already`)
      ids.add(id)
      refuseMixedCurrencies(id, operation, inputs)
      const value = recompute({ operation, inputs })
      steps.push({ id, label, formula: OPERATIONS[operation].formula, operation, inputs, result: { value, ...result } })
      return { name: label, value, ...result, source: { kind: 'step', id } }
    },
  }
}

/** Money of two currencies meets only in a conversion: a bug, not a user's mistake. */
function refuseMixedCurrencies(id: string, operation: Operation, inputs: readonly LedgerInput[]): void {
  if (operation === 'convert') return
  const currencies = new Set(inputs.filter(({ unit }) => unit === 'money').map(({ currency }) => currency))
  if (currencies.size > 1) throw new Error(`step ${id} mixes currencies ${[...currencies].join(' and ')}`)
}

/** The id of the step that made a result. */
export function stepIdOf(input: LedgerInput): string {
  if (input.source.kind !== 'step') throw new Error(`${input.name} is no step's result`)
  return input.source.id
}
