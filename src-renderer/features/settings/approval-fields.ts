/** The numbers of the approval settings: where each stands, what it is called, its bounds. */
import type { ApprovalSettings } from '../../../src-contract/desktop/approval-settings.ts'

export interface ApprovalField {
  readonly label: string
  readonly help?: string
  readonly unit: string
  readonly bounds: readonly [number, number]
  readonly step: number
  readonly decimals: number
  readonly read: (settings: ApprovalSettings) => number
  readonly write: (settings: ApprovalSettings, value: number) => ApprovalSettings
}

interface ApprovalFieldGroup {
  readonly title: string
  readonly note: string
  readonly fields: readonly ApprovalField[]
}

const hours = (level: keyof ApprovalSettings['hours'], label: string): ApprovalField => ({
  label,
  unit: 'h',
  bounds: [1, 2000],
  step: 1,
  decimals: 0,
  read: (settings) => settings.hours[level],
  write: (settings, value) => ({ ...settings, hours: { ...settings.hours, [level]: value } }),
})

export const CLOCK_FIELDS: readonly ApprovalField[] = [
  hours('level1', 'Level 1, hours of working time'),
  hours('level2', 'Level 2, hours of working time'),
  hours('level3', 'Level 3, hours of working time'),
  {
    label: 'Reminder after',
    help: 'Share of the time',
    unit: '%',
    bounds: [1, 100],
    step: 5,
    decimals: 0,
    read: ({ remindAt }) => remindAt,
    write: (settings, remindAt) => ({ ...settings, remindAt }),
  },
]

type Risk = ApprovalSettings['risk']
type StepKind = 'cost' | 'people' | 'change'

const inRisk = (settings: ApprovalSettings, change: Partial<Risk>): ApprovalSettings => ({
  ...settings,
  risk: { ...settings.risk, ...change },
})

/** One field for each step that the workspace has; the points of a step are in its label. */
function stepFields({ risk }: ApprovalSettings, kind: StepKind, unit: string, highest: number): ApprovalField[] {
  return risk[kind].map(({ points }, index) => ({
    label: `${STEP_NAMES[kind]}: ${points} ${points === 1 ? 'point' : 'points'} above`,
    unit,
    bounds: [0, highest],
    step: kind === 'cost' ? 100_000 : kind === 'people' ? 10 : 1,
    decimals: kind === 'change' ? 2 : 0,
    read: (settings) => settings.risk[kind][index]?.above ?? 0,
    write: (settings, above) =>
      inRisk(settings, {
        [kind]: settings.risk[kind].map((step, at) => (at === index ? { ...step, above } : step)),
      }),
  }))
}

const STEP_NAMES: Readonly<Record<StepKind, string>> = {
  cost: 'Cost against the default levers',
  people: 'People affected',
  change: 'Largest lever change',
}

const plain = (
  key: 'level2From' | 'level3From' | 'level2AboveCost',
  label: string,
  unit: string,
  highest: number,
): ApprovalField => ({
  label,
  unit,
  bounds: [0, highest],
  step: key === 'level2AboveCost' ? 100_000 : 1,
  decimals: 0,
  read: ({ risk }) => risk[key],
  write: (settings, value) => inRisk(settings, { [key]: value }),
})

const COMPLIANT = { merit: 'Merit', promotion: 'Promotion raise', cola: 'COLA' } as const

function rangeFields(kind: keyof typeof COMPLIANT): ApprovalField[] {
  return ([0, 1] as const).map((end) => ({
    label: `${COMPLIANT[kind]}, ${end === 0 ? 'from' : 'to'}`,
    unit: '%',
    bounds: [0, 1000],
    step: 0.5,
    decimals: 2,
    read: ({ risk }) => risk.compliant[kind][end],
    write: (settings, value) => {
      const [low, high] = settings.risk.compliant[kind]
      const range: [number, number] = end === 0 ? [value, Math.max(value, high)] : [Math.min(low, value), value]
      return inRisk(settings, { compliant: { ...settings.risk.compliant, [kind]: range } })
    },
  }))
}

export function riskGroups(settings: ApprovalSettings, currency: string): readonly ApprovalFieldGroup[] {
  return [
    {
      title: 'Points of a scenario',
      note: 'Its cost in whole units of the currency, the people of the levels it touches, and its boldest lever in percent of the default.',
      fields: [
        ...stepFields(settings, 'cost', currency, 1e12),
        ...stepFields(settings, 'people', '', 1e9),
        ...stepFields(settings, 'change', '%', 1e6),
        plain('level2From', 'Level 2 from', 'points', 100),
        plain('level3From', 'Level 3 from', 'points', 100),
        plain('level2AboveCost', 'At least level 2 above a cost of', currency, 1e12),
      ],
    },
    {
      title: 'Ranges without a justification',
      note: 'A lever outside needs one when the scenario is submitted.',
      fields: [...rangeFields('merit'), ...rangeFields('promotion'), ...rangeFields('cola')],
    },
  ]
}
