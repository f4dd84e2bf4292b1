/** Guard-rails as rows: one for each level and year that they hold for. */
import { CodedError } from '../coded-error.ts'
import { COLA_RATE, columnOf, MERIT_RATE } from './columns.ts'
import type { GuardRail } from './problem.ts'
import { addTo, streamSum, type Observed, type Row } from './row.ts'
import { checkScope, streamsOf, zeros, type RowContext } from './target-rows.ts'

/** Ratios and percents may be off by this and count as met. */
const SLACK = 1e-6

type Measured = Pick<Row, 'value' | 'slope'>

/** Throws CodedError NO_SUCH_LEVEL, NO_SUCH_YEAR, CONTRADICTORY. */
export function railRows(rail: GuardRail, index: number, label: string, context: RowContext): Row[] {
  const { parameters } = context
  const { levels, startYear, years } = parameters
  const level = 'level' in rail ? rail.level : null
  checkScope(level, rail.year, parameters)
  const { lower, upper } = limitsOf(rail)
  if (lower > upper) {
    throw new CodedError('CONTRADICTORY', `${label}: the minimum ${lower} lies above the maximum ${upper}.`)
  }
  const inYears = rail.year === null ? Array.from({ length: years }, (_, at) => at) : [rail.year - startYear]
  const make = (at: number, of: number | null, measured: Measured, scale: number): Row => ({
    kind: 'guardRail',
    ...{ index, label, level: of, year: startYear + at, lower, upper, scale },
    tolerance: SLACK * scale,
    ...measured,
  })
  if (rail.kind === 'ratingOrder') return inYears.map((at) => make(at, null, ratingOrder(at), 1))
  if (rail.kind === 'noNewInversions') return inYears.map((at) => make(at, null, inversions(at), 1))
  // The ratio between levels belongs to the upper of the two.
  const from = rail.kind === 'levelRatio' ? 2 : 1
  const inLevels =
    level === null ? Array.from({ length: Math.max(0, levels + 1 - from) }, (_, at) => at + from) : [level]
  return inYears.flatMap((at) =>
    inLevels
      .filter((of) => of >= from)
      .flatMap((of) =>
        ofLevel(rail, at, of, (parameters.meritMatrix[at] ?? null) !== null).map((each) =>
          make(at, of, each, scaleOf(rail)),
        ),
      ),
  )
}

function limitsOf(rail: GuardRail): { readonly lower: number; readonly upper: number } {
  if (rail.kind === 'ratingOrder') return { lower: 0, upper: Infinity }
  if (rail.kind === 'payGap') return { lower: -rail.maximum, upper: rail.maximum }
  const lower = 'minimum' in rail ? (rail.minimum ?? -Infinity) : -Infinity
  const upper = 'maximum' in rail ? (rail.maximum ?? Infinity) : Infinity
  return { lower, upper }
}

/** Raises are in points of a percentage, all else in shares. */
function scaleOf(rail: GuardRail): number {
  return rail.kind === 'raise' ? 10 : 1
}

function ofLevel(rail: GuardRail, at: number, level: number, matrix: boolean): Measured[] {
  if (rail.kind === 'raise') return matrix ? raises(at, level) : raises(at, level).slice(0, 1)
  if (rail.kind === 'bandMinimum') return [bandMinimum(at, level)]
  if (rail.kind === 'compaRatio') return [compaRatio(at, level)]
  if (rail.kind === 'levelRatio') return [levelRatio(at, level)]
  if (rail.kind === 'spread') return [spread(at, level)]
  if (rail.kind === 'payGap') return [payGap(at, level)]
  return []
}

/** Merit and COLA together; with a matrix its lowest and its highest cell. */
function raises(at: number, level: number): Measured[] {
  const row = (merit: 'meritLow' | 'meritHigh'): Measured => ({
    value: ({ observation, parameters }) =>
      ((observation[merit][at * parameters.levels + level - 1] ?? 0) + (parameters.colaRate[at]?.[level - 1] ?? 0)) /
      10_000,
    slope: ({ parameters }) => {
      const sum = zeros(parameters)
      const moves = parameters.meritMatrix[at] == null && (parameters.meritBudget[at] ?? null) === null
      if (moves) sum[columnOf(parameters, MERIT_RATE, at, level - 1)] = 100
      sum[columnOf(parameters, COLA_RATE, at, level - 1)] = 100
      return sum
    },
  })
  return [row('meritLow'), row('meritHigh')]
}

