import { describe, expect, it } from 'vitest'
import { createLatestWins } from '../../../../src-renderer/features/tuning/model/latest-wins.ts'

function harness() {
  const started: number[] = []
  const shown: string[] = []
  const answers: { resolve: (text: string) => void; reject: (error: Error) => void }[] = []
  const runner = createLatestWins<number, string>({
    run: (item) => {
      started.push(item)
      return new Promise((resolve, reject) => answers.push({ resolve, reject }))
    },
    done: (item, result) => shown.push(`${item}:${result}`),
    failed: (item, error) => shown.push(`${item}!${(error as Error).message}`),
    idle: () => shown.push('idle'),
  })
  const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))
  return { runner, started, shown, answers, settle }
}

describe('what-if requests', () => {
  it('run one at a time, and of those that wait only the newest', async () => {
    const { runner, started, answers, shown, settle } = harness()
    for (const item of [1, 2, 3, 4]) runner.push(item)
    expect(started).toEqual([1])
    answers[0]?.resolve('a')
    await settle()
    expect(started).toEqual([1, 4])
    answers[1]?.resolve('b')
    await settle()
    expect(shown).toEqual(['1:a', '4:b', 'idle'])
    expect(runner.busy).toBe(false)
  })

  it('go on after one has failed', async () => {
    const { runner, answers, shown, settle } = harness()
    runner.push(1)
    runner.push(2)
    answers[0]?.reject(new Error('impossible plan'))
    await settle()
    answers[1]?.resolve('ok')
    await settle()
    expect(shown).toEqual(['1!impossible plan', '2:ok', 'idle'])
  })

  it('are not reported once they were dropped', async () => {
    const { runner, answers, started, shown, settle } = harness()
    runner.push(1)
    runner.push(2)
    runner.drop()
    answers[0]?.resolve('late')
    await settle()
    expect(started).toEqual([1])
    expect(shown).toEqual(['idle'])
  })
})
