/** Who made what is submitted: whoever began it, and everyone who changed it since. None of them decides it. */
import type { ApprovalSubject, RequestContent } from '../../../src-contract/desktop/approval-request.ts'
import type { ActingProfile } from '../ports/access.ts'
import type { Reader } from '../ports/store.ts'

type Kind = ApprovalSubject['kind']

/** Events that make or change what is submitted. Recommending computes: what it is made from is the candidate's. */
const MAKING: Readonly<Record<Kind, readonly string[]>> = {
  offer: ['CANDIDATE_CREATED', 'CANDIDATE_CHANGED', 'CANDIDATE_RESET', 'OFFER_OVERRIDDEN'],
  scenario: ['SCENARIO_CREATED', 'SCENARIO_BRANCHED', 'SCENARIO_CHANGED', 'PARAMETER_CHANGE'],
  rules: ['RULES_DRAFTED', 'RULES_CHANGED'],
}

/** From here on nothing earlier is left of it. */
const BEGINNING: readonly string[] = ['CANDIDATE_CREATED', 'CANDIDATE_RESET', 'RULES_DRAFTED']

const PAGE = 1000

/** Profiles that could not decide what this one would submit. */
export function leftOutOfSubmission(reader: Reader, content: RequestContent, acting: ActingProfile | null): string[] {
  return [...new Set([...(acting ? [acting.id] : []), ...makersOf(reader, content)])]
}

/** Profiles by id, under whatever name they did it. */
export function makersOf(
  reader: Reader,
  { subject, reference, createdBy }: Pick<RequestContent, 'subject' | 'reference' | 'createdBy'>,
): string[] {
  const record = subject.kind === 'rules' ? `rules-${subject.id}` : reference
  const names = new Set([createdBy])
  for (let offset = 0; ; offset += PAGE) {
    const { events } = reader.audit.list({ subject: record, offset, limit: PAGE })
    for (const { kind, actor } of events) {
      if (MAKING[subject.kind].includes(kind)) names.add(actor)
      if (BEGINNING.includes(kind)) return idsOf(reader, names)
    }
    if (events.length < PAGE) return idsOf(reader, names)
  }
}

function idsOf(reader: Reader, names: ReadonlySet<string>): string[] {
  return [...new Set([...names].flatMap((name) => reader.profiles.byName(name)?.id ?? []))]
}
