/** Finds numbers on paper that no ledger has. */
import { quantityText, shownText } from '../../src-core/offers/quote.ts'
import type { LedgerStep } from '../../src-contract/desktop/ledger.ts'

const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)'
const LONG_DATE = `\\d{1,2} ${MONTH} \\d{4}(?:, \\d{2}:\\d{2} UTC)?`

/** What is no figure: dates, hashes, numbers of pages, rows, versions, events, years, levels, norms. */
const NO_FIGURES: readonly RegExp[] = [
  new RegExp(`\\b\\d+ (?=${LONG_DATE})`, 'g'), // number of an event, before its date
  new RegExp(LONG_DATE, 'g'),
  /\d{4}-\s?\d{2}-\s?\d{2}/g,
  /\b[0-9a-f]{64}\b/g,
  /\b(?=[0-9a-f]*[a-f])[0-9a-f]{16}\b/g,
  /SHA-256/g,
  /Page \d+ of \d+/g,
  /\brow \d+/g,
  /\b[Vv]ersion \d+(\.\d+\.\d+)?/g,
  /\b[Yy]ear \d+/g,
  /merit pool of \d{4}/g,
  /\bC-\d{4}\b/g,
  /\bE\d+\b/g,
  /\bP[1-5]\b/g,
  /ISO 4217/g,
  /Directive \(EU\) 2023\/970, article 10/g,
  /(?:ranges|roster)-\d+\.csv/g,
]

/** own: texts of people (notes, titles), which may say anything. Answers what no step has as a result or an input. */
export function strangeNumbers(text: string, steps: readonly LedgerStep[], own: readonly string[] = []): string[] {
  const plain = (words: string): string => words.replace(/\s+/g, ' ').trim()
  let left = plain(text)
  const words = [...own, ...steps.flatMap(({ id, formula }) => [id, formula])]
    .map(plain)
    .filter((word) => /\d/.test(word))
  // The longest first: "vested-12" goes before "vested-1".
  for (const word of new Set(words.toSorted((a, b) => b.length - a.length))) left = left.replaceAll(word, ' ')
  for (const pattern of NO_FIGURES) left = left.replace(pattern, ' ')
  const known = new Set(steps.flatMap(({ inputs, result }) => [result, ...inputs]).flatMap(spellings))
  const found = left.match(/\d[\d,]*(?:\.\d+)?/g) ?? []
  return [...new Set(found)].filter((number) => !known.has(number))
}

/** As the ledger has it, and rounded in the one way in which it is shown at a glance; without its sign. */
function spellings(quantity: Parameters<typeof quantityText>[0]): string[] {
  const plain = (text: string): string => text.replace(/^-/, '').replace(/( [A-Z]{3}|%)$/, '')
  const whole = plain(quantityText(quantity))
  return [whole, plain(shownText(quantity)), whole.replace(/\.0+$/, '')]
}