/** The least that a rating gets more than the one below it, over the matrix's columns, in points; without a matrix 0. */
function ratingOrder(at: number): Measured {
  return {
    value: ({ parameters }) => {
      const matrix = parameters.meritMatrix[at]
      if (!matrix) return 0
      const steps = matrix.slice(4).map((rate, cell) => rate - (matrix[cell] ?? 0))
      return Math.min(...steps) / 10_000
    },
    slope: ({ parameters }) => zeros(parameters),
  }
}

/** Lowest full-time pay over the band's minimum. */
function bandMinimum(at: number, level: number): Measured {
  const minimum = ({ parameters }: Observed): number => parameters.bands[level - 1]?.minimum ?? 0
  return {
    value: (run) => (run.observation.lowest[stream(run, at, level)] ?? NaN) / minimum(run),
    slope: (run) => extreme(run, 'lowest', at, level, 1 / minimum(run)),
  }
}

/** Highest full-time pay over the lowest, minus one. */
function spread(at: number, level: number): Measured {
  const ends = (run: Observed) => ({
    low: run.observation.lowest[stream(run, at, level)] ?? NaN,
    high: run.observation.highest[stream(run, at, level)] ?? NaN,
  })
  return {
    value: (run) => {
      const { low, high } = ends(run)
      return high / low - 1
    },
    slope: (run) => {
      const { low, high } = ends(run)
      const sum = extreme(run, 'highest', at, level, 1 / low)
      return addTo(sum, extreme(run, 'lowest', at, level, 1), -high / low / low)
    },
  }
}

/** Sum of pay over sum of midpoints at the FTE of each. */
function compaRatio(at: number, level: number): Measured {
  const midpoints = (run: Observed): number =>
    ((run.observation.fteEnd[stream(run, at, level)] ?? 0) / 10_000) * (run.parameters.bands[level - 1]?.midpoint ?? 0)
  return {
    value: (run) => (run.totals.years[at]?.byLevel[level - 1]?.costs.annualised ?? 0) / midpoints(run),
    slope: (run) => annualised(run, at, level, 1 / midpoints(run)),
  }
}

/** Pay for a full-time equivalent over the same of the level below. */
function levelRatio(at: number, level: number): Measured {
  const mean = (run: Observed, of: number): number =>
    ((run.totals.years[at]?.byLevel[of - 1]?.costs.annualised ?? 0) * 10_000) /
    (run.observation.fteEnd[stream(run, at, of)] ?? 0)
  const value = (run: Observed): number => mean(run, level) / mean(run, level - 1)
  return {
    value,
    slope: (run) => {
      const paid = (of: number): number => run.totals.years[at]?.byLevel[of - 1]?.costs.annualised ?? 0
      const sum = annualised(run, at, level, value(run) / paid(level))
      return addTo(sum, annualised(run, at, level - 1, 1), -value(run) / paid(level - 1))
    },
  }
}

function payGap(at: number, level: number): Measured {
  const means = ({ observation, parameters }: Observed) => {
    const of = at * parameters.levels + level - 1
    return {
      women: (observation.womenPay[of] ?? 0) / (observation.women[of] ?? 0),
      men: (observation.menPay[of] ?? 0) / (observation.men[of] ?? 0),
    }
  }
  return {
    value: (run) => {
      const { women, men } = means(run)
      return (men - women) / men
    },
    slope: (run) => {
      const { gradient, women: countWomen, men: countMen } = run.observation
      const of = stream(run, at, level)
      if (!gradient) return zeros(run.parameters)
      const { women, men } = means(run)
      const sum = streamSum(
        gradient.womenPay,
        gradient.columns,
        [of],
        run.parameters,
        -1 / ((countWomen[of] ?? 1) * men),
      )
      const ofMen = streamSum(gradient.menPay, gradient.columns, [of], run.parameters)
      return addTo(sum, ofMen, women / (men * men * (countMen[of] ?? 1)))
    },
  }
}

function inversions(at: number): Measured {
  return {
    value: ({ observation }) => observation.inversion[at] ?? NaN,
    slope: ({ observation: { gradient }, parameters }) =>
      gradient ? streamSum(gradient.inversion, gradient.columns, [at], parameters) : zeros(parameters),
  }
}

function stream({ parameters }: Observed, at: number, level: number): number {
  return at * parameters.levels + level - 1
}

function extreme(run: Observed, end: 'lowest' | 'highest', at: number, level: number, factor: number): Float64Array {
  const { gradient } = run.observation
  if (!gradient) return zeros(run.parameters)
  return streamSum(gradient[end], gradient.columns, [stream(run, at, level)], run.parameters, factor)
}

function annualised(run: Observed, at: number, level: number, factor: number): Float64Array {
  const { gradient } = run.observation
  if (!gradient) return zeros(run.parameters)
  return streamSum(gradient.annualised, gradient.columns, streamsOf(run.parameters, at, level), run.parameters, factor)
}
