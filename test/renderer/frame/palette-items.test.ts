import { describe, expect, it } from 'vitest'
import { matching, rank, type PaletteItem } from '../../../src-renderer/frame/palette-items.ts'

const item = (group: string, label: string, hint?: string): PaletteItem => ({
  id: label,
  group,
  label,
  ...(hint ? { hint } : {}),
  run: () => undefined,
})

describe('palette', () => {
  it('offers everything before a letter is typed', () => {
    const all = [item('Go to', 'Home'), item('Commands', 'Take the tour')]
    expect(matching(all, '  ')).toEqual(all)
  })

  it('asks for every word, in any order', () => {
    expect(rank('Theme: dark', 'dark the')).not.toBeNull()
    expect(rank('Theme: dark', 'dark light')).toBeNull()
  })

  it('puts a label that starts with the text before one that only holds it', () => {
    const found = matching([item('Go to', 'Prove the maths'), item('Go to', 'The file')], 'the')
    expect(found.map(({ label }) => label)).toEqual(['The file', 'Prove the maths'])
  })

  it('keeps groups together in their order', () => {
    const found = matching([item('A', 'x home'), item('B', 'home'), item('A', 'home two')], 'home')
    expect(found.map(({ group }) => group)).toEqual(['A', 'A', 'B'])
  })

  it('finds by what stands beside the label', () => {
    expect(matching([item('Commands', 'Terms', 'glossary')], 'gloss')).toHaveLength(1)
  })
})
