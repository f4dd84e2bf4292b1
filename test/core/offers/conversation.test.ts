import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readOverride, readUtterance } from '../../../src-core/offers/conversation-command.ts'
import { readSaidFields } from '../../../src-core/offers/conversation-fields.ts'

const VOCABULARY = { jobTitles: ['Software Engineer', 'Sales Manager'], locations: ['DUB', 'New York'] }
const said = (text: string) => readSaidFields(text, VOCABULARY)

describe('fields in a conversation', () => {
  it.each([
    ['level: P3; location=dub, must hire', { level: 'P3', location: 'DUB', feedback: 'mustHire' }],
    ['software engineer in new york', { jobTitle: 'Software Engineer', location: 'New York' }],
    ['p5\nstrong-hire', { level: 'P5', feedback: 'strongHire' }],
    ['job title is Sales Manager', { jobTitle: 'Sales Manager' }],
    ['title: Astronaut', { jobTitle: 'Astronaut' }],
    ['counter offer 150,000 bonus 10k and equity 20k', { competing: { base: '150,000', bonus: '10k', equity: '20k' } }],
    ['counter bonus 5k', { competing: { bonus: '5k' } }],
    ['counter: none', { competing: null }],
    ['expects €120,000, start date 2026-05-01', { expectation: '€120,000', startDate: '2026-05-01' }],
    ['notes: met at the fair', { notes: 'met at the fair' }],
    ['gender: F; job family Engineering', { gender: 'F', jobFamily: 'Engineering' }],
    ['location: clear', { location: null }],
  ])('%s', (text, fields) => {
    expect(said(text)).toMatchObject({ fields, problems: [], unread: [] })
  })

  it('that cannot be taken are problems of the field, and nothing is guessed', () => {
    expect(said('level: nine; feedback: so-so; start date tomorrow').problems.map(({ field }) => field)).toEqual([
      'level',
      'feedback',
      'startDate',
    ])
    expect(said('level: nine').fields).toEqual({})
  })

  it('pieces that are no field come back as they were', () => {
    expect(said('gubbins; P2')).toMatchObject({ fields: { level: 'P2' }, unread: ['gubbins'] })
  })

  it('a known title in an unknown place is taken, and the places there are are named; the other way round too', () => {
    expect(said('Software Engineer in Dublin; P3')).toEqual({
      fields: { jobTitle: 'Software Engineer', level: 'P3' },
      problems: [{ field: 'location', message: 'The pay ranges have no location "Dublin". They have DUB, New York.' }],
      unread: [],
      withoutPay: 'Software Engineer in Dublin; P3',
    })
    expect(said('Astronaut at DUB')).toMatchObject({ fields: { location: 'DUB' }, problems: [{ field: 'jobTitle' }] })
    expect(said('Astronaut in Dublin')).toMatchObject({ fields: {}, problems: [], unread: ['Astronaut in Dublin'] })
  })

  it.each([
    ['Site Reliability Engineer in DUB; P3', { jobTitle: 'Site Reliability Engineer', location: 'DUB', level: 'P3' }],
    ['office manager, must hire', { jobTitle: 'Office Manager', feedback: 'mustHire' }],
    ['job: Office Manager; office: DUB', { jobTitle: 'Office Manager', location: 'DUB' }],
    ['Director, Tax in DUB; P5', { jobTitle: 'Director, Tax', location: 'DUB', level: 'P5' }],
    ['title: director, tax; P5', { jobTitle: 'Director, Tax', level: 'P5' }],
    ['office DUB', { location: 'DUB' }],
  ])('a known title is one although it begins as a field does, or has a comma: %s', (text, fields) => {
    const jobTitles = ['Site Reliability Engineer', 'Office Manager', 'Director, Tax']
    expect(readSaidFields(text, { jobTitles, locations: ['DUB'] })).toMatchObject({ fields, unread: [], problems: [] })
  })

  it('what was said of current pay can be left out of what is kept', () => {
    expect(said('P2; earns 90k; must hire').withoutPay).toBe('P2; must hire')
  })

  it('reading never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(Array.isArray(said(text).unread)).toBe(true)
        expect(readUtterance(text).kind).toMatch(/command|unknownCommand|fields/i)
        expect(typeof readOverride(text).justification).toBe('string')
      }),
      { numRuns: 1000 },
    )
  })
})

describe('commands', () => {
  it('are known by their slash, in any case', () => {
    expect(readUtterance(' /Explain  base pay ')).toEqual({ kind: 'command', name: 'explain', rest: 'base pay' })
    expect(readUtterance('recommend')).toMatchObject({ kind: 'fields' })
  })

  it('that are unknown suggest a near one', () => {
    expect(readUtterance('/recomend')).toEqual({ kind: 'unknownCommand', name: 'recomend', near: 'recommend' })
    expect(readUtterance('/')).toMatchObject({ kind: 'unknownCommand', near: null })
  })

  it.each([
    ['base 150k because the CFO agreed', { base: '150k', justification: 'the CFO agreed' }],
    ['base to $150,000; bonus 10k reason: parity', { base: '$150,000', bonus: '10k', justification: 'parity' }],
    ['base 1 bonus 2 equity 3', { base: '1', bonus: '2', equity: '3', justification: '' }],
  ])('an override: %s', (text, expected) => {
    expect(readOverride(text)).toEqual({ ...expected, unread: [] })
  })
})
