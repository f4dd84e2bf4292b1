import { mkdtempSync, openSync, rmSync, closeSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Simulator } from '../../src-core/simulate/simulate.ts'
import { canonicalJson } from '../../src-core/canonical-json.ts'
import { numpyBench, peerColumns, peerPlaces, pythonWithNumpy } from '../support/numpy.ts'
import { atLeast, median, type Family } from './bench.ts'
import { generatedPopulation, shippedParameters } from './engine-input.ts'

const PEOPLE = 200_000
const ROUNDS = 5

export const family: Family = {
  names: ['numpy-ratio'],
  measure() {
    const python = pythonWithNumpy()
    if (!python) throw new Error('there is no python3 with numpy here')
    const population = generatedPopulation(PEOPLE)
    const parameters = shippedParameters()
    const folder = mkdtempSync(join(tmpdir(), 'meritline-bench-'))
    try {
      const file = join(folder, 'columns')
      const handle = openSync(file, 'w')
      writeSync(
        handle,
        `${JSON.stringify({ people: PEOPLE, rounds: ROUNDS, parameters, ...peerPlaces(population) })}\n`,
      )
      for (const column of Object.values(peerColumns(population))) {
        writeSync(handle, new Uint8Array(column.buffer, column.byteOffset, column.byteLength))
      }
      closeSync(handle)
      const theirs = numpyBench(python, file)
      // Another seed each time: nothing kept from an earlier run helps.
      const simulator = new Simulator(population)
      const times = Array.from({ length: ROUNDS + 2 }, (_, at) => {
        const started = performance.now()
        simulator.run({ ...parameters, seed: at })
        return performance.now() - started
      })
      const ours = median(times.slice(2))
      const same = canonicalJson(simulator.run(parameters).totals) === canonicalJson(theirs.totals)
      const detail = `${PEOPLE} people x 5 years, everything drawn anew: engine ${ours.toFixed(0)} ms, numpy ${theirs.ms.toFixed(0)} ms, totals ${same ? 'equal to the cent' : 'DIFFER'}`
      const figure = atLeast('numpy-ratio', theirs.ms / ours, 'x', 2, detail)
      return Promise.resolve([{ ...figure, met: figure.met && same }])
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}
