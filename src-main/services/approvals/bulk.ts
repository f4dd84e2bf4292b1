/** One action on many requests: what each would do, or does, in one transaction. */
import type { RequestCommand } from '../../../src-core/approvals/decide.ts'
import { applyEvent, openSeats, requestOf, type Request } from '../../../src-core/approvals/request.ts'
import { roleList } from '../../../src-core/access/roles.ts'
import { CodedError } from '../../../src-core/coded-error.ts'
import type { MethodOutput, ParsedInput } from '../../../src-contract/desktop/index.ts'
import { checkStep, requireRequest } from './steps.ts'
import { writeStep } from './writes.ts'
import type { ActingProfile } from '../ports/access.ts'
import type { Reader, Writer } from '../ports/store.ts'
import type { System } from '../ports/system.ts'

type Bulk = MethodOutput<'approvals.bulk'>
type Result = Bulk['results'][number]

/** writer null: a preview. */
export function bulkStep(
  { ids, ...wish }: ParsedInput<'approvals.bulk'>,
  reader: Reader,
  writer: Writer | null,
  acting: ActingProfile,
  system: System,
): Bulk {
  const results = [...new Set(ids)].map((id): Result => {
    let title = ''
    try {
      const stored = requireRequest(reader, id)
      title = stored.content.title
      const event = checkStep(reader, stored, { command: commandOf(reader, wish) }, acting, system)
      const after = applyEvent(requestOf(stored.events), event)
      if (writer) writeStep(writer, stored, event)
      return { id, title, done: true, code: null, sentence: outcome(after, event.kind) }
    } catch (error) {
      if (!(error instanceof CodedError)) throw error
      return { id, title, done: false, code: error.code, sentence: error.message }
    }
  })
  const done = results.filter((result) => result.done).length
  return { preview: writer === null, results, done, refused: results.length - done }
}

function commandOf(
  reader: Reader,
  { action, comment, to }: Omit<ParsedInput<'approvals.bulk'>, 'ids'>,
): RequestCommand {
  if (action !== 'delegate') return { kind: action, comment }
  const profile = to === undefined ? null : reader.profiles.get(to)
  if (!profile) throw new CodedError('NOT_FOUND', 'Name the profile to which it is delegated.')
  return { kind: 'delegate', comment, to: profile }
}

/** Where a request stands after a step, in a sentence. */
export function outcome(after: Request, kind: string): string {
  if (kind === 'delegated') return `Delegated at level ${after.level}.`
  if (after.state === 'approved') return 'Approved and locked.'
  if (after.state === 'rejected') return 'Rejected.'
  if (after.state === 'returned') return 'Returned for changes.'
  return `Approved; level ${after.level} waits for ${roleList(openSeats(after))}.`
}
