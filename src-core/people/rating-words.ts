/** Performance ratings from 1 (lowest) to 5 as words, where a column does not number them. */
const WORDS: readonly (readonly [RegExp, number])[] = [
  [/^(unsatisfactory|unacceptable|poor|far below( expectations)?|does not meet( expectations)?)$/, 1],
  [
    /^(below( expectations)?|needs improvement|partially meets( expectations)?|partly meets( expectations)?|developing|improvement needed|fair)$/,
    2,
  ],
  [
    /^(meets( all| most)?( expectations)?|fully meets( expectations)?|satisfactory|successful|good|solid|on track|achieves( expectations)?|proficient|effective)$/,
    3,
  ],
  [/^(exceeds( expectations)?|above( expectations)?|very good|highly effective|strong)$/, 4],
  [
    /^(outstanding|exceptional|excellent|far exceeds( expectations)?|significantly exceeds( expectations)?|top|distinguished)$/,
    5,
  ],
]

export function ratingOfWord(text: string): number | null {
  const word = text
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim()
  return WORDS.find(([pattern]) => pattern.test(word))?.[1] ?? null
}
