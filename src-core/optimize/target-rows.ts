/** Targets as rows. */
import { CodedError } from '../coded-error.ts'
import type { Population } from '../simulate/population.ts'
import type { RunParameters } from '../simulate/parameters.ts'
import type { Costs, Growth, YearTotals } from '../simulate/totals.ts'
import { burdenColumn } from './columns.ts'
import type { PlaceFilter } from './observation.ts'
import type { CostKind, Goal, Target, TargetMeasure } from './problem.ts'
import { addTo, streamSum, type Observed, type Row } from './row.ts'

/** What of a year's totals a target is about. */
interface Part {
  readonly level: number | null
  readonly place: PlaceFilter | null
}

export interface RowContext {
  readonly parameters: RunParameters
  readonly population: Pick<Population, 'places'>
  /** Filters in the order in which runs are observed. */
  readonly filters: readonly PlaceFilter[]
}

/** Throws CodedError NO_SUCH_LEVEL, NO_SUCH_YEAR, NO_SUCH_PLACE, CONTRADICTORY, EMPTY_GROUP. */
export function placeOf(
  { level, department, location, measure }: Target,
  { places }: RowContext['population'],
): PlaceFilter | null {
  const named = [level !== null, department !== undefined, location !== undefined].filter(Boolean).length
  if (named > 1) {
    throw new CodedError('CONTRADICTORY', 'A target is for one level, one department or one location, not for two.')
  }
  const dimension = department !== undefined ? 'department' : location !== undefined ? 'location' : null
  if (!dimension) return null
  if (isGrowth(measure)) {
    throw new CodedError('CONTRADICTORY', 'Pay growth is known for all and by level, not by department or location.')
  }
  const name = (dimension === 'department' ? department : location) ?? null
  const index = (dimension === 'department' ? places.departments : places.locations).indexOf(name)
  if (index < 0) {
    const whose = name === null ? `without ${dimension}` : `in ${dimension} "${name}"`
    throw new CodedError('NO_SUCH_PLACE', `Nobody on the roster is ${whose}.`, { [dimension]: name })
  }
  return { dimension, index }
}

export function checkScope(level: number | null, year: number | null, p: RunParameters): void {
  if (level !== null && level > p.levels) {
    throw new CodedError('NO_SUCH_LEVEL', `There is no level ${level}: the workspace has ${p.levels}.`, { level })
  }
  if (year !== null && (year < p.startYear || year >= p.startYear + p.years)) {
    throw new CodedError('NO_SUCH_YEAR', `${year} is outside the scenario's years.`, { year })
  }
}

export function isGrowth(measure: TargetMeasure): measure is keyof Growth {
  return measure === 'meanAll' || measure === 'meanContinuous' || measure === 'fullYearEquivalent'
}

export function targetRow(target: Target, index: number, label: string, context: RowContext): Row {
  const { measure, level, year, comparison, value, tolerance } = target
  checkScope(level, year, context.parameters)
  const part: Part = { level, place: placeOf(target, context.population) }
  const base = {
    kind: 'target' as const,
    ...{ index, label, level, year },
    lower: comparison === 'atMost' ? -Infinity : value,
    upper: comparison === 'atLeast' ? Infinity : value,
  }
  if (isGrowth(measure)) {
    // A growth of 3% within 0.01% is a mean pay within 0.01% of the wanted one.
    return { ...base, ...growthRow(measure, part, year, context), scale: 1, tolerance: tolerance * (1 + value) }
  }
  const scale = Math.max(1, Math.abs(value))
  if (measure === 'headcount') {
    const count = (run: Observed): number => {
      const end = yearsOf(run, year).at(-1)
      return end ? pick(end, part, run).headcount.end : NaN
    }
    const slope = ({ parameters }: Observed): Float64Array => zeros(parameters)
    return { ...base, value: count, slope, scale, tolerance: Math.max(0.5, tolerance * value) }
  }
  return { ...base, ...costRow(measure, part, year, context), scale, tolerance: tolerance * scale }
}

/** The cost that a goal makes least, as a row without limits. */
export function goalRow(goal: Extract<Goal, { kind: 'leastCost' }>, context: RowContext): Row {
  checkScope(null, goal.year, context.parameters)
  const part = { level: null, place: null }
  return {
    ...{ kind: 'target', index: -1, label: 'cost', level: null, year: goal.year, lower: -Infinity, upper: Infinity },
    ...{ scale: 1, tolerance: 0 },
    ...costRow(goal.measure, part, goal.year, context),
  }
}

type Measured = Pick<Row, 'value' | 'slope'>

