/** The answer to "where does this number come from": definition, formula, inputs with their sources, result. */
import { assertNever } from '../../../src-core/assert-never.ts'
import { costAmount } from '../../../src-core/insight/cost-amount.ts'
import type { LeverId } from '../../../src-core/levers/catalogue.ts'
import type { Growth } from '../../../src-contract/desktop/totals.ts'
import {
  countText,
  givenStale,
  leverInputs,
  moneyText,
  percentText,
  rosterInputs,
  type Context,
  type Explanation,
  type ExplainInput,
  type Input,
} from './explain-inputs.ts'

export function explainFigure(given: ExplainInput): Explanation {
  const { figure, year, level, totals, settings } = given
  const levelName =
    level === null ? null : (settings.levels.find((each) => each.level === level)?.name ?? `Level ${level}`)
  const where = [year ?? 'all years', levelName].filter((part) => part !== null).join(', ')
  const context = { ...given, money: moneyText(totals.currency) }
  const body = explainBody(context)
  return {
    ...body,
    label: `${body.label}, ${where}`,
    inputs: [...body.inputs, ...rosterInputs(context)],
    notes: [
      ...body.notes,
      `Run ${totals.hash.slice(0, 12)}, engine ${totals.engineVersion}, seed ${given.scenario.seed}: the same inputs always give this figure.`,
      ...(figure === 'headcount' ? [] : givenStale(given)),
    ],
  }
}

function explainBody(context: Context): Explanation {
  const { figure } = context
  switch (figure) {
    case 'inYear':
      return costBody(
        context,
        'inYear',
        'In-year payroll',
        'What is paid within the year: each pay rate for the days it held.',
        'sum over people of round(sum over periods of pay x days in period / days in year)',
        ['merit.rate', 'cola.rate', 'promotion.raise', 'hire.payAdjustment', 'raise.monthWeights'],
      )
    case 'annualised':
      return costBody(
        context,
        'annualised',
        'Annualised payroll',
        "The run rate at the year's end: full-year pay of everyone then employed.",
        "sum over people employed at year's end of full-year pay",
        ['merit.rate', 'cola.rate', 'promotion.raise', 'hire.payAdjustment'],
      )
    case 'burdened':
      return costBody(
        context,
        'burdened',
        'Burdened payroll',
        "In-year payroll with the employer's cost on top.",
        'in-year payroll x (1 + burden rate)',
        ['burden.rate'],
      )
    case 'headcount':
      return headcountBody(context)
    case 'meanAll':
      return growthBody(
        context,
        'meanAll',
        'Growth of mean pay, all',
        "Mean pay of everyone at the year's end over the same at its start. New hires below the mean pull it down.",
        'mean pay at end / mean pay at start - 1',
      )
    case 'meanContinuous':
      return growthBody(
        context,
        'meanContinuous',
        'Growth of mean pay, continuous staff',
        'Only the people employed at both ends of the year.',
        'mean pay at end / mean pay at start - 1, same people',
      )
    case 'fullYearEquivalent':
      return growthBody(
        context,
        'fullYearEquivalent',
        'Growth of pay per full-time equivalent',
        'Annualised payroll per full-time equivalent at both ends of the year.',
        '(annualised / FTE) at end / (annualised / FTE) at start - 1',
      )
    case 'budgetGap':
      return gapBody(context)
    default:
      return assertNever(figure)
  }
}

function scopeOf({ totals, year, level }: Context) {
  const found = totals.years.find((each) => each.year === year) ?? totals.years[0]
  if (!found) throw new Error('a run has at least one year')
  const own = level === null ? found : found.byLevel.find((each) => each.level === level)
  return { found, own: own ?? found }
}

