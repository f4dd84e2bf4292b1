/** The phrases that say which field a value is for, as "level: P3" and "starts 2026-03-01". */
import { unquote } from './said-words.ts'

export type SaidKey =
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
const KEYS: readonly (readonly [string, SaidKey])[] = (
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

export function keyOf(piece: string): { readonly key: SaidKey; readonly value: string } | null {
  const lower = piece.toLowerCase()
  for (const [phrase, key] of KEYS) {
    if (!lower.startsWith(phrase)) continue
    const match = /^(?:\s*[:=]\s*|\s+is\s+|\s+)(\S.*)$/s.exec(piece.slice(phrase.length))
    if (match?.[1]) return { key, value: unquote(match[1].trim()) }
  }
  return null
}
