/** SciPy as a peer: it asks this process's simulation by lines and answers what it found. */
import { spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const SCRIPT = join(import.meta.dirname, 'scipy_solve.py')

interface PeerProblem {
  readonly weights: readonly number[]
  readonly scales: readonly number[]
  readonly ranges: readonly (readonly [number, number])[]
  readonly mostEvaluations: number
}

interface PeerAnswer {
  readonly goal: number
  /** Largest relative distance from a target. */
  readonly gap: number
  readonly evaluations: number
}

/** A Python that has SciPy, or null. */
export function pythonWithScipy(): string | null {
  const found = ['/usr/bin/python3', 'python3'].find(
    (python) => spawnSync(python, ['-c', 'import scipy'], { stdio: 'ignore' }).status === 0,
  )
  return found ?? null
}

export async function solveWithScipy(
  python: string,
  problem: PeerProblem,
  rows: (shifts: readonly number[]) => Promise<readonly number[]>,
): Promise<{ readonly slsqp: PeerAnswer; readonly evolution: PeerAnswer }> {
  const child = spawn(python, [SCRIPT], { stdio: ['pipe', 'pipe', 'inherit'] })
  child.stdin.write(`${JSON.stringify(problem)}\n`)
  for await (const line of createInterface({ input: child.stdout })) {
    const said = JSON.parse(line) as {
      x?: number[]
      result?: { readonly slsqp: PeerAnswer; readonly evolution: PeerAnswer }
    }
    if (said.result) return said.result
    if (said.x) child.stdin.write(`${JSON.stringify({ rows: await rows(said.x) })}\n`)
  }
  throw new Error('SciPy ended without an answer')
}
