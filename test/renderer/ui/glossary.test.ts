import { expect, it } from 'vitest'
import { GLOSSARY, type GlossaryEntry } from '../../../src-renderer/ui/glossary.ts'

const entries: readonly GlossaryEntry[] = Object.values(GLOSSARY)

it('gives each term once', () => {
  expect(new Set(entries.map(({ term }) => term)).size).toBe(entries.length)
})

it.each(['Compa-ratio', 'Range penetration', 'Merit budget', 'Lump sum', 'Burdened cost', 'Turnover', 'Pay gap'])(
  'explains %s with a formula',
  (term) => expect(entries.find((entry) => entry.term === term)?.formula).toBeTruthy(),
)
