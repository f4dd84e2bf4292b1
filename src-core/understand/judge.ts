/** A simulated figure against what happened. */
type Verdict = 'pass' | 'warn' | 'fail'

export interface Limits {
  readonly pass: number
  readonly warn: number
}

export const BACKTEST_LIMITS = {
  headcount: { pass: 0.02, warn: 0.04 },
  pay: { pass: 0.03, warn: 0.06 },
  flow: { pass: 0.1, warn: 0.2 },
} as const satisfies Readonly<Record<string, Limits>>

interface Judgement {
  /** simulated / actual - 1; null where nothing happened but something was simulated. */
  readonly error: number | null
  readonly verdict: Verdict
}

/** within: a difference of at most this, in the figure's own unit, passes: one person is no error of a rate. */
export function judge(simulated: number, actual: number, { pass, warn }: Limits, within: number): Judgement {
  const error = actual === 0 ? (simulated === 0 ? 0 : null) : simulated / actual - 1
  const distance = Math.abs(simulated - actual)
  // Exactly at a limit is within it: 102 of 100 is 2%, whatever the last bit of a division says.
  const upTo = (limit: number): boolean => distance <= limit * Math.abs(actual) * (1 + 1e-12)
  if (upTo(pass) || distance <= within) return { error, verdict: 'pass' }
  return { error, verdict: upTo(warn) ? 'warn' : 'fail' }
}

export function worst(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('fail')) return 'fail'
  return verdicts.includes('warn') ? 'warn' : 'pass'
}
