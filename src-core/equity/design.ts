/** The controls of a model as columns of a design: dummies as places, numbers standardised, people chosen. */
import type { EquityColumns, Factor, GroupCodes } from './columns.ts'

export type FactorControl = 'level' | 'jobTitle' | 'jobFamily' | 'location' | 'department'
export type NumberControl = 'tenure' | 'age' | 'rating'
export type Control = FactorControl | NumberControl

/** Tenure and age bend: pay rises with them and levels off, as wage equations have it. */
const BENDING: ReadonlySet<Control> = new Set(['tenure', 'age'])

/** Columns of one control, from (inclusive) to (exclusive). */
export interface ControlSpan {
  readonly control: Control
  readonly from: number
  readonly to: number
}

export interface Design {
  /** Columns with the constant, which is the first; without the group. */
  readonly width: number
  readonly spans: readonly ControlSpan[]
  /** By factor: column of each code, or -1 for the value that the others are compared with. */
  readonly factors: readonly { readonly codes: Int32Array; readonly columns: Int32Array }[]
  /** Columns of numbers by person, standardised over those in the model. */
  readonly numbers: readonly { readonly column: number; readonly values: Float64Array }[]
  /** 1 men, 2 women, 0 not in the model. */
  readonly groups: GroupCodes
  /** Log pay less its mean in the model. */
  readonly response: Float64Array
}

const isNumber = (control: Control): control is NumberControl =>
  control === 'tenure' || control === 'age' || control === 'rating'

/** Controls that nobody has a value of cannot be used. */
export function usableControls(columns: EquityColumns, controls: readonly Control[]): Control[] {
  return controls.filter((control) =>
    isNumber(control)
      ? columns[control].some((value) => !Number.isNaN(value))
      : columns[control].labels.some((label) => label !== null),
  )
}

/** Leaves out people with a missing number among the controls, or no pay to take the logarithm of. */
export function completeCases(columns: EquityColumns, groups: GroupCodes, controls: readonly Control[]): GroupCodes {
  const numbers = controls.filter(isNumber).map((control) => columns[control])
  return groups.map((group, at) =>
    group !== 0 && (columns.pay[at] ?? 0) > 0 && numbers.every((values) => !Number.isNaN(values[at])) ? group : 0,
  )
}

/** Leaves out people whose value of a factor nobody of the other group has, until every value has both. */
export function commonSupport(columns: EquityColumns, groups: GroupCodes, controls: readonly Control[]): GroupCodes {
  const factors = controls.flatMap((control) => (isNumber(control) ? [] : [columns[control]]))
  const kept = Uint8Array.from(groups)
  for (let changed = true; changed;) {
    changed = false
    for (const factor of factors) {
      const seen = new Uint8Array(factor.labels.length)
      kept.forEach((group, at) => {
        const code = factor.codes[at] ?? 0
        seen[code] = (seen[code] ?? 0) | group
      })
      for (let at = 0; at < kept.length; at++) {
        if (kept[at] === 0 || seen[factor.codes[at] ?? 0] === 3) continue
        kept[at] = 0
        changed = true
      }
    }
  }
  return kept
}

/** Number of columns that makeDesign would give, the group's included. */
export function designWidth(columns: EquityColumns, groups: GroupCodes, controls: readonly Control[]): number {
  return controls.reduce(
    (width, control) =>
      width +
      (isNumber(control) ? (BENDING.has(control) ? 2 : 1) : Math.max(0, present(columns[control], groups).length - 1)),
    2,
  )
}

export function makeDesign(columns: EquityColumns, groups: GroupCodes, controls: readonly Control[]): Design {
  let width = 1
  const spans: ControlSpan[] = []
  const factors: Design['factors'][number][] = []
  const numbers: Design['numbers'][number][] = []
  for (const control of controls) {
    const from = width
    if (isNumber(control)) {
      const values = standardised(columns[control], groups)
      numbers.push({ column: width++, values })
      if (BENDING.has(control))
        numbers.push({
          column: width++,
          values: standardised(
            values.map((x) => x * x),
            groups,
          ),
        })
    } else {
      const factor = columns[control]
      const places = new Int32Array(factor.labels.length).fill(-1)
      // The most frequent value is the one compared with: it keeps the columns well apart from the constant.
      for (const code of present(factor, groups).slice(1)) places[code] = width++
      factors.push({ codes: factor.codes, columns: places })
    }
    spans.push({ control, from, to: width })
  }
  return { width, spans, factors, numbers, groups, response: centredLogs(columns.pay, groups) }
}

/** Codes that occur among those in the model, the most frequent first. */
function present({ codes, labels }: Factor, groups: GroupCodes): number[] {
  const counts = new Uint32Array(labels.length)
  groups.forEach((group, at) => {
    const code = codes[at] ?? 0
    if (group !== 0) counts[code] = (counts[code] ?? 0) + 1
  })
  return [...counts.keys()]
    .filter((code) => (counts[code] ?? 0) > 0)
    .sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b)
}

function standardised(values: Float64Array, groups: GroupCodes): Float64Array {
  const { mean, deviation } = moments(values, groups)
  return values.map((value, at) => (groups[at] === 0 ? 0 : (value - mean) / (deviation || 1)))
}

function centredLogs(pay: Float64Array, groups: GroupCodes): Float64Array {
  const logs = pay.map((each, at) => (groups[at] === 0 ? 0 : Math.log(each)))
  const { mean } = moments(logs, groups)
  return logs.map((value, at) => (groups[at] === 0 ? 0 : value - mean))
}

function moments(values: Float64Array, groups: GroupCodes): { mean: number; deviation: number } {
  let [people, sum, squares] = [0, 0, 0]
  for (let at = 0; at < values.length; at++) {
    if (groups[at] === 0) continue
    people++
    sum += values[at] ?? 0
  }
  const mean = people === 0 ? 0 : sum / people
  for (let at = 0; at < values.length; at++) if (groups[at] !== 0) squares += ((values[at] ?? 0) - mean) ** 2
  return { mean, deviation: people === 0 ? 0 : Math.sqrt(squares / people) }
}