function costBody(
  context: Context,
  measure: 'inYear' | 'annualised' | 'burdened',
  label: string,
  definition: string,
  formula: string,
  levers: readonly LeverId[],
): Explanation {
  const { found, own } = scopeOf(context)
  const { headcount, costs } = own
  const base: Input[] =
    measure === 'burdened'
      ? [{ label: 'In-year payroll', value: context.money(costs.inYear), source: 'this run' }]
      : [
          { label: 'People at the start', value: countText(headcount.start), source: 'year before, or the roster' },
          { label: 'Hires', value: countText(headcount.hires), source: 'this run' },
          {
            label: 'Leavers',
            value: countText(headcount.experiencedLeavers + headcount.newHireLeavers),
            source: 'this run',
          },
          { label: "People at the year's end", value: countText(headcount.end), source: 'this run' },
        ]
  return {
    label,
    definition,
    formula,
    inputs: [...base, ...levers.flatMap((lever) => leverInputs(context, lever, found.year))],
    result: context.money(costs[measure]),
    notes: measure === 'inYear' ? ['The three costs belong together: in-year, annualised and burdened.'] : [],
  }
}

function headcountBody(context: Context): Explanation {
  const { found, own } = scopeOf(context)
  const { headcount } = own
  const flows: Input[] = [
    { label: 'At the start', value: countText(headcount.start), source: 'year before, or the roster' },
    { label: 'Hires', value: countText(headcount.hires), source: 'this run' },
    { label: 'Experienced leavers', value: countText(headcount.experiencedLeavers), source: 'this run' },
    { label: 'New-hire leavers', value: countText(headcount.newHireLeavers), source: 'this run' },
  ]
  if (context.level !== null) {
    flows.push(
      { label: 'Promoted in', value: countText(headcount.promotionsIn), source: 'this run' },
      { label: 'Promoted out', value: countText(headcount.promotionsOut), source: 'this run' },
    )
  }
  const levers: LeverId[] = ['growth.rate', 'termination.experienced', 'termination.newHire']
  return {
    label: 'Headcount at year end',
    definition:
      'People employed on the last day of the year; whole people, planned so that the year ends exactly on target.',
    formula: `start + hires - experienced leavers - new-hire leavers${context.level === null ? '' : ' + promoted in - promoted out'}; target = round half up(start x (1 + growth))`,
    inputs: [...flows, ...levers.flatMap((lever) => leverInputs(context, lever, found.year))],
    result: countText(headcount.end),
    notes: [],
  }
}

function growthBody(
  context: Context,
  measure: keyof Growth,
  label: string,
  definition: string,
  formula: string,
): Explanation {
  const { found } = scopeOf(context)
  const growth =
    context.level === null ? found.growth : found.growthByLevel.find((each) => each.level === context.level)?.growth
  const shown = (value: number | null | undefined): string =>
    value === null || value === undefined ? 'no one to compare' : percentText(value)
  return {
    label,
    definition,
    formula,
    inputs: [
      { label: 'All', value: shown(growth?.meanAll), source: 'this run' },
      { label: 'Continuous staff', value: shown(growth?.meanContinuous), source: 'this run' },
      { label: 'Full-year equivalent', value: shown(growth?.fullYearEquivalent), source: 'this run' },
    ],
    result: shown(growth?.[measure]),
    notes: ['Three measures exist because new hires dilute the mean: this panel shows what the others would give.'],
  }
}

function gapBody(context: Context): Explanation {
  const { budget } = context.scenario
  if (!budget) {
    return {
      label: 'Gap to budget',
      definition: 'Cost less budget.',
      formula: 'cost - budget',
      inputs: [],
      result: 'no budget set',
      notes: ['Set a budget on the gauge to see the gap.'],
    }
  }
  const now = costAmount(context.totals.years, budget.measure, budget.year)
  const gap = now - budget.amount
  const share = budget.amount === 0 ? '' : ` (${percentText(gap / budget.amount)})`
  return {
    label: 'Gap to budget',
    definition: 'Cost of the scenario less its budget; above zero is over budget.',
    formula: 'cost - budget',
    inputs: [
      {
        label: `Cost, ${budget.measure === 'inYear' ? 'in-year' : budget.measure}, ${budget.year ?? 'whole horizon'}`,
        value: context.money(now),
        source: 'this run',
      },
      { label: 'Budget', value: context.money(budget.amount), source: 'set in this scenario' },
    ],
    result: `${context.money(gap)}${share}`,
    notes: [],
  }
}
