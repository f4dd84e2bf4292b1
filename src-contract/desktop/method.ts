/** How one method of the desktop contract is declared. Each is declared once; every transport and host reads this. */
import type { z } from 'zod'

/** Codes every method may answer with, beside its own. */
export const COMMON_ERRORS = [
  'INVALID_INPUT', // the input does not fit the schema; details.issues says where
  'UNKNOWN_METHOD',
  'FORBIDDEN', // the role of the profile in use may not do it; the sentence says which may
  'CANCELLED', // the caller cancelled the call
  'INTERNAL', // a bug: the message says nothing about data
  'DISK_FULL', // the change was not made; everything saved before is kept
  'IO_ERROR', // the drive refused; the change was not made
  'DAMAGED', // a page of the workspace does not match its seal: restore a backup
] as const

export interface MethodDeclaration<
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
  E extends readonly string[] = readonly string[],
> {
  readonly help: string
  readonly input: I
  readonly output: O
  readonly errors: E
}

/** Declares a method: one line of help, its input and output, and the codes it may answer with. */
export function method<I extends z.ZodType, O extends z.ZodType, const E extends readonly string[]>(
  help: string,
  input: I,
  output: O,
  errors: E,
): MethodDeclaration<I, O, E> {
  return { help, input, output, errors }
}
