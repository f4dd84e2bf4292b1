import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { quantityText, shownText } from '../../../../src-core/offers/quote.ts'
import type { LedgerStep } from '../../../../src-core/offers/ledger.ts'
import type { Reply } from '../../../../src-contract/desktop/candidates.ts'
import { createOffersApp, type OffersApp } from '../../../support/offers-app.ts'

let app: OffersApp
beforeEach(async () => void (app = await createOffersApp()))
afterEach(() => app.close())

const say = (text: string, candidateId: string | null = null) => app.call('candidates.converse', { candidateId, text })
const wordsOf = (replies: readonly Reply[]) =>
  replies.map(({ parts }) => parts.map(({ text }) => text).join('')).join('\n')

describe('a conversation', () => {
  it('fills the same form that screens fill', async () => {
    const { candidate } = await say('/new C-7 software engineer in austin; p3; strong hire; counter $130k bonus 5k')
    expect(candidate).toMatchObject({
      id: 'C-7',
      missing: [],
      fields: {
        jobTitle: 'Software Engineer',
        location: 'Austin',
        competingOffer: { base: 13_000_000, bonus: 500_000, equity: null, currency: 'USD' },
      },
    })
    const changed = await say('counter equity 20k; level P4', 'C-7')
    expect(changed.candidate?.fields).toMatchObject({
      level: 'P4',
      competingOffer: { base: 13_000_000, bonus: 500_000, equity: 2_000_000 },
    })
    await app.call('candidates.update', { id: 'C-7', fields: { level: 'P5' } })
    expect(wordsOf((await say('/candidate', 'C-7')).replies)).toContain('level: P5')
  })

  it('recommends, explains, overrides and compares like the form', async () => {
    await say('/new C-7 software engineer in austin; p3; strong hire')
    const { versionId } = await say('/recommend', 'C-7')
    expect((await app.call('offers.recommend', { candidateId: 'C-7' })).offer.id).toBe(versionId)
    expect(wordsOf((await say('/explain own base', 'C-7')).replies)).toContain('125,000.00 USD')
    expect(wordsOf((await say('/explain the weather', 'C-7')).replies)).toContain('no such figure')
    expect(wordsOf((await say('/override base 130k', 'C-7')).replies)).toContain('Say why')
    const overridden = await say('/override base 130k because of scarce skills', 'C-7')
    const { offer } = await app.call('offers.get', { versionId: overridden.versionId ?? '' })
    expect(offer).toMatchObject({ kind: 'override', override: { justification: 'of scarce skills' } })
    expect(wordsOf((await say('/status', 'C-7')).replies)).toMatch(/version 2, set by hand.*version 1, recommended/)
    expect((await say('/reset', 'C-7')).candidate?.fields.level).toBeNull()
  })

  it('holds no number that is not a step of the ledger', async () => {
    await say('/new C-7 software engineer in austin; p2; must hire; counter $190k bonus 5k equity 20k')
    const turns = [await say('/recommend', 'C-7'), await say('/explain', 'C-7'), await say('/explain equity', 'C-7')]
    turns.push(await say('/override equity 1,000 because of the plan', 'C-7'), await say('/approve', 'C-7'))
    let figures = 0
    for (const { replies, versionId } of turns) {
      const { offer } = await app.call('offers.get', { versionId: versionId ?? '' })
      const steps = new Map(offer.ledger.map((step) => [step.id, step as LedgerStep]))
      for (const part of replies.flatMap(({ parts }) => parts)) {
        if (part.kind === 'text') expect(part.text).not.toMatch(/\d/)
        if (part.kind !== 'figure') continue
        figures += 1
        const step = steps.get(part.stepId)
        const known = step
          ? [
              step.label,
              step.formula,
              step.result.value,
              quantityText(step.result),
              shownText(step.result),
              ...step.inputs.flatMap((input) => [
                input.value.replace('-', ''),
                input.value,
                input.name + ': ' + quantityText(input),
              ]),
            ]
          : []
        expect(
          known.some((text) => part.text === text || part.text.startsWith(`${text} (`)),
          part.text,
        ).toBe(true)
      }
    }
    expect(figures).toBeGreaterThan(40)
  })

  it('answers what it cannot do with a sentence, and changes nothing', async () => {
    expect(wordsOf((await say('level P3')).replies)).toContain('Which candidate?')
    expect(wordsOf((await say('/recomend')).replies)).toContain('/recommend')
    expect(wordsOf((await say('/candidate C-99')).replies)).toContain('C-99')
    await say('/new C-7 p3')
    const gone = wordsOf((await say('/candidate C-0099', 'C-7')).replies)
    expect(gone).toBe('There is no candidate "C-0099". Nothing was changed.')
    const bad = await say('level nine; counter lots', 'C-7')
    expect(bad.replies.map(({ tone }) => tone)).toContain('problem')
    expect(bad.candidate?.fields).toMatchObject({ level: 'P3', competingOffer: null })
    expect(wordsOf((await say('/recommend', 'C-7')).replies)).toContain('Still needed')
    expect((await app.refusal('candidates.converse', { candidateId: 'C-99', text: 'x' })).code).toBe('NOT_FOUND')
  })

  it('keeps what can be read of a line, and names the field of what cannot', async () => {
    const begun = await say('/new C-7 software engineer in austin; p3; must hire; competing offer 130k bonus 10%')
    expect(begun.candidate?.fields).toMatchObject({ jobTitle: 'Software Engineer', level: 'P3', competingOffer: null })
    expect(wordsOf(begun.replies)).toContain('Competing offer, bonus: "10%" is not an amount of money.')
    const more = await say('level P4; competing offer a lot; expectation $125k', 'C-7')
    expect(more.candidate?.fields).toMatchObject({ level: 'P4', expectation: { amount: 12_500_000 } })
    expect(wordsOf(more.replies)).toMatch(/Noted\.\nCompeting offer, base: "a lot" is not an amount of money/)
    const nothing = await say('competing bonus 10k', 'C-7')
    expect(wordsOf(nothing.replies)).toBe('Competing offer, base: There is no amount. Write it as 147,155 or $147k.')
    const long = await say(`location: ${'x'.repeat(300)}; level P5`, 'C-7')
    expect(long.candidate?.fields).toMatchObject({ location: 'Austin', level: 'P5' })
    expect(wordsOf(long.replies)).toContain('Location: this is too long')
  })

  it('does not repeat current pay that it could not read', async () => {
    await say('/new C-7 software engineer in SHA; p3')
    await say('location: China; earns 98,765 or so; must hire', 'C-7')
    const { candidate } = await app.call('candidates.get', { id: 'C-7' })
    expect(candidate.fields).toMatchObject({ feedback: 'mustHire', currentPay: null })
    const { messages } = await app.call('candidates.messages', { id: 'C-7' })
    expect(JSON.stringify(messages)).not.toContain('98,765')
  })

  it('is kept with its candidate, without what was said of current pay', async () => {
    await say('/new C-7 software engineer in SEA; p3')
    const { replies } = await say('earns 98,765; must hire', 'C-7')
    expect(wordsOf(replies)).toContain('Washington')
    const { messages } = await app.call('candidates.messages', { id: 'C-7' })
    expect(messages.map(({ actor }) => actor)).toEqual(['analyst', 'analyst'])
    expect(JSON.stringify(messages)).not.toContain('98,765')
  })

  it('lists its commands, with examples that work as they stand', async () => {
    const { replies } = await say('/help')
    const words = wordsOf(replies)
    const example = replies.flatMap(({ parts }) => parts).find(({ text }) => text.startsWith('/new '))?.text ?? ''
    expect((await say(example)).candidate?.missing).toEqual([])
    for (const command of [
      '/new',
      '/candidate',
      '/recommend',
      '/explain',
      '/override',
      '/status',
      '/approve',
      '/reset',
      '/help',
    ]) {
      expect(words).toContain(command)
    }
  })
})
