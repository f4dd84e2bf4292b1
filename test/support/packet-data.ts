/** A scenario packet's data in whole figures, made by rule: five levels, any number of years, totals that add up. */
import { LEVERS } from '../../src-core/levers/catalogue.ts'
import { createResolve, type LeverRow } from '../../src-core/levers/resolve.ts'
import type { RoleId } from '../../src-core/access/roles.ts'
import type { SubjectApprovalRecord } from '../../src-main/services/ports/approvals.ts'
import type { ResolvedLever } from '../../src-contract/desktop/levers.ts'
import type { HeadcountFlow, Totals, YearTotals } from '../../src-contract/desktop/totals.ts'
import type { PacketData } from '../../src-main/services/print/scenario/data.ts'

const LEVEL_NAMES = ['Staff', 'Manager', 'Senior Manager', 'Director', 'VP']

export interface PacketShape {
  readonly years?: number
  readonly name?: string
  readonly notes?: string
  readonly rows?: readonly LeverRow[]
  /** Multiplies every amount; 0 is a company without pay. */
  readonly scale?: number
  readonly history?: number
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

const ROWS: readonly LeverRow[] = [
  { lever: 'merit.rate', level: 2, year: null, value: 4.75 },
  { lever: 'merit.rate', level: 3, year: 2028, value: 5.25 },
  { lever: 'growth.rate', level: null, year: null, value: -2 },
  { lever: 'raise.monthWeights', level: null, year: null, value: [0, 0, 0, 100, 0, 0, 0, 0, 0, 0, 0, 0] },
  { lever: 'policy.capAtMaximum', level: null, year: null, value: 1 },
]

export function packetData(shape: PacketShape = {}): PacketData {
  const {
    years = 5,
    name = 'Merit 2027, base case',
    notes = 'Hold merit near the market and cap pay at the maximum.',
    rows = ROWS,
  } = shape
  const startYear = 2027
  const totals = packetTotals(years, startYear, shape.scale ?? 1)
  return {
    appVersion: '0.1.0',
    settings: {
      name: 'Sample company',
      currency: 'USD',
      levels: LEVEL_NAMES.map((levelName, index) => ({
        level: index + 1,
        name: levelName,
        minimum: 5_600_000 * (index + 1),
        midpoint: 6_800_000 * (index + 1),
        maximum: 8_000_000 * (index + 1),
      })),
      staleAfterDays: 90,
      annualHours: 2080,
      backupsKept: 7,
    },
    scenario: {
      id: 'scenario-1',
      name,
      parentId: 'scenario-0',
      status: 'locked',
      startYear,
      years,
      seed: 4217,
      budget: { measure: 'inYear', year: null, amount: 320_000_000_00 * years },
      notes,
      overrides: rows.length,
      createdAt: '2026-11-02T09:30:00.000Z',
      createdBy: 'analyst',
      changedAt: '2026-11-20T16:05:00.000Z',
    },
    parentName: 'Baseline',
    totals,
    levers: resolved(rows, startYear, years),
    history: Array.from({ length: shape.history ?? 4 }, (_, index) => ({
      seq: 100 - index,
      at: `2026-11-20T16:${String(index % 60).padStart(2, '0')}:00.000Z`,
      actor: 'analyst',
      scenarioId: 'scenario-1',
      lever: 'merit.rate' as const,
      level: (index % 5) + 1,
      year: null,
      oldValue: index === 0 ? null : 4,
      newValue: 4.75,
      action: 'set' as const,
      reason: 'Market moved',
    })),
    sources: (['people', 'payBands'] as const).map((kind) => ({
      importId: `import-${kind}`,
      kind,
      fileName: kind === 'people' ? 'roster.csv' : 'bands.xlsx',
      sha256: (kind === 'people' ? 'a1' : 'b2').repeat(32),
      importedAt: '2026-11-01T08:00:00.000Z',
      asOf: '2026-07-31',
      actor: 'analyst',
      rowsRead: 5012,
      accepted: 5000,
      rejected: 12,
      leftOut: 632,
      current: true,
    })),
    stale: true,
    rates: [{ currency: 'EUR', rate: '1.0837', date: '2026-10-31', source: 'central bank' }],
    run: null,
  }
}

function resolved(rows: readonly LeverRow[], startYear: number, years: number): ResolvedLever[] {
  const resolve = createResolve(rows, [])
  return LEVERS.flatMap(({ id, perLevel }) =>
    (perLevel ? [1, 2, 3, 4, 5] : [null]).flatMap((level) =>
      Array.from({ length: years }, (_, index) => {
        const year = startYear + index
        return { lever: id, level, year, ...resolve(id, level, year), locked: false, warning: false }
      }),
    ),
  )
}

export function packetTotals(years: number, startYear: number, scale: number): Totals {
  const startHeads = [2800, 1100, 620, 380, 100]
  const startPay = startHeads.map((heads, index) => heads * (6_812_345 + index * 4_400_017) * scale)
  return {
    currency: 'USD',
    engineVersion: '1',
    hash: 'c3'.repeat(32),
    people: sum(startHeads),
    start: {
      headcount: sum(startHeads),
      annualised: sum(startPay),
      byLevel: startHeads.map((headcount, index) => ({
        level: index + 1,
        headcount,
        annualised: startPay[index] ?? 0,
      })),
    },
    years: Array.from({ length: years }, (_, index) => yearTotals(startYear + index, index, startHeads, startPay)),
    engineMs: 1.9,
  }
}

function yearTotals(
  year: number,
  index: number,
  startHeads: readonly number[],
  startPay: readonly number[],
): YearTotals {
  const byLevel = startHeads.map((heads, at) => {
    const annualised = Math.round((startPay[at] ?? 0) * 1.047 ** (index + 1))
    const inYear = Math.round(annualised * 0.9713)
    const start = Math.round(heads * 0.98 ** index)
    const end = Math.round(heads * 0.98 ** (index + 1))
    const leavers = Math.round(start * 0.12)
    const fresh = Math.round(start * 0.02)
    const headcount = flow(start, end, leavers, fresh)
    return {
      level: at + 1,
      costs: { inYear, annualised, burdened: Math.round(inYear * 1.25) },
      headcount,
      lumpSums: 123_456 * (at + index),
    }
  })
  const heads = (field: keyof HeadcountFlow) => sum(byLevel.map((one) => one.headcount[field]))
  const growth = {
    meanAll: 0.0213 - index * 0.01,
    meanContinuous: 0.0613,
    fullYearEquivalent: index === 0 ? null : 0.0402,
  }
  return {
    year,
    costs: {
      inYear: sum(byLevel.map((one) => one.costs.inYear)),
      annualised: sum(byLevel.map((one) => one.costs.annualised)),
      burdened: sum(byLevel.map((one) => one.costs.burdened)),
    },
    headcount: flow(heads('start'), heads('end'), heads('experiencedLeavers'), heads('newHireLeavers')),
    lumpSums: sum(byLevel.map((one) => one.lumpSums)),
    growth,
    growthByLevel: byLevel.map(({ level }) => ({ level, growth })),
    byLevel,
    byDepartment: [],
    byLocation: [],
  }
}

function flow(start: number, end: number, experiencedLeavers: number, newHireLeavers: number): HeadcountFlow {
  return {
    start,
    hires: end - start + experiencedLeavers + newHireLeavers,
    experiencedLeavers,
    newHireLeavers,
    promotionsIn: 0,
    promotionsOut: 0,
    end,
  }
}

/** A request about a scenario that two people approved. */
export function approvedRequest(runHash: string, comment = 'Go <ahead>'): SubjectApprovalRecord {
  type Step = SubjectApprovalRecord['history'][number]
  const step = (
    kind: Step['kind'],
    day: string,
    name: string,
    role: RoleId,
    level: Step['level'],
    said = '',
  ): Step => ({
    ...{ kind, name, role, level, comment: said, at: `2026-11-${day}T10:30:00.000Z` },
    ...{ by: `profile-${name}`, seat: level === null ? null : role, toName: null },
  })
  return {
    requestId: 'request-1',
    state: 'approved',
    title: 'Scenario "Plan"',
    levels: [1, 2, 3],
    hash: 'f6'.repeat(32),
    justification: 'Retention in the second level is below plan.',
    figures: [
      {
        label: 'In-year cost, 2027 to 2028',
        unit: 'money',
        value: '4017012345',
        currency: 'USD',
        delta: { unit: 'money', value: '125000000', against: 'the default levers' },
      },
      { label: 'People affected', unit: 'count', value: '2800', currency: null, delta: null },
      { label: 'Largest lever change: Merit rate', unit: 'percent', value: '18.75', currency: null, delta: null },
    ],
    reasons: [
      '5 points: 2 for cost, 2 for the people affected, 1 for the largest lever change.',
      'By its points it needs level 2.',
    ],
    points: { cost: 2, people: 2, change: 1, total: 5, level: 2, liftedByCost: false },
    outside: [1, 2, 3, 4, 5].map((level) => `COLA at level ${level} is 5.5%, outside 0% to 5%.`),
    runHash,
    history: [
      step('submitted', '17', 'analyst', 'compAnalyst', null),
      step('approved', '18', 'Manager desk', 'compManager', 1, comment),
      step('approved', '18', 'Other manager desk', 'compManager', 2),
      step('approved', '19', 'Partner desk', 'hrbp', 2),
      step('approved', '20', 'VP desk', 'vpHr', 3),
    ],
  }
}
