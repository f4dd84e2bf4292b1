/** The field's terms: definition and formula as the app computes it. */

export interface GlossaryEntry {
  readonly term: string
  readonly definition: string
  readonly formula?: string
  /** Conventions, and what another would give. */
  readonly note?: string
}

export const GLOSSARY = {
  payBand: {
    term: 'Pay band',
    definition:
      'Minimum, midpoint and maximum pay of a job, level or grade at a location, in a currency, in force from a date.',
    formula: 'midpoint = given, or (minimum + maximum) / 2',
  },
  compaRatio: {
    term: 'Compa-ratio',
    definition: 'Pay in relation to the midpoint of its band: 1.00 is at the midpoint.',
    formula: 'pay / midpoint',
    note: 'Pay is the full-year, full-time rate. The band is multiplied by FTE before comparing what a part-timer is actually paid.',
  },
  groupCompaRatio: {
    term: 'Group compa-ratio',
    definition: 'The pay of a group in relation to its midpoints.',
    formula: 'sum of pay / sum of midpoints',
    note: 'Not the mean of the compa-ratios, which gives small and large pay the same weight.',
  },
  rangePenetration: {
    term: 'Range penetration',
    definition: 'How far into the band pay is: 0% at the minimum, 100% at the maximum.',
    formula: '(pay − minimum) / (maximum − minimum)',
    note: 'Below 0% or above 100% means outside the band; it is never cut off.',
  },
  rangeSpread: {
    term: 'Range spread',
    definition: 'How wide a band is.',
    formula: 'maximum / minimum − 1',
    note: 'Another convention divides the width by the midpoint.',
  },
  percentileInRange: {
    term: 'Percentile in range',
    definition: 'The pay at a share of the way from minimum to maximum. New hires are placed by it.',
    formula: 'minimum + p × (maximum − minimum)',
  },
  marketAgeing: {
    term: 'Market ageing',
    definition: 'Survey pay brought forward to a date at an assumed yearly movement.',
    formula: 'linear: base × (1 + r × months / 12); compound: base × (1 + r)^(months / 12)',
    note: '52,000 aged nine months at 3% linear is 53,170.',
  },
  marketBlend: {
    term: 'Market blend',
    definition: 'Several survey rates as one, weighted, after ageing.',
    formula: 'sum(rate × weight) / sum(weight)',
  },
  geographicDifferential: {
    term: 'Geographic differential',
    definition: 'A factor on a band for the pay level of a location.',
    formula: 'band × factor',
  },
  merit: {
    term: 'Merit raise',
    definition: 'A raise for performance, at the rate of the level held on the raise date.',
    formula: 'new pay = round(old pay × (1 + merit + COLA)), after any promotion of that year',
  },
  meritMatrix: {
    term: 'Merit matrix',
    definition: 'Raise percentages by performance rating and position in the range.',
    note: 'Its cost uses the share of payroll in each cell, not the share of heads.',
  },
  meritBudget: {
    term: 'Merit budget',
    definition:
      'The merit raises as a share of the pay of those eligible. Setting it rescales the merit rates of the levels.',
    formula: 'sum(eligible pay × merit %) / sum(eligible pay)',
  },
  cola: {
    term: 'COLA (general increase)',
    definition: 'The same percentage for everyone eligible.',
    note: 'Added to merit, which is the default here; the other convention applies it before merit, which compounds.',
  },
  proration: {
    term: 'Proration',
    definition: 'The share of a period that a pay rate held.',
    formula: 'inclusive days / days in the period',
    note: 'Actual days of each year, so leap years count 366. Periods never overlap.',
  },
  lumpSum: {
    term: 'Lump sum',
    definition: 'The part of a raise above the band maximum, paid once: it uses budget and does not move base pay.',
    formula: 'base part = min(award, max(0, maximum − pay)); the rest is the lump sum',
  },
  promotionRate: {
    term: 'Promotion rate',
    definition:
      'The share of those eligible (a year of service or more, below the top level) who are promoted in a year.',
    formula: 'promotions = round(rate × eligible)',
  },
  promotionOrder: {
    term: 'Promotion order',
    definition: "Promotion first, with the lift to the new band's minimum, then merit and COLA on the new pay.",
  },
  inYearCost: {
    term: 'In-year cost',
    definition: 'What is paid within the year: each pay rate for the days it held.',
    formula: 'sum of pay rate × days held / days in the year',
    note: 'The three costs (in-year, annualised, burdened) are always shown together.',
  },
  annualisedCost: {
    term: 'Annualised cost',
    definition: "The run rate at the year's end: full-year pay of everyone then employed.",
    formula: 'sum of full-year pay at the end of the year',
    note: 'It exceeds the in-year cost by what raises and hires carry over into the next year.',
  },
  burdenedCost: {
    term: 'Burdened cost',
    definition: 'In-year cost with employer taxes and benefits on top.',
    formula: 'in-year cost × (1 + burden rate)',
  },
  runRate: {
    term: 'Run rate',
    definition: 'The sum of annual pay rates on a date.',
    formula: 'sum of full-year pay × FTE on that date',
  },
  turnover: {
    term: 'Turnover',
    definition: 'Leavers in relation to headcount. Experienced people and new hires have rates of their own.',
    formula: 'leavers / average headcount',
  },
  headcountPlan: {
    term: 'Headcount plan',
    definition: 'Whole people, so that the year ends exactly on target.',
    formula: 'target = round(n × (1 + growth)); leavers = floor(n × rate); hires fill the rest and their own leavers',
    note: '7,000 people at 3% growth, 25% and 40% termination: 7,210 / 1,750 leave / 3,267 hired / 1,307 of them leave.',
  },
  meanGrowth: {
    term: 'Growth of mean pay, all',
    definition: "Mean pay of everyone at the year's end over that at its start.",
    formula: 'mean pay at end / mean pay at start − 1',
    note: 'New hires dilute it: compare with continuous staff.',
  },
  continuousGrowth: {
    term: 'Growth, continuous staff',
    definition: 'The same for people employed at both ends of the year alone.',
    formula: 'mean pay at end / mean pay at start − 1, same people',
  },
  fteGrowth: {
    term: 'Growth, full-year equivalent',
    definition: "Annualised payroll per full-time equivalent at the year's end over that at its start.",
    formula: '(payroll / FTE at end) / (payroll / FTE at start) − 1',
    note: 'Equal to the growth of the mean of all where everyone works full-time.',
  },
  budgetGap: {
    term: 'Budget gap',
    definition: 'What the scenario costs beyond its budget, in the measure and year the budget is set for.',
    formula: 'cost − budget',
  },
  pull: {
    term: 'Pull',
    definition: 'What one step of a lever does to the cost, everything else as it is.',
    formula: 'cost with the lever one step up − cost now',
  },
  seed: {
    term: 'Seed',
    definition:
      'The number that fixes who is drawn to leave, join or rise. The same seed gives the same people; another seed is another world.',
    note: 'Draws are shared between scenarios with one seed, so that they differ only by what differs between them.',
  },
  payGap: {
    term: 'Pay gap',
    definition: "The difference between men's and women's mean (or median) pay, as a share of men's.",
    formula: '(mean men − mean women) / mean men',
  },
  adjustedGap: {
    term: 'Adjusted gap',
    definition: 'The gap that remains between people alike in the controls, by regression of log pay.',
    formula: 'log pay = controls + b × woman; difference = exp(b) − 1',
    note: 'Degrees of freedom are people less the rank of the design: columns that others make up do not count.',
  },
  jointAssessment: {
    term: 'Joint assessment',
    definition:
      'A mean gap of 5% or more, either way, in a category of workers, neither justified nor remedied within six months.',
    formula: '|mean men − mean women| / mean men ≥ 5%',
    note: 'Directive (EU) 2023/970, article 10. Compared as whole cents: one cent below 5% is below.',
  },
  oaxaca: {
    term: 'Oaxaca-Blinder decomposition',
    definition:
      'Splits the gap in mean log pay into what lies in where people stand (endowments), in how the same place is paid (coefficients), and both at once (interaction).',
    formula: 'gap = endowments + coefficients + interaction = explained + unexplained',
    note: 'The pooled form prices places by a model of everyone with a dummy for the group.',
  },
  fourFifths: {
    term: 'Four-fifths rule',
    definition: 'A group whose rate of an outcome is below four fifths of the highest rate is marked.',
    formula: 'rate / highest rate < 0.80',
    note: 'Exactly 0.80 is not marked (EEOC 1979).',
  },
  payQuarters: {
    term: 'Pay quarters',
    definition: 'People in the order of pay, in four parts of equal size, lower to upper.',
    note: 'One person left over goes to the lower; two to the lower and upper middle; three to all but the upper. Equal rates across a boundary are spread in proportion.',
  },
  payRange: {
    term: 'Pay range',
    definition:
      'Minimum, midpoint and maximum of a job at a location, in a currency. It is looked up by exactly this title and location, never approximated.',
    formula: 'midpoint as given, else (minimum + maximum) / 2',
  },
  approvalTier: {
    term: 'Approval tier',
    definition:
      'Who must approve an offer, by the distance of its base above the midpoint: automatic, Comp Manager, Comp Manager and HRBP, up to the VP HR. A boundary belongs to the lower tier.',
    formula: '(base − midpoint) / midpoint, against the boundaries of the rules (5, 15 and 25% as shipped)',
    note: 'A competing offer above the range maximum and a violation of internal parity need at least Comp Manager and HRBP.',
  },
  counterOffer: {
    term: 'Competing offer',
    definition:
      'What another employer offers. It is matched up to a limit, never below our own recommendation, never above the range maximum; beyond that an equity top-up is offered and a review is required.',
    formula: 'min(competing base, own base × (1 + limit), maximum), at least the own base',
  },
  internalParity: {
    term: 'Internal parity',
    definition:
      'How the base stands among peers: people with the same job title and location, else of the same family and level. A base outside the band around their median, or above a more senior peer, is a violation.',
    note: 'Fewer peers than the rules ask for are shown, but the band is not judged.',
  },
  compression: {
    term: 'Inversion and compression',
    definition:
      'Inversion: a more senior peer would be paid less than the offer. Compression: one would be paid only little more.',
    note: 'More senior: a higher level as the roster states it, else a higher standing within the job title. A level derived from pay is never used.',
  },
  vesting: {
    term: 'Vesting',
    definition: 'When a grant becomes the person’s own: nothing before the cliff, then in whole steps until the end.',
    formula: 'grant × vested months / all months, whole steps only',
  },
  payHistory: {
    term: 'Pay history law',
    definition:
      'In many places an employer may not ask what a candidate earns or earned. There the field is hidden and a value is refused; elsewhere it is never used to compute an offer.',
    note: 'The table of laws was compiled for guidance: confirm statute and date before relying on it.',
  },
  ledger: {
    term: 'Ledger',
    definition:
      'The ordered steps by which an offer was computed: formula, inputs with file, row and date or rule and version, and result. Every number shown is a result or an input of a step.',
  },
  staleData: {
    term: 'Stale data',
    definition:
      'Data older than the age set for the workspace. It is marked on every screen and document that uses it.',
  },
  exchangeRate: {
    term: 'Exchange rate',
    definition:
      "Units of the workspace's currency for one unit of another. The entered currency stays the truth; converted amounts carry the rate and its date.",
  },
} as const satisfies Readonly<Record<string, GlossaryEntry>>

export type TermId = keyof typeof GLOSSARY
