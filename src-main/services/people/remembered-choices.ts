/** Choices remembered for files with the same headers. */
import { z } from 'zod'
import { PeopleMapping, PeopleRules, BandMapping, ReadOptions } from '../../../src-contract/desktop/people-file.ts'

const choices = <M extends z.ZodType>(mapping: M) =>
  z.object({
    mapping,
    rules: PeopleRules.omit({ asOf: true }).default({}),
    read: ReadOptions.default({}),
  })

const PeopleChoices = choices(PeopleMapping)
const BandChoices = choices(BandMapping)

type PeopleChoices = z.infer<typeof PeopleChoices>
type BandChoices = z.infer<typeof BandChoices>

export function parsePeopleChoices(text: string | null): PeopleChoices | null {
  return text === null ? null : (PeopleChoices.safeParse(JSON.parse(text)).data ?? null)
}

export function parseBandChoices(text: string | null): BandChoices | null {
  return text === null ? null : (BandChoices.safeParse(JSON.parse(text)).data ?? null)
}
