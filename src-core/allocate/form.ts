/** Linear forms of the raises: constant + sum of value x raise in percent, by class. */

export interface Form {
  readonly values: Map<number, number>
  constant: number
}

export const emptyForm = (): Form => ({ values: new Map(), constant: 0 })

export function addTo(form: Form, column: number, value: number): void {
  form.values.set(column, (form.values.get(column) ?? 0) + value)
}

/** form + factor x other. */
export function plus(form: Form, other: Form, factor: number): Form {
  const sum: Form = { values: new Map(form.values), constant: form.constant + factor * other.constant }
  for (const [column, value] of other.values) addTo(sum, column, factor * value)
  return sum
}

export function scaled(form: Form, factor: number): Form {
  return plus(emptyForm(), form, factor)
}
