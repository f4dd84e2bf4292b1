/** A scenario as those see it who decide: its cost against the default levers, whom it concerns, its boldest lever, points. */
import { levelsUpTo } from '../../../src-core/approvals/decide.ts'
import { findInLevers, riskPoints, type OutsideLever, type RiskPoints } from '../../../src-core/approvals/risk.ts'
import { CodedError } from '../../../src-core/coded-error.ts'
import { costAmount } from '../../../src-core/insight/cost-amount.ts'
import { leverDefinition } from '../../../src-core/levers/catalogue.ts'
import { createResolve } from '../../../src-core/levers/resolve.ts'
import { toRunParameters } from '../../../src-core/levers/to-run-parameters.ts'
import { minorPerMajor } from '../../../src-core/money/minor-digits.ts'
import { ENGINE_VERSION } from '../../../src-core/simulate/version.ts'
import type { RequestContent } from '../../../src-contract/desktop/approval-request.ts'
import { approvalSettings } from './settings.ts'
import type { Simulator } from '../ports/simulator.ts'
import type { Reader } from '../ports/store.ts'
import { createScenarioResolve, requireScenario, resolveParameters } from '../simulation/run-parameters.ts'

/** The shipped defaults: the workspace's own lever table can be changed without a yes, so it is no measure. */
const usual = createResolve([], [])

export async function describeScenarioSubject(
  reader: Reader,
  scenarioId: string,
  simulator: Simulator,
  signal: AbortSignal,
): Promise<Omit<RequestContent, 'subject' | 'hash'>> {
  const scenario = requireScenario(reader, scenarioId)
  const { startYear, years, seed } = scenario
  const bands = reader.settings.get().levels
  const { risk } = approvalSettings(reader)
  const totals = await simulator.simulate(resolveParameters(reader, scenarioId), signal)
  const base = await simulator.simulate(toRunParameters(usual, { startYear, years, seed, bands }), signal)
  const cost = costAmount(totals.years, 'inYear', null)
  const against = cost - costAmount(base.years, 'inYear', null)
  const headcounts = bands.map(({ level }) => totals.start.byLevel.find((each) => each.level === level)?.headcount ?? 0)
  const found = findInLevers(
    { scenario: createScenarioResolve(reader, scenario), usual, startYear, years, headcounts },
    risk,
  )
  const points = riskPoints({ ...found, cost: against / minorPerMajor(totals.currency) }, risk)
  const lever = found.largestLever === null ? '' : `: ${leverDefinition(found.largestLever).label}`
  return {
    reference: scenarioId,
    title: `Scenario "${scenario.name}"`,
    figures: [
      {
        label: years === 1 ? `In-year cost, ${startYear}` : `In-year cost, ${startYear} to ${startYear + years - 1}`,
        unit: 'money',
        value: String(cost),
        currency: totals.currency,
        delta: { unit: 'money', value: String(against), against: 'the default levers' },
      },
      { label: 'People affected', unit: 'count', value: String(found.people), currency: null, delta: null },
      {
        label: `Largest lever change${lever}`,
        unit: 'percent',
        value: String(found.largestChange),
        currency: null,
        delta: null,
      },
    ],
    levels: [...levelsUpTo(points.level)],
    reasons: reasonsOf(points),
    points,
    outside: found.outside.map(outsideText),
    createdBy: scenario.createdBy,
    runHash: totals.hash,
  }
}

/** Everything that its figures follow from. */
export function scenarioInputs(reader: Reader, scenarioId: string): unknown {
  return {
    engine: ENGINE_VERSION,
    parameters: resolveParameters(reader, scenarioId),
    currency: reader.settings.get().currency,
    roster: reader.people.currentRoster()?.importId ?? null,
    rates: reader.people.rates().map(({ currency, rate }) => [currency, rate]),
  }
}

export function scenarioProblem(reader: Reader, scenarioId: string): CodedError | null {
  const { status, name } = requireScenario(reader, scenarioId)
  if (status !== 'archived') return null
  return new CodedError('SCENARIO_LOCKED', `"${name}" is archived. Bring it back from the archive first.`)
}

function reasonsOf({ cost, people, change, total, level, liftedByCost }: RiskPoints): string[] {
  return [
    `${total} ${total === 1 ? 'point' : 'points'}: ${cost} for cost, ${people} for the people affected, ${change} for the largest lever change.`,
    liftedByCost ? 'The cost alone needs at least level 2.' : `By its points it needs level ${level}.`,
  ]
}

function outsideText({ label, level, value, range }: OutsideLever): string {
  return `${label}${level === null ? '' : ` at level ${level}`} is ${value}%, outside ${range[0]}% to ${range[1]}%.`
}
