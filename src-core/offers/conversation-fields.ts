/** Fields of a candidate said in a conversation, as "level: P3; location Dublin, must hire": matched by words alone. */
import { takeBare, takeHalf, takeKeyed, type SaidFields, type SaidProblem, type Vocabulary } from './said-fields.ts'
import { keyOf } from './said-keys.ts'
import { known, TITLE_IN_PLACE, unquote } from './said-words.ts'

export interface Said {
  readonly fields: SaidFields
  readonly problems: readonly SaidProblem[]
  /** Pieces that were no field. */
  readonly unread: readonly string[]
  /** The text without what was said of current pay. */
  readonly withoutPay: string
}

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
      const problem = takeKeyed(fields, keyed.key, keyed.value, vocabulary)
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
