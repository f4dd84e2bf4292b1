/** The packet's first page: what is asked, what it costs, who signs. */
import { costAmount } from '../../../../src-core/insight/cost-amount.ts'
import { assertNever } from '../../../../src-core/assert-never.ts'
import type { Budget } from '../../../../src-contract/desktop/scenarios.ts'
import { longDate } from '../../../../src-core/field/long-date.ts'
import { amountsIn, signedPercent, shareOf, type Amounts } from './amounts.ts'
import type { PacketData } from './data.ts'
import type { Block, Section } from '../../ports/paper-document.ts'

export function summarySection(data: PacketData): Section {
  const { scenario } = data
  return {
    title: 'Summary',
    blocks: [
      ...(data.stale ? [staleNotice(data)] : []),
      ...(scenario.status === 'archived' ? [{ kind: 'notice', text: 'This scenario is archived.' } as const] : []),
      facts(data),
      { kind: 'text', text: scenario.notes.trim() || 'No purpose is noted with this scenario.' },
    ],
  }
}

function staleNotice({ sources, settings }: PacketData): Block {
  const asOf = sources.find((source) => source.kind === 'people')?.asOf
  const age = asOf === undefined ? '' : ` They stand for ${longDate(asOf)}.`
  return {
    kind: 'notice',
    text: `STALE DATA: the people data behind this packet are older than ${settings.staleAfterDays} days.${age} Import newer ones before deciding.`,
  }
}

function facts({ settings, scenario, parentName, sources, totals, run }: PacketData): Block {
  const roster = sources.find((source) => source.kind === 'people')
  const items = [
    { label: 'Workspace', value: settings.name },
    { label: 'Status', value: STATUS[scenario.status] },
    {
      label: 'Horizon',
      value: `${scenario.startYear} to ${scenario.startYear + scenario.years - 1} (${scenario.years} years)`,
    },
    { label: 'Reporting currency', value: totals.currency },
    { label: 'People data as of', value: roster ? longDate(roster.asOf) : 'no roster' },
    { label: 'Seed', value: String(scenario.seed) },
    { label: 'Created', value: `${longDate(scenario.createdAt)} by ${scenario.createdBy}` },
    { label: 'Last changed', value: longDate(scenario.changedAt) },
    ...(parentName === null ? [] : [{ label: 'Branched from', value: parentName }]),
    {
      label: 'Saved run',
      value: run ? `${run.name}, ${longDate(run.savedAt)}` : 'not saved: simulated for this packet',
    },
  ]
  return { kind: 'facts', items }
}

const STATUS = { active: 'Open to changes', locked: 'Locked: refuses every change', archived: 'Archived' } as const

export function decisionSection(data: PacketData): Section {
  const { totals, scenario } = data
  const amounts = amountsIn(totals.currency)
  return {
    title: 'Decision asked',
    blocks: [
      { kind: 'text', text: question(data) },
      ...(scenario.budget ? [budgetFigures(scenario.budget, data, amounts)] : []),
      costFigures(data, amounts),
      headcountFigures(data, amounts),
      {
        kind: 'signatures',
        lines: ['Prepared by', 'Reviewed by', 'Approved by'].map((role) => ({ role, signed: null })),
      },
    ],
  }
}

function question({ scenario, totals }: PacketData): string {
  const last = totals.years.at(-1)?.year ?? scenario.startYear
  const span = last === scenario.startYear ? String(last) : `${scenario.startYear} to ${last}`
  if (!scenario.budget)
    return `Approve the pay and workforce plan "${scenario.name}" for ${span}. No budget is set for it.`
  const { measure, year, amount } = scenario.budget
  const gap = amount - costAmount(totals.years, measure, year)
  const stand = gap < 0 ? 'It is over its budget.' : 'It is within its budget.'
  return `Approve the pay and workforce plan "${scenario.name}" for ${span}. ${stand}`
}

export function budgetFigures({ measure, year, amount }: Budget, { totals }: PacketData, amounts: Amounts): Block {
  const now = costAmount(totals.years, measure, year)
  const gap = Math.abs(now - amount)
  const scope = `${measureName(measure)}, ${year ?? (measure === 'annualised' ? 'last year' : 'whole horizon')}`
  return {
    kind: 'figures',
    items: [
      { label: 'Budget', value: amounts.large(amount), exact: amounts.exact(amount), note: scope },
      { label: 'This plan', value: amounts.large(now), exact: amounts.exact(now), note: scope },
      {
        // The label says which way: no sign that could be read the other way round.
        label: now > amount ? 'Over budget' : 'Left in budget',
        value: amounts.large(gap),
        exact: amounts.exact(gap),
        note: `${shareOf(gap, amount)} of the budget`,
      },
    ],
  }
}

function measureName(measure: Budget['measure']): string {
  switch (measure) {
    case 'inYear':
      return 'in-year cost'
    case 'annualised':
      return 'annualised cost'
    case 'burdened':
      return 'burdened cost'
    default:
      return assertNever(measure)
  }
}

export function costFigures({ totals }: PacketData, amounts: Amounts): Block {
  const first = totals.years[0]?.year ?? 0
  const last = totals.years.at(-1)?.year ?? first
  const span = first === last ? String(last) : `${first} to ${last}`
  const item = (label: string, minor: number, note: string) => ({
    label,
    value: amounts.large(minor),
    exact: amounts.exact(minor),
    note,
  })
  const annualised = costAmount(totals.years, 'annualised', null)
  const growth = totals.start.annualised === 0 ? null : annualised / totals.start.annualised - 1
  return {
    kind: 'figures',
    items: [
      item('In-year cost', costAmount(totals.years, 'inYear', null), `paid, ${span}`),
      item('Annualised cost', annualised, `run rate at the end of ${last}, ${signedPercent(growth)} on the start`),
      item('Burdened cost', costAmount(totals.years, 'burdened', null), `with burden, ${span}`),
    ],
  }
}

function headcountFigures({ totals }: PacketData, amounts: Amounts): Block {
  const end = totals.years.at(-1)
  const change = (end?.headcount.end ?? totals.start.headcount) - totals.start.headcount
  const item = (label: string, value: string, exact: string, note: string) => ({ label, value, exact, note })
  return {
    kind: 'figures',
    items: [
      item('Headcount at the start', amounts.people(totals.start.headcount), '', 'people'),
      item(
        `Headcount at the end of ${end?.year ?? ''}`,
        amounts.people(end?.headcount.end ?? totals.start.headcount),
        '',
        `${signedPercent(totals.start.headcount === 0 ? null : change / totals.start.headcount)} on the start`,
      ),
      item(
        'Annualised cost at the start',
        amounts.large(totals.start.annualised),
        amounts.exact(totals.start.annualised),
        'run rate before the first year',
      ),
    ],
  }
}
