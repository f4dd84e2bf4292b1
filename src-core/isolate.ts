/** Letters written from right to left: Hebrew, Arabic, Syriac and their forms. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/

/** Someone's word within a sentence: marked so that its direction does not carry the numbers beside it along. */
export function isolate(text: string): string {
  return RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text
}