function costRow(measure: CostKind, part: Part, year: number | null, { filters }: RowContext): Measured {
  const years = (run: Observed): readonly YearTotals[] => {
    const all = yearsOf(run, year)
    return measure === 'annualised' && year === null ? all.slice(-1) : all
  }
  return {
    value: (run) => years(run).reduce((sum, each) => sum + pick(each, part, run).costs[measure], 0),
    slope: (run) => {
      const sum = zeros(run.parameters)
      for (const each of years(run)) {
        const at = each.year - run.parameters.startYear
        if (measure !== 'burdened') {
          addTo(sum, costSlope(run, measure, part, at, filters), 1)
          continue
        }
        const burden = (run.parameters.burdenRate[at] ?? 0) / 1_000_000
        addTo(sum, costSlope(run, 'inYear', part, at, filters), 1 + burden)
        ;(sum[burdenColumn(run.parameters, at)] as number) += pick(each, part, run).costs.inYear
      }
      return sum
    },
  }
}

function costSlope(
  { observation, parameters }: Observed,
  measure: 'inYear' | 'annualised',
  { level, place }: Part,
  at: number,
  filters: readonly PlaceFilter[],
): Float64Array {
  const { gradient } = observation
  if (!gradient) return zeros(parameters)
  const { columns } = gradient
  if (place) {
    const block = measure === 'inYear' ? gradient.placeInYear : gradient.placeAnnualised
    const filter = filters.findIndex((each) => each.dimension === place.dimension && each.index === place.index)
    return streamSum(block, columns, [filter * parameters.years + at], parameters)
  }
  return streamSum(gradient[measure], columns, streamsOf(parameters, at, level), parameters)
}

/** Growth over several years is the mean yearly one: the product of the years' ratios, its n-th root, minus one. */
function growthRow(measure: keyof Growth, { level }: Part, year: number | null, context: RowContext): Measured {
  if (level !== null && measure !== 'fullYearEquivalent') checkScope(level, year, context.parameters)
  const ratios = (run: Observed): number[] =>
    yearsOf(run, year).map((each) => {
      const growth = level === null ? each.growth : each.growthByLevel[level - 1]?.growth
      const value = growth?.[measure]
      return value === null || value === undefined ? NaN : 1 + value
    })
  return {
    value: (run) => {
      const all = ratios(run)
      return Math.exp(all.reduce((sum, ratio) => sum + Math.log(ratio), 0) / all.length) - 1
    },
    slope: (run) => {
      const all = ratios(run)
      const mean = Math.exp(all.reduce((sum, ratio) => sum + Math.log(ratio), 0) / all.length)
      const sum = zeros(run.parameters)
      for (const each of yearsOf(run, year)) {
        const at = each.year - run.parameters.startYear
        addTo(sum, logGrowthSlope(run, measure, level, at), mean / all.length)
      }
      return sum
    },
  }
}

/** Of the logarithm of one year's ratio: pay after over pay before, heads and full-time equivalents as they are. */
function logGrowthSlope(run: Observed, measure: keyof Growth, level: number | null, at: number): Float64Array {
  const { observation, parameters, totals } = run
  const { gradient } = observation
  const sum = zeros(parameters)
  if (!gradient) return sum
  const { columns } = gradient
  const streams = streamsOf(parameters, at, level)
  const add = (block: Float64Array, of: readonly number[], total: number, sign: number): void => {
    if (total > 0) addTo(sum, streamSum(block, columns, of, parameters), sign / total)
  }
  if (measure === 'meanContinuous') {
    const total = (values: Float64Array): number => streams.reduce((all, stream) => all + (values[stream] ?? 0), 0)
    add(gradient.stayersAfter, streams, total(observation.stayersAfter), 1)
    add(gradient.stayersBefore, streams, total(observation.stayersBefore), -1)
    return sum
  }
  const annualised = (index: number): number => {
    const year = totals.years[index]
    return (level === null ? year?.costs.annualised : year?.byLevel[level - 1]?.costs.annualised) ?? 0
  }
  add(gradient.annualised, streams, annualised(at), 1)
  if (at > 0) add(gradient.annualised, streamsOf(parameters, at - 1, level), annualised(at - 1), -1)
  return sum
}

export function streamsOf({ levels }: RunParameters, at: number, level: number | null): number[] {
  if (level !== null) return [at * levels + level - 1]
  return Array.from({ length: levels }, (_, index) => at * levels + index)
}

export function zeros({ years, levels }: RunParameters): Float64Array {
  return new Float64Array(4 * years * levels + years)
}

function yearsOf({ totals }: Observed, year: number | null): readonly YearTotals[] {
  return year === null ? totals.years : totals.years.filter((each) => each.year === year)
}

const NOBODY = { costs: { inYear: 0, annualised: 0, burdened: 0 } satisfies Costs, headcount: { end: 0 } }

function pick(year: YearTotals, { level, place }: Part, _run: Observed) {
  if (level !== null) return year.byLevel[level - 1] ?? NOBODY
  if (!place) return year
  return (place.dimension === 'department' ? year.byDepartment : year.byLocation)[place.index] ?? NOBODY
}
