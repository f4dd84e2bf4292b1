/** Fields of a candidate said in a conversation, as "level: P3; location Dublin, must hire": matched by words alone. */
import { OFFER_LEVELS, type Feedback, type OfferLevel } from './rules.ts'

/** What was said, money still as text; null clears a field. */
export interface SaidFields {
  jobTitle?: string | null
  jobFamily?: string | null
  level?: OfferLevel | null
  location?: string | null
  feedback?: Feedback | null
  expectation?: string | null
  competing?: { base?: string; bonus?: string | null; equity?: string | null } | null
  currentPay?: string | null
  startDate?: string | null
  gender?: string | null
  notes?: string
}

export interface SaidProblem {
  readonly field: string
  readonly message: string
}

export interface Said {
  readonly fields: SaidFields
  readonly problems: readonly SaidProblem[]
  /** Pieces that were no field. */
  readonly unread: readonly string[]
  /** The text without what was said of current pay. */
  readonly withoutPay: string
}

/** Names as the pay ranges write them: said in another case, they are taken as written there. */
export interface Vocabulary {
  readonly jobTitles: readonly string[]
  readonly locations: readonly string[]
}

type Key =
  | 'jobTitle'
  | 'jobFamily'
  | 'level'
  | 'location'
  | 'feedback'
  | 'expectation'
  | 'competing'
  | 'competingBonus'
  | 'competingEquity'
  | 'currentPay'
  | 'startDate'
  | 'gender'
  | 'notes'

/** Longer phrases first, so that "job title" is not read as "job" with the value "title". */
const KEYS: readonly (readonly [string, Key])[] = (
  [
    ['job title', 'jobTitle'],
    ['title', 'jobTitle'],
    ['job', 'jobTitle'],
    ['role', 'jobTitle'],
    ['position', 'jobTitle'],
    ['job family', 'jobFamily'],
    ['family', 'jobFamily'],
    ['level', 'level'],
    ['grade', 'level'],
    ['location', 'location'],
    ['site', 'location'],
    ['office', 'location'],
    ['interview feedback', 'feedback'],
    ['feedback', 'feedback'],
    ['interview', 'feedback'],
    ['expectation', 'expectation'],
    ['expects', 'expectation'],
    ['competing offer', 'competing'],
    ['competing base', 'competing'],
    ['counter offer', 'competing'],
    ['counteroffer', 'competing'],
    ['counter', 'competing'],
    ['other offer', 'competing'],
    ['competing bonus', 'competingBonus'],
    ['counter bonus', 'competingBonus'],
    ['competing equity', 'competingEquity'],
    ['counter equity', 'competingEquity'],
    ['current pay', 'currentPay'],
    ['current salary', 'currentPay'],
    ['salary history', 'currentPay'],
    ['earns', 'currentPay'],
    ['start date', 'startDate'],
    ['starts', 'startDate'],
    ['start', 'startDate'],
    ['gender', 'gender'],
    ['notes', 'notes'],
    ['note', 'notes'],
  ] as const
).toSorted(([a], [b]) => b.length - a.length)

const TITLE_IN_PLACE = /^(.+?)\s+(?:in|at)\s+(.+)$/i

const FEEDBACK_WORDS: ReadonlyMap<string, Feedback> = new Map([
  ['must hire', 'mustHire'],
  ['must', 'mustHire'],
  ['musthire', 'mustHire'],
  ['strong hire', 'strongHire'],
  ['strong', 'strongHire'],
  ['stronghire', 'strongHire'],
  ['hire', 'hire'],
])

const CLEARING = new Set(['none', 'clear', 'nothing', '-'])

/** Never throws: what is no field comes back as unread, what a field cannot take as a problem of it. */
export function readSaidFields(text: string, vocabulary: Vocabulary): Said {
  const fields: SaidFields = {}
  const problems: SaidProblem[] = []
  const unread: string[] = []
  const kept: string[] = []
  for (const piece of pieces(text, vocabulary)) {
    const keyed = isTitle(piece, vocabulary) ? null : keyOf(piece)
    if (keyed?.key !== 'currentPay') kept.push(piece)
    if (keyed) {
      const problem = take(fields, keyed.key, keyed.value, vocabulary)
      if (problem) problems.push(problem)
    } else if (!takeBare(fields, piece, vocabulary)) {
      const problem = takeHalf(fields, piece, vocabulary)
      if (problem) problems.push(problem)
      else unread.push(piece)
    }
  }
  return { fields, problems, unread, withoutPay: kept.join('; ') }
}

/** "a; b, c" and lines; a comma between digits belongs to its number, one in a known title to the title. */
function pieces(text: string, vocabulary: Vocabulary): string[] {
  return text
    .split(/[;\n\r]+/)
    .flatMap((part) => {
      const whole = part.trim()
      return isTitle(keyOf(whole)?.value ?? whole, vocabulary) ? [whole] : part.split(/,(?=\s|$)/)
    })
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
}

/** "Site Reliability Engineer", "Office Manager in Austin": a known title, although it begins as a field does. */
function isTitle(piece: string, { jobTitles }: Vocabulary): boolean {
  const text = unquote(piece)
  const [, job = ''] = TITLE_IN_PLACE.exec(text) ?? []
  return known(text, jobTitles) !== null || known(job, jobTitles) !== null
}

function keyOf(piece: string): { readonly key: Key; readonly value: string } | null {
  const lower = piece.toLowerCase()
  for (const [phrase, key] of KEYS) {
    if (!lower.startsWith(phrase)) continue
    const match = /^(?:\s*[:=]\s*|\s+is\s+|\s+)(\S.*)$/s.exec(piece.slice(phrase.length))
    if (match?.[1]) return { key, value: unquote(match[1].trim()) }
  }
  return null
}

