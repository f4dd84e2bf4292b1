/** Fields of a candidate as they are said, each taken from the words for it. */
import type { Feedback, OfferLevel } from './rules.ts'
import type { SaidKey } from './said-keys.ts'
import { asWritten, feedbackOf, known, levelOf, TITLE_IN_PLACE, unquote } from './said-words.ts'

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

/** Names as the pay ranges write them: said in another case, they are taken as written there. */
export interface Vocabulary {
  readonly jobTitles: readonly string[]
  readonly locations: readonly string[]
}

const CLEARING = new Set(['none', 'clear', 'nothing', '-'])

export function takeKeyed(fields: SaidFields, key: SaidKey, value: string, vocabulary: Vocabulary): SaidProblem | null {
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
  const feedback = feedbackOf(value)
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
export function takeBare(fields: SaidFields, piece: string, { jobTitles, locations }: Vocabulary): boolean {
  const text = unquote(piece)
  const level = levelOf(text)
  const feedback = feedbackOf(text)
  const title = known(text, jobTitles)
  const location = known(text, locations)
  if (level !== null) fields.level = level
  else if (feedback !== null) fields.feedback = feedback
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
export function takeHalf(fields: SaidFields, piece: string, { jobTitles, locations }: Vocabulary): SaidProblem | null {
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
