/** What someone said: a command or fields. Deterministic, without any model. */

export const COMMANDS = [
  'new',
  'candidate',
  'recommend',
  'explain',
  'override',
  'status',
  'approve',
  'reset',
  'help',
] as const
type CommandName = (typeof COMMANDS)[number]

/** What each command does, and how it is written. */
export const COMMAND_HELP: Readonly<Record<CommandName, { readonly does: string; readonly example: string }>> = {
  new: { does: 'begins a candidate', example: '/new Software Engineer in Dublin; P3; must hire' },
  candidate: {
    does: 'shows the candidate, turns to another by its reference, or fills fields',
    example: '/candidate level: P4; competing offer: 150k bonus 10k',
  },
  recommend: { does: 'computes the offer and keeps it as a version', example: '/recommend' },
  explain: { does: 'says how a figure came about', example: '/explain base' },
  override: { does: 'replaces base, bonus or equity', example: '/override base 150k because the team agreed' },
  status: { does: 'says which versions there are and where the newest stands', example: '/status' },
  approve: {
    does: 'submits the newest version for approval; says yes to it where it waits for you',
    example: '/approve',
  },
  reset: { does: 'clears what is known of the candidate; offers and history are kept', example: '/reset' },
  help: { does: 'lists the commands', example: '/help' },
}

/** What can be said of a job, with a title and a place that there are. */
export function lineExample({ jobTitle, location }: { readonly jobTitle: string; readonly location: string }): string {
  return `${jobTitle} in ${location}; P3; strong hire`
}

type Utterance =
  | { readonly kind: 'command'; readonly name: CommandName; readonly rest: string }
  | { readonly kind: 'unknownCommand'; readonly name: string; readonly near: CommandName | null }
  | { readonly kind: 'fields'; readonly rest: string }

export function readUtterance(text: string): Utterance {
  const match = /^\/(\p{L}*)\s*(.*)$/su.exec(text.trim())
  if (!match) return { kind: 'fields', rest: text.trim() }
  const [, word = '', rest = ''] = match
  const lower = word.toLowerCase()
  const name = COMMANDS.find((each) => each === lower)
  if (name) return { kind: 'command', name, rest: rest.trim() }
  const near = COMMANDS.find((each) => lower.length > 0 && each.startsWith(lower.slice(0, 2))) ?? null
  return { kind: 'unknownCommand', name: word, near }
}

interface SaidOverride {
  readonly base?: string
  readonly bonus?: string
  readonly equity?: string
  readonly justification: string
  readonly unread: readonly string[]
}

/** "base 150k; bonus 10k because the CFO agreed". */
export function readOverride(text: string): SaidOverride {
  const [, before = text, reason = ''] =
    /^(.*?)(?:\bbecause\b|\breason\s*:|\bjustification\s*:)(.*)$/is.exec(text) ?? []
  const found: { base?: string; bonus?: string; equity?: string } = {}
  const unread: string[] = []
  const parts = before.split(/[;\n]+|,(?=\s|$)|\s+(?=(?:base|bonus|equity)\b)/i).map((part) => part.trim())
  for (const part of parts.filter((each) => each !== '' && each.toLowerCase() !== 'and')) {
    const [, key, value] = /^(base|bonus|equity)\s*[:=]?\s*(?:to\s+)?(\S.*)$/is.exec(part) ?? []
    if (key === undefined || value === undefined) unread.push(part)
    else found[key.toLowerCase() as keyof typeof found] = value.replace(/\s+and$/i, '').trim()
  }
  return { ...found, justification: reason.trim(), unread }
}
