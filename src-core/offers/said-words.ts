/** The words in which a level, interview feedback and names are said, whatever their case, dashes and quotes. */
import { OFFER_LEVELS, type Feedback, type OfferLevel } from './rules.ts'

export const TITLE_IN_PLACE = /^(.+?)\s+(?:in|at)\s+(.+)$/i

const FEEDBACK_WORDS: ReadonlyMap<string, Feedback> = new Map([
  ['must hire', 'mustHire'],
  ['must', 'mustHire'],
  ['musthire', 'mustHire'],
  ['strong hire', 'strongHire'],
  ['strong', 'strongHire'],
  ['stronghire', 'strongHire'],
  ['hire', 'hire'],
])

export function feedbackOf(text: string): Feedback | null {
  return FEEDBACK_WORDS.get(plain(text)) ?? null
}

export function levelOf(text: string): OfferLevel | null {
  return OFFER_LEVELS.find((level) => level.toLowerCase() === text.toLowerCase()) ?? null
}

export function known(text: string, names: readonly string[]): string | null {
  return names.find((name) => plain(name) === plain(text)) ?? null
}

export function asWritten(text: string, names: readonly string[]): string {
  return names.includes(text) ? text : (known(text, names) ?? text)
}

function plain(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, ' ')
}

export function unquote(text: string): string {
  return /^(["'“‘]).*(["'”’])$/s.test(text) && text.length > 1 ? text.slice(1, -1) : text
}
