/** Keeps of a conversation's fields what can be read; what cannot is told by the name of its field. */
import { z } from 'zod'
import { CodedError } from '../../../src-core/coded-error.ts'
import { CANDIDATE_LABELS, type CandidateField } from '../../../src-core/offers/candidate-fields.ts'
import {
  CandidateChanges,
  FieldProblem,
  type Candidate,
  type CandidateChanges as Changes,
  type Reply,
} from '../../../src-contract/desktop/candidates.ts'
import { problem } from './converse-replies.ts'

const Refused = z.object({ fields: z.array(FieldProblem).min(1) })

interface Kept {
  readonly candidate: Candidate
  /** Whether any of it was kept. */
  readonly some: boolean
  readonly problems: readonly Reply[]
}

/** save: as the form keeps fields; it refuses all of them for one that cannot be read. */
export async function keepReadable(
  changes: Changes,
  save: (changes: Changes) => Promise<{ candidate: Candidate }>,
): Promise<Kept> {
  const checked = CandidateChanges.safeParse(changes)
  const unfit = (checked.error?.issues ?? []).map(({ path }) => String(path[0]))
  const problems = [...new Set(unfit)].map((field) => problem(`${labelOf(field)}: this is too long, or no such value.`))
  let left = without(changes, unfit)
  for (;;) {
    try {
      const { candidate } = await save(left)
      return { candidate, some: Object.values(left).some((value) => value !== undefined), problems }
    } catch (error) {
      const refused = error instanceof CodedError ? (Refused.safeParse(error.details).data?.fields ?? []) : []
      const rest = without(
        left,
        refused.map(({ field }) => field.split('.')[0] ?? ''),
      )
      if (Object.keys(rest).length === Object.keys(left).length) throw error
      problems.push(...refused.map(said))
      left = rest
    }
  }
}

/** What was said of current pay is not repeated in a conversation, which is kept. */
function said({ field, code, message }: FieldProblem): Reply {
  if (field !== 'currentPay') return problem(`${labelOf(field)}: ${message}`)
  return problem(code === 'PAY_HISTORY_FORBIDDEN' ? message : `${labelOf(field)}: this is not an amount of money.`)
}

/** "Competing offer, bonus" of competingOffer.bonus. */
function labelOf(field: string): string {
  const [name = '', ...parts] = field.split('.')
  return [CANDIDATE_LABELS[name as CandidateField], ...parts].join(', ')
}

function without(changes: Changes, fields: readonly string[]): Changes {
  return Object.fromEntries(Object.entries(changes).filter(([field]) => !fields.includes(field)))
}
