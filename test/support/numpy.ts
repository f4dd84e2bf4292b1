import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import type { RunParameters } from '../../src-core/simulate/parameters.ts'
import type { Population } from '../../src-core/simulate/population.ts'
import type { RunTotals } from '../../src-core/simulate/totals.ts'

const SCRIPT = join(import.meta.dirname, 'numpy_model.py')

/** A Python that has numpy, or null. */
export function pythonWithNumpy(): string | null {
  const found = ['/usr/bin/python3', 'python3'].find(
    (python) => spawnSync(python, ['-c', 'import numpy'], { stdio: 'ignore' }).status === 0,
  )
  return found ?? null
}

interface PeerCase {
  readonly ids: readonly string[]
  readonly population: Population
  readonly parameters: RunParameters
}

/** What the numpy implementation answers for each case. */
export function numpyTotals(python: string, cases: readonly PeerCase[]): RunTotals[] {
  const input = JSON.stringify({
    cases: cases.map(({ ids, population, parameters }) => ({
      population: { ids, ...peerPopulation(population) },
      parameters,
    })),
  })
  const child = spawnSync(python, [SCRIPT], { input, encoding: 'utf8', maxBuffer: 1e9 })
  if (child.status !== 0) throw new Error(child.stderr)
  return JSON.parse(child.stdout) as RunTotals[]
}

/** Median milliseconds of a run in numpy, and its totals. */
export function numpyBench(python: string, file: string): { readonly ms: number; readonly totals: RunTotals } {
  const child = spawnSync(python, [SCRIPT, '--bench', file], { encoding: 'utf8', maxBuffer: 1e9 })
  if (child.status !== 0) throw new Error(child.stderr)
  return JSON.parse(child.stdout) as { ms: number; totals: RunTotals }
}

/** The columns by the names and in the order of the Python script. */
export function peerColumns(population: Population) {
  const { pay, hashHigh, hashLow, hireDay, serviceStart, birthStart, level, place, rating, fte } = population
  return {
    pay,
    high: hashHigh,
    low: hashLow,
    hire: hireDay,
    service: serviceStart,
    birth: birthStart,
    level,
    place,
    rating,
    fte,
  }
}

function peerPopulation(population: Population) {
  const columns = Object.entries(peerColumns(population)).map(([name, column]) => [name, Array.from(column)])
  return { columns: Object.fromEntries(columns) as Record<string, number[]>, ...peerPlaces(population) }
}

export function peerPlaces({ places }: Population) {
  const { department, location, departments, locations } = places
  return { department: Array.from(department), location: Array.from(location), departments, locations }
}
