/** Why a row is refused. */
export interface Issue {
  /** Position of the column in the file, or null for the row as a whole. */
  readonly column: number | null
  readonly code: string
  /** One sentence: what is wrong and what to do. The value itself is kept apart. */
  readonly message: string
  readonly value: string | null
}

/** Thrown within the reading of one row, caught at its top: keeps the reading of each field a plain expression. */
export class Refusal {
  readonly issue: Issue

  // Not an Error: a stack trace for each of a hundred thousand refused rows would take most of the time.
  constructor(column: number | null, code: string, message: string, value: string | null) {
    this.issue = { column, code, message, value: value === null ? null : shortened(value) }
  }
}

function shortened(value: string): string {
  return value.length > 100 ? `${value.slice(0, 99)}…` : value
}
