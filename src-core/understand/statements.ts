/** What must be said with every figure of these measures: what it assumes, and that it is no fact. */

interface RetentionPercents {
  readonly replacementCost: number
  readonly belowMidpoint: number
  readonly belowMarketRaise: number
  readonly marketRaise: number
}

export function retentionStatement(percents: RetentionPercents): string {
  const { replacementCost, belowMidpoint, belowMarketRaise, marketRaise } = percents
  return (
    `An assumption, not a finding: each person's chance to leave is the experienced termination rate, ${belowMidpoint}% ` +
    `higher for each percent of pay below the midpoint and ${belowMarketRaise}% higher for each point of the raise below ` +
    `the market's ${marketRaise}%; replacing someone costs ${replacementCost}% of a year's market pay. ` +
    'The figures are in Settings and are yours to judge.'
  )
}

export function gapStatement(first: string, second: string): string {
  return (
    `(mean pay of ${first} - mean pay of ${second}) / mean pay of ${first}, full-time rates at the year's end, of those ` +
    'on the roster; people hired within the simulation have no such attribute and are in neither group. The adjusted gap is the mean of the gaps ' +
    'within each level, weighted by people. It describes pay and does not explain it.'
  )
}