function take(fields: SaidFields, key: Key, value: string, vocabulary: Vocabulary): SaidProblem | null {
  const clears = CLEARING.has(value.toLowerCase())
  switch (key) {
    case 'jobTitle':
      fields.jobTitle = clears ? null : asWritten(value, vocabulary.jobTitles)
      return null
    case 'location':
      fields.location = clears ? null : asWritten(value, vocabulary.locations)
      return null
    case 'jobFamily':
      fields.jobFamily = clears ? null : value
      return null
    case 'gender':
      fields.gender = clears ? null : value
      return null
    case 'notes':
      fields.notes = clears ? '' : value
      return null
    case 'expectation':
      fields.expectation = clears ? null : value
      return null
    case 'currentPay':
      fields.currentPay = clears ? null : value
      return null
    case 'level':
      return takeLevel(fields, value, clears)
    case 'feedback':
      return takeFeedback(fields, value, clears)
    case 'startDate':
      return takeDate(fields, value, clears)
    case 'competing':
      if (clears) fields.competing = null
      else takeCompeting(fields, value)
      return null
    case 'competingBonus':
      fields.competing = { ...fields.competing, bonus: clears ? null : value }
      return null
    case 'competingEquity':
      fields.competing = { ...fields.competing, equity: clears ? null : value }
      return null
  }
}

function takeLevel(fields: SaidFields, value: string, clears: boolean): SaidProblem | null {
  const level = levelOf(value)
  if (!clears && level === null) return { field: 'level', message: `"${value}" is no level. Levels are P1 to P5.` }
  fields.level = level
  return null
}

function takeFeedback(fields: SaidFields, value: string, clears: boolean): SaidProblem | null {
  const feedback = FEEDBACK_WORDS.get(plain(value)) ?? null
  if (!clears && feedback === null) {
    return { field: 'feedback', message: `"${value}" is no interview feedback. Say must hire, strong hire or hire.` }
  }
  fields.feedback = feedback
  return null
}

function takeDate(fields: SaidFields, value: string, clears: boolean): SaidProblem | null {
  if (!clears && !/^\d{4}-\d{2}-\d{2}$/.test(value)) {
    return { field: 'startDate', message: `"${value}" is no date. Write it as 2026-01-31.` }
  }
  fields.startDate = clears ? null : value
  return null
}

/** "150k bonus 10k equity 20k". */
function takeCompeting(fields: SaidFields, value: string): void {
  const match =
    /^(.*?)(?:\s+(?:and\s+|with\s+|plus\s+)?bonus\s+(.*?))?(?:\s+(?:and\s+|with\s+|plus\s+)?equity\s+(.*))?$/is.exec(
      value,
    )
  const [, base = value, bonus, equity] = match ?? []
  fields.competing = {
    ...fields.competing,
    base: base.replace(/^base\s+/i, ''),
    ...(bonus === undefined ? {} : { bonus }),
    ...(equity === undefined ? {} : { equity }),
  }
}

/** A piece without a key: a level, feedback, a known title or place, or "title in place". */
function takeBare(fields: SaidFields, piece: string, { jobTitles, locations }: Vocabulary): boolean {
  const text = unquote(piece)
  const level = levelOf(text)
  const feedback = FEEDBACK_WORDS.get(plain(text))
  const title = known(text, jobTitles)
  const location = known(text, locations)
  if (level !== null) fields.level = level
  else if (feedback !== undefined) fields.feedback = feedback
  else if (title !== null) fields.jobTitle = title
  else if (location !== null) fields.location = location
  else {
    const match = TITLE_IN_PLACE.exec(text)
    const [job, place] = [known(match?.[1] ?? '', jobTitles), known(match?.[2] ?? '', locations)]
    if (job === null || place === null) return false
    fields.jobTitle = job
    fields.location = place
  }
  return true
}

const NAMES_SHOWN = 8

/** "Title in place" of which one is known: that one is taken, and of the other is said which there are. */
function takeHalf(fields: SaidFields, piece: string, { jobTitles, locations }: Vocabulary): SaidProblem | null {
  const [, job = '', place = ''] = TITLE_IN_PLACE.exec(unquote(piece)) ?? []
  const [title, location] = [known(job, jobTitles), known(place, locations)]
  const among = (names: readonly string[]) =>
    `They have ${names.slice(0, NAMES_SHOWN).join(', ')}${names.length > NAMES_SHOWN ? ' and more' : ''}.`
  if (title !== null) {
    fields.jobTitle = title
    return { field: 'location', message: `The pay ranges have no location "${place}". ${among(locations)}` }
  }
  if (location !== null) {
    fields.location = location
    return { field: 'jobTitle', message: `The pay ranges have no job title "${job}". ${among(jobTitles)}` }
  }
  return null
}

function levelOf(text: string): OfferLevel | null {
  return OFFER_LEVELS.find((level) => level.toLowerCase() === text.toLowerCase()) ?? null
}

function known(text: string, names: readonly string[]): string | null {
  return names.find((name) => plain(name) === plain(text)) ?? null
}

function asWritten(text: string, names: readonly string[]): string {
  return names.includes(text) ? text : (known(text, names) ?? text)
}

function plain(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, ' ')
}

function unquote(text: string): string {
  return /^(["'“‘]).*(["'”’])$/s.test(text) && text.length > 1 ? text.slice(1, -1) : text
}
