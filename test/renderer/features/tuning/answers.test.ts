import { describe, expect, it } from 'vitest'
import { createAnswers } from '../../../../src-renderer/features/tuning/model/answers.ts'

interface Request {
  readonly item: number
  readonly ahead: AbortSignal | null
  readonly resolve: (text: string) => void
  readonly reject: (error: Error) => void
}

/** Negative items are never remembered. */
function harness() {
  const requests: Request[] = []
  const answers = createAnswers<number, string>({
    keyOf: (item) => (item < 0 ? null : String(item)),
    request: (item, ahead) => new Promise((resolve, reject) => void requests.push({ item, ahead, resolve, reject })),
  })
  const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))
  const asked = (): number[] => requests.map(({ item }) => item)
  return { answers, requests, asked, settle }
}

describe('answers', () => {
  it('are known once they came', async () => {
    const { answers, requests, asked } = harness()
    const answer = answers.ask(1)
    expect(answers.known(1)).toBeUndefined()
    requests[0]?.resolve('one')
    expect(await answer).toBe('one')
    expect(answers.known(1)).toBe('one')
    expect(asked()).toEqual([1])
    expect(requests[0]?.ahead).toBeNull()
  })

  it('on their way are not asked for again', async () => {
    const { answers, requests, asked } = harness()
    answers.expect([1])
    const wished = answers.ask(1)
    expect(asked()).toEqual([1])
    expect(requests[0]?.ahead?.aborted).toBe(false)
    requests[0]?.resolve('one')
    expect(await wished).toBe('one')
  })

  it('are asked for ahead, the likeliest first, two at a time and none twice', async () => {
    const { answers, requests, asked, settle } = harness()
    const known = answers.ask(2)
    requests[0]?.resolve('two')
    await known
    answers.expect([3, 2, 4, 4, 5, 6])
    expect(asked()).toEqual([2, 3, 4])
    requests[2]?.resolve('four')
    await settle()
    expect(asked()).toEqual([2, 3, 4, 5])
    requests[1]?.resolve('three')
    requests[3]?.resolve('five')
    await settle()
    expect(asked()).toEqual([2, 3, 4, 5, 6])
    expect([3, 4, 5].map((item) => answers.known(item))).toEqual(['three', 'four', 'five'])
  })

  it('that are no longer expected are not asked for', async () => {
    const { answers, requests, asked, settle } = harness()
    answers.expect([1, 2, 3, 4])
    answers.expect([7])
    requests[0]?.resolve('one')
    await settle()
    expect(asked()).toEqual([1, 2, 7])
    answers.expect([])
    for (const request of requests) request.resolve('')
    await settle()
    expect(asked()).toEqual([1, 2, 7])
  })

  it('are forgotten, those on their way as well', async () => {
    const { answers, requests, asked, settle } = harness()
    const first = answers.ask(1)
    requests[0]?.resolve('old')
    await first
    const late = answers.ask(2)
    answers.expect([3, 4, 5])
    answers.forget()
    expect(answers.known(1)).toBeUndefined()
    for (const request of requests) request.resolve('old')
    expect(await late).toBe('old')
    await settle()
    expect([1, 2, 3, 4, 5].map((item) => answers.known(item))).toEqual(Array(5).fill(undefined))
    expect(asked()).toEqual([1, 2, 3, 4])
    const anew = answers.ask(2)
    requests.at(-1)?.resolve('new')
    expect(await anew).toBe('new')
    expect(answers.known(2)).toBe('new')
  })

  it('asked for ahead are given up for one that somebody waits for, and can be asked for again', async () => {
    const { answers, requests, asked, settle } = harness()
    answers.expect([1, 2, 3])
    const wished = answers.ask(9)
    expect(requests.map(({ ahead }) => ahead?.aborted)).toEqual([true, true, undefined])
    const again = answers.ask(1)
    expect(asked()).toEqual([1, 2, 9, 1])
    requests[0]?.reject(new Error('cancelled'))
    requests[1]?.reject(new Error('cancelled'))
    await settle()
    expect(asked()).toEqual([1, 2, 9, 1])
    requests[3]?.resolve('one')
    requests[2]?.resolve('nine')
    expect(await Promise.all([wished, again])).toEqual(['nine', 'one'])
    expect(answers.known(1)).toBe('one')
  })

  it('asked for ahead are given up for one without a key as well', () => {
    const { answers, requests } = harness()
    answers.expect([1, 2])
    void answers.ask(-1)
    expect(requests.map(({ ahead }) => ahead?.aborted)).toEqual([true, true, undefined])
  })

  it('that failed are told to who asks and asked for anew', async () => {
    const { answers, requests, settle } = harness()
    answers.expect([1])
    requests[0]?.reject(new Error('impossible plan'))
    await settle()
    expect(answers.known(1)).toBeUndefined()
    const wished = answers.ask(1)
    requests[1]?.reject(new Error('impossible plan'))
    await expect(wished).rejects.toThrow('impossible plan')
    answers.expect([2])
    requests[2]?.resolve('two')
    await settle()
    expect(answers.known(2)).toBe('two')
  })

  it('without a key are asked for every time', async () => {
    const { answers, requests, asked } = harness()
    const both = [answers.ask(-1), answers.ask(-1)]
    requests.forEach(({ resolve }, at) => resolve(`${at}`))
    expect(await Promise.all(both)).toEqual(['0', '1'])
    expect(answers.known(-1)).toBeUndefined()
    answers.expect([-2])
    expect(asked()).toEqual([-1, -1])
  })

  it('do not fill the memory: the oldest go', async () => {
    const { answers, requests } = harness()
    for (let item = 0; item <= 400; item++) {
      const answer = answers.ask(item)
      requests[item]?.resolve(String(item))
      await answer
    }
    expect(answers.known(0)).toBeUndefined()
    expect(answers.known(1)).toBe('1')
    expect(answers.known(400)).toBe('400')
  })
})
