/** Keeps changes of a candidate; what could not be read is told beside its field. */
import { useCallback, useState } from 'react'
import type { CandidateChanges, FieldProblem } from '../../../../src-contract/desktop/candidates.ts'
import { call, toClientError, type ClientError } from '../../../host/index.ts'

export interface FieldChanges {
  /** Answers whether it was kept. */
  change(fields: CandidateChanges): Promise<boolean>
  problemOf(field: string): string | null
  /** What is no field's: the candidate is locked, the drive is full. */
  readonly error: ClientError | null
}

export function useFieldChanges(id: string): FieldChanges {
  const [problems, setProblems] = useState<readonly FieldProblem[]>([])
  const [error, setError] = useState<ClientError | null>(null)
  const change = useCallback(
    async (fields: CandidateChanges) => {
      const touched = Object.keys(fields)
      const others = (all: readonly FieldProblem[]): readonly FieldProblem[] =>
        all.filter(({ field }) => !touched.includes(field.split('.')[0] ?? ''))
      try {
        await call('candidates.update', { id, fields })
        setProblems(others)
        setError(null)
        return true
      } catch (failure) {
        const refusal = toClientError(failure)
        const told = problemsOf(refusal)
        setProblems((all) => [...others(all), ...told])
        setError(told.length > 0 ? null : refusal)
        return false
      }
    },
    [id],
  )
  const problemOf = (field: string): string | null => problems.find((each) => each.field === field)?.message ?? null
  return { change, problemOf, error }
}

function problemsOf({ code, details }: ClientError): readonly FieldProblem[] {
  const { fields } = details
  return code === 'FIELDS_INVALID' && Array.isArray(fields) ? (fields as FieldProblem[]) : []
}
