/** What is wrong with a set of rules, field by field; an empty answer means it can be published. */
import { exact, type ExactDecimal } from '../field/exact.ts'
import { isCurrency } from '../money/parse-currency.ts'
import { FEEDBACK, OFFER_LEVELS, type OfferRules } from './rules.ts'

export interface RuleProblem {
  /** As the ledger names the rule: "tiers.level1". */
  readonly path: string
  readonly message: string
}

export function validateRules(rules: OfferRules): readonly RuleProblem[] {
  const problems: RuleProblem[] = []
  const refuse = (path: string, message: string): void => void problems.push({ path, message })
  const percent = (path: string, text: string, least: number, most: number): ExactDecimal => {
    const value = exact(text)
    if (value.lt(least) || value.gt(most)) refuse(path, `must lie between ${least} and ${most}.`)
    return value
  }
  for (const feedback of FEEDBACK) {
    const { from, to, point } = rules.percentile[feedback]
    const path = `percentile.${feedback}`
    const [low, high] = [percent(`${path}.from`, from, 0, 100), percent(`${path}.to`, to, 0, 100)]
    if (high.lt(low)) refuse(`${path}.to`, 'must not be below its beginning.')
    const at = percent(`${path}.point`, point, 0, 100)
    if (at.lt(low) || at.gt(high)) refuse(`${path}.point`, 'must lie between beginning and end.')
  }
  for (const [location, text] of Object.entries(rules.locationAdjustment)) {
    percent(`locationAdjustment.${location}`, text, -90, 900)
  }
  for (const level of OFFER_LEVELS) percent(`bonus.${level}`, rules.bonus[level], 0, 500)
  validateEquity(rules, refuse)
  percent('counterOffer.matchUpTo', rules.counterOffer.matchUpTo, 0, 1000)
  percent('parity.below', rules.parity.below, 0, 100)
  percent('parity.above', rules.parity.above, 0, 1000)
  percent('parity.compression', rules.parity.compression, 0, 100)
  validateStandings(rules, refuse)
  const automatic = percent('tiers.automatic', rules.tiers.automatic, -100, 1000)
  const level1 = percent('tiers.level1', rules.tiers.level1, -100, 1000)
  const level2 = percent('tiers.level2', rules.tiers.level2, -100, 1000)
  if (level1.lt(automatic)) refuse('tiers.level1', 'must not be below the automatic tier.')
  if (level2.lt(level1)) refuse('tiers.level2', 'must not be below level 1.')
  percent('belowMarket', rules.belowMarket, 0, 100)
  return problems
}

type Refuse = (path: string, message: string) => void

function validateEquity({ equity }: OfferRules, refuse: Refuse): void {
  if (!isCurrency(equity.currency)) refuse('equity.currency', 'is not a currency of ISO 4217.')
  const { months, cliffMonths, everyMonths } = equity.vesting
  if (cliffMonths > months) refuse('equity.vesting.cliffMonths', 'must not be longer than the whole schedule.')
  if (months % everyMonths !== 0) refuse('equity.vesting.everyMonths', 'must divide the whole schedule.')
}

function validateStandings({ parity }: OfferRules, refuse: Refuse): void {
  const names = parity.standings.map((name) => name.trim().toLowerCase())
  if (new Set(names).size !== names.length) refuse('parity.standings', 'must not name a standing twice.')
  for (const level of OFFER_LEVELS) {
    const standing = parity.standingOf[level]
    if (standing !== null && !names.includes(standing.trim().toLowerCase())) {
      refuse(`parity.standingOf.${level}`, 'must be one of the standings.')
    }
  }
}
