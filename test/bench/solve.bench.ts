import { prepare, solveProblem, type Answer } from '../../src-core/optimize/solve.ts'
import { movesOf, shiftRange } from '../../src-core/optimize/moves.ts'
import { evaluate } from '../../src-core/optimize/state.ts'
import type { Problem } from '../../src-core/optimize/problem.ts'
import { generatedProblems } from '../support/optimizer-scenarios.ts'
import { companyOf, localOracle, move, parametersOf, problem, solveWithHighs, target } from '../support/optimizer.ts'
import { atMost, median, type Family, type Figure } from './bench.ts'
import { pythonWithScipy, solveWithScipy } from './peer/scipy.ts'

const PEOPLE = 10_000

export const family: Family = {
  names: ['solve-50-iterations', 'solve-50-gap', 'solve-time', 'scipy-evaluations-ratio'],
  async measure(wanted) {
    const company = companyOf(PEOPLE)
    const figures: Figure[] = []
    if (['solve-50-iterations', 'solve-50-gap', 'solve-time'].some((name) => wanted.has(name)))
      figures.push(...(await fifty(company)))
    if (wanted.has('scipy-evaluations-ratio')) figures.push(...(await besideScipy(company)))
    return figures
  },
}

type Company = ReturnType<typeof companyOf>

async function fifty({ population, attributes }: Company): Promise<Figure[]> {
  const problems = await generatedProblems(population, attributes)
  const feasible = problems.filter((each) => each.feasible)
  const answers: { readonly answer: Answer; readonly ms: number; readonly years: number }[] = []
  for (const { problem: given, parameters } of feasible) {
    const setup = prepare(given, parameters, population, { locks: [] })
    const oracle = localOracle(population, attributes, setup.wish)
    const started = performance.now()
    const answer = await solveProblem(given, setup, oracle, solveWithHighs, { maxIterations: 5, relax: false })
    answers.push({ answer, ms: performance.now() - started, years: parameters.years })
  }
  const met = answers.filter(({ answer }) => answer.status === 'met').length
  const iterations = Math.max(...answers.map(({ answer }) => (answer.status === 'met' ? answer.iterations : Infinity)))
  const gap = Math.max(...answers.map(({ answer }) => worstGap(answer)))
  const long = answers.filter(({ years }) => years === 5)
  const detail = `${met} of ${feasible.length} feasible problems of 50 met, ${PEOPLE} people, one to five years`
  return [
    atMost('solve-50-iterations', iterations, 'rounds', 5, `most iterations; ${detail}`),
    atMost('solve-50-gap', gap * 100, '%', 0.01, `largest distance from a target; ${detail}`),
    atMost(
      'solve-time',
      median(long.map(({ ms }) => ms)),
      'ms',
      250,
      `median of the ${long.length} feasible problems over five years; ${PEOPLE} people`,
    ),
  ]
}

/** As the tolerances count it: of one plus a growth, of a cost's value; half a person is none. */
function worstGap({ task, best }: Answer): number {
  return Math.max(
    0,
    ...task.rows.flatMap((row, at) => {
      if (row.kind !== 'target') return []
      const off = Math.max(0, row.lower - (best.values[at] ?? NaN), (best.values[at] ?? NaN) - row.upper)
      return row.tolerance === 0.5 && off <= 0.5 ? [] : [off / (row.tolerance / 0.0001)]
    }),
  )
}

/** Problems of pay alone, which SciPy's gradient method can follow too. */
async function besideScipy({ population, attributes }: Company): Promise<Figure[]> {
  const python = pythonWithScipy()
  if (!python) {
    process.stderr.write('scipy-evaluations-ratio: skipped, no Python with SciPy here.\n')
    return []
  }
  const parameters = parametersOf(5)
  const lines: string[] = []
  let worst = 0
  for (const [name, given] of await peerProblems(population)) {
    const setup = prepare(given, parameters, population, { locks: [] })
    const oracle = localOracle(population, attributes, setup.wish)
    const answer = await solveProblem(given, setup, oracle, solveWithHighs, { maxIterations: 5, relax: false })
    const ours = { goal: answer.best.goal, gap: worstGap(answer), evaluations: oracle.simulations }
    const moves = movesOf(given.movable, parameters, { locks: [] })
    const plain = localOracle(population, attributes, setup.wish)
    const peer = await solveWithScipy(
      python,
      {
        weights: moves.map(({ weight }) => weight),
        scales: moves.map(({ scale }) => scale),
        ranges: moves.map(shiftRange),
        mostEvaluations: 2000,
      },
      async (shifts) => {
        const [state] = await evaluate(setup.task, plain, [Float64Array.from(shifts)], false)
        return setup.task.rows.map((row, at) => ((state?.values[at] ?? 1e9) - row.lower) / row.scale)
      },
    )
    const row = (who: string, { goal, gap, evaluations }: typeof ours): string =>
      `${name.padEnd(28)} ${who.padEnd(24)} goal ${goal.toExponential(4)}  gap ${(gap * 100).toFixed(5)}%  evaluations ${evaluations}`
    lines.push(row('Meritline', ours), row('SLSQP', peer.slsqp), row('differential evolution', peer.evolution))
    const met = [peer.slsqp, peer.evolution].filter(({ gap }) => gap <= 0.0001)
    const better = met.some(({ goal }) => ours.goal > goal * 1.001)
    const fewest = Math.min(peer.slsqp.evaluations, peer.evolution.evaluations)
    worst = Math.max(worst, better ? Infinity : ours.evaluations / fewest)
  }
  process.stderr.write(`${lines.join('\n')}\n`)
  return [
    atMost(
      'scipy-evaluations-ratio',
      worst,
      'of SciPy',
      0.1,
      'runs of the simulation against the fewer of SLSQP and differential evolution, worst of the problems; goal within 0.1% or better',
    ),
  ]
}

async function peerProblems(population: Company['population']): Promise<[string, Problem][]> {
  const wish = { inYear: false, stayers: false, extremes: false, inversions: false, genders: false, places: [] }
  const [run] = await localOracle(population, null, wish).evaluate([parametersOf(5)], false)
  const years = run?.totals.years ?? []
  const cost = years.reduce((sum, { costs }) => sum + costs.inYear, 0)
  const merit = move('merit.rate', { eachLevel: true })
  return [
    ['budget, 10 levers', problem([target('inYear', cost * 0.985)], [merit, move('cola.rate', { eachLevel: true })])],
    [
      'budget, 25 levers',
      problem([target('inYear', cost * 0.98)], [move('merit.rate', { eachLevel: true, eachYear: true })]),
    ],
    [
      'every year, 15 levers',
      problem(
        years.map(({ year, costs }) => target('annualised', costs.annualised * 0.985, { year })),
        [
          move('merit.rate', { eachYear: true }),
          move('cola.rate', { eachYear: true }),
          move('promotion.raise', { eachYear: true }),
        ],
      ),
    ],
  ]
}
