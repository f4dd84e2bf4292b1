/** matrix.*: a merit matrix on the roster, what it costs, scaled to a budget, and who gets what. */
import type { MatrixPerson } from '../../../src-contract/desktop/matrix.ts'
import type { MeritPool } from '../../../src-contract/desktop/merit-pool.ts'
import type { ParsedInput } from '../../../src-contract/desktop/index.ts'
import { CodedError } from '../../../src-core/coded-error.ts'
import { assessor, type Assessed } from '../../../src-core/matrix/assess.ts'
import { costMatrix, type CostOfMatrix } from '../../../src-core/matrix/cost-matrix.ts'
import { CELLS, quartileAt, ratingAt } from '../../../src-core/matrix/order.ts'
import { scaleMatrix } from '../../../src-core/matrix/scale-matrix.ts'
import type { CallContext, Handlers } from '../handlers.ts'
import { matrixCost, matrixPerson, toPercent } from './answer.ts'
import { pageOf } from './page.ts'
import type { LoadRoster, RewardRoster } from './roster.ts'
import { poolAmount, settingOf, type Setting } from './setting.ts'
import type { CurrentWorkspace } from '../ports/store.ts'

interface MatrixDependencies {
  readonly workspace: CurrentWorkspace
  readonly loadRoster: LoadRoster
}

type MatrixWish = Omit<ParsedInput<'matrix.cost'>, 'budget'>

interface Prepared {
  readonly roster: RewardRoster
  readonly setting: Setting
  readonly rates: readonly number[]
}

export function matrixService({ workspace, loadRoster }: MatrixDependencies): Handlers<'matrix'> {
  const prepare = async (wish: MatrixWish, { signal }: CallContext): Promise<Prepared> => {
    const found = settingOf(workspace.require().read, wish)
    const setting = { ...found, capAtMaximum: wish.capAtMaximum ?? found.capAtMaximum }
    const rates = wish.matrix ? wish.matrix.map(toPpm) : setting.matrix
    if (!rates) {
      throw new CodedError('NO_MATRIX', "The scenario's merit matrix is off. Give a matrix, or set the lever first.")
    }
    return { roster: await loadRoster(signal), setting, rates }
  }

  return {
    'matrix.cost': async ({ budget, ...wish }, context) => {
      const prepared = await prepare(wish, context)
      const { cost } = costed(prepared)
      return answer(prepared, prepared.rates, cost, budget ?? leverBudget(prepared.setting))
    },

    'matrix.scale': async ({ budget, minimum, maximum, ...wish }, context) => {
      if (minimum > maximum) {
        throw new CodedError('CONTRADICTORY', 'The lower bound of the rates lies above the upper one.')
      }
      const prepared = await prepare(wish, context)
      const { people, cost } = costed(prepared)
      if (cost.eligible.payroll === 0) throw new CodedError('EMPTY_GROUP', 'Nobody is eligible on the date.')
      const amount = poolAmount(budget, cost.eligible.payroll)
      const pays = Array.from({ length: CELLS }, (): number[] => [])
      for (const one of people) if (one.ineligible === null) pays[one.cell]?.push(one.person.pay)
      const bounds = { minimum: toPpm(minimum), maximum: toPpm(maximum) }
      const scaled = scaleMatrix({ rates: prepared.rates, pays, budget: amount, ...bounds })
      if (!scaled.ok) throw outOfReach(amount, scaled.lowest, scaled.highest, cost.eligible.payroll)
      const after = costed({ ...prepared, rates: scaled.rates }).cost
      return {
        matrix: scaled.rates.map(toPercent),
        reordered: scaled.reordered,
        cost: answer(prepared, scaled.rates, after, budget),
      }
    },

    'matrix.test': async ({ rating, quartile, capped, sort, ...wish }, context) => {
      const prepared = await prepare(wish, context)
      const { bands, currency } = prepared.roster
      const { people } = costed(prepared)
      const wanted = people.filter(
        ({ cell, lumpSum }) =>
          (rating === undefined || ratingAt(cell) === rating) &&
          (quartile === undefined || quartileAt(cell) === quartile) &&
          (capped === undefined || lumpSum > 0 === capped),
      )
      const rows = wanted.map((one): MatrixPerson => matrixPerson(one, bands))
      const { matching, page } = pageOf(rows, { ...wish, sort })
      return {
        currency,
        total: matching.length,
        awards: matching.reduce((sum, row) => sum + row.award, 0),
        people: page,
      }
    },
  }
}

function costed({ roster, setting, rates }: Prepared): { people: readonly Assessed[]; cost: CostOfMatrix } {
  const people = roster.people.map(assessor({ ...setting, rates, bands: roster.bands }))
  return { people, cost: costMatrix(people, setting) }
}

function answer({ roster, setting }: Prepared, rates: readonly number[], cost: CostOfMatrix, budget: MeritPool | null) {
  return matrixCost({ currency: roster.currency, setting, rates, cost, budget })
}

function leverBudget({ budget }: Setting): MeritPool | null {
  return budget === null ? null : { percent: toPercent(budget) }
}

/** The engine works in whole millionths: a finer value would be rounded without a word. */
function toPpm(percent: number): number {
  const scaled = percent * 10_000
  const ppm = Math.round(scaled)
  if (Math.abs(scaled - ppm) <= 1e-6) return ppm
  throw new CodedError('OUT_OF_BOUNDS', 'Merit rates take at most four decimals.')
}

function outOfReach(budget: number, lowest: number, highest: number, payroll: number): CodedError {
  const percent = (amount: number): string => `${((amount / payroll) * 100).toFixed(2)}%`
  return new CodedError(
    'BUDGET_OUT_OF_REACH',
    `Within these bounds the matrix costs between ${percent(lowest)} and ${percent(highest)} of eligible pay; the budget is ${percent(budget)}. Widen the bounds, or change the budget.`,
    { lowest, highest, budget },
  )
}
