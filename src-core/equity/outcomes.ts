/** Yes/no outcomes that a roster itself holds, for comparing the rates of groups. */
import type { EquityColumns } from './columns.ts'

interface Outcome {
  readonly kind: 'rating' | 'level' | 'midpoint' | 'promotion'
  /** Of rating and level. */
  readonly threshold: number
}

/** 1 yes, 0 no, -1 unknown. promotion: a year of service or more and below the top level, as the simulation promotes. */
export function outcomesOf(columns: EquityColumns, { kind, threshold }: Outcome, topLevel: number): Int8Array {
  const { level, rating, compaRatio, tenure } = columns
  const levelOf = (person: number): number => Number(level.labels[level.codes[person] ?? 0])
  const answer = (known: number, yes: boolean): number => (Number.isNaN(known) ? -1 : yes ? 1 : 0)
  return Int8Array.from({ length: columns.people }, (_, person) => {
    if (kind === 'rating') return answer(rating[person] ?? NaN, (rating[person] ?? 0) >= threshold)
    if (kind === 'level') return answer(levelOf(person), levelOf(person) >= threshold)
    if (kind === 'midpoint') return answer(compaRatio[person] ?? NaN, (compaRatio[person] ?? 0) >= 1)
    return answer(tenure[person] ?? NaN, (tenure[person] ?? 0) >= 1 && levelOf(person) < topLevel)
  })
}
