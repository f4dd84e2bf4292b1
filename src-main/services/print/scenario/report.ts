/** The executive report of an approved scenario: decisions, costs, risks and comparisons on one page, then appendices. */
import { ROLES } from '../../../../src-core/access/roles.ts'
import { longDate } from '../../../../src-core/field/long-date.ts'
import { costAmount } from '../../../../src-core/insight/cost-amount.ts'
import { formatMoney, formatWhole, withSign } from '../../../../src-core/money/format.ts'
import type { SubjectFigure } from '../../../../src-contract/desktop/approval-request.ts'
import type { Totals } from '../../../../src-contract/desktop/totals.ts'
import { approvalSteps } from '../approval.ts'
import { amountsIn } from './amounts.ts'
import { buildPacket } from './packet.ts'
import type { ReportData } from './report-data.ts'
import { budgetFigures, costFigures } from './summary.ts'
import type { Block, PaperDocument, Section, TableColumn } from '../../ports/paper-document.ts'

const left = (header: string, width?: number): TableColumn => ({
  ...{ header, align: 'left' },
  ...(width === undefined ? {} : { width }),
})
const right = (header: string): TableColumn => ({ header, align: 'right' })

/** What is asked is decided by now. */
const LEFT_OUT = 'Decision asked'

export function buildReport(data: ReportData): PaperDocument {
  const { sections } = buildPacket(data)
  const appendices = [recordSection(data), ...sections.filter(({ title }) => title !== LEFT_OUT)]
  return {
    title: data.scenario.name,
    subtitle: 'Executive report of an approved scenario',
    sections: [
      ...[decisionSection(data), costsSection(data), risksSection(data), comparisonsSection(data)].map((section) => ({
        ...section,
        tight: true,
      })),
      ...appendices.map((section, index) => ({
        ...section,
        title: `Appendix ${index + 1}: ${section.title}`,
        newPage: index === 0,
      })),
    ],
  }
}

function decisionSection({ request, scenario }: ReportData): Section {
  const yes = request.history.filter(({ kind }) => kind === 'approved')
  const last = yes.at(-1)
  const span = scenario.years === 1 ? '' : ` to ${scenario.startYear + scenario.years - 1}`
  const when = last ? `on ${longDate(last.at)}` : 'by the rules, without a person'
  return {
    title: 'Decision',
    blocks: [
      {
        kind: 'text',
        text: `Approved ${when}: the pay and workforce plan for ${scenario.startYear}${span}.`,
      },
      ...(yes.length === 0
        ? []
        : [
            {
              kind: 'table' as const,
              caption: 'Who approved it',
              columns: [left('Level', 12), left('Who', 36), left('As', 26), left('When', 26)],
              rows: yes.map(({ level, name, role, at }) => ({
                cells: [String(level ?? ''), name, ROLES[role].label, longDate(at)],
              })),
            },
          ]),
    ],
  }
}

function costsSection(data: ReportData): Section {
  const amounts = amountsIn(data.totals.currency)
  const { budget } = data.scenario
  return {
    title: 'Costs',
    blocks: [...(budget ? [budgetFigures(budget, data, amounts)] : []), costFigures(data, amounts)],
  }
}

/** Sentences about levers out of range on the first page; all of them are in the record. */
const OUTSIDE_SHOWN = 2

function risksSection({ request }: ReportData): Section {
  const { points, figures, reasons, outside } = request
  const more = outside.length > OUTSIDE_SHOWN ? ['More is in the record of the approval.'] : []
  const pointsOf: readonly (number | null)[] = points ? [points.cost, points.people, points.change] : []
  return {
    title: 'Risks',
    blocks: [
      {
        kind: 'table',
        caption: 'As they were decided on, with their risk points',
        columns: [left('Measure'), right('Figure'), right('Against'), right('Points')],
        rows: [
          ...figures.map((figure, index) => ({
            cells: [figure.label, figureText(figure), againstText(figure), String(pointsOf[index] ?? '')],
          })),
          ...(points ? [{ cells: ['All', '', `level ${points.level}`, String(points.total)], strong: true }] : []),
        ],
      },
      { kind: 'text', text: [...reasons.slice(1), ...outside.slice(0, OUTSIDE_SHOWN), ...more].join(' ') },
    ],
  }
}

function figureText({ unit, value, currency }: Pick<SubjectFigure, 'unit' | 'value' | 'currency'>): string {
  if (unit === 'money' && currency !== null) return `${formatMoney(Number(value), currency)} ${currency}`
  if (unit === 'count') return formatWhole(Number(value))
  return unit === 'percent' ? `${value}%` : value
}

function againstText({ delta, currency }: SubjectFigure): string {
  return delta === null ? '' : `${withSign(figureText({ ...delta, currency }))} to ${delta.against}`
}

function comparisonsSection({ totals, parent }: ReportData): Section {
  const { exact, people } = amountsIn(totals.currency)
  const headcount = (of: Totals): number => of.years.at(-1)?.headcount.end ?? of.start.headcount
  const cost = (measure: 'inYear' | 'annualised' | 'burdened') => (of: Totals) => costAmount(of.years, measure, null)
  const rows: readonly (readonly [string, number | null, (of: Totals) => number, (value: number) => string])[] = [
    [`In-year cost (${totals.currency})`, null, cost('inYear'), exact],
    [`Annualised cost (${totals.currency})`, totals.start.annualised, cost('annualised'), exact],
    [`Burdened cost (${totals.currency})`, null, cost('burdened'), exact],
    ['Headcount at the end', totals.start.headcount, headcount, people],
  ]
  const against = parent?.totals.currency === totals.currency ? parent : null
  const table: Block = {
    kind: 'table',
    caption: against ? `Beside the start, and "${against.name}", from which it was branched` : 'Beside the start',
    columns: [
      left('Measure'),
      right('At the start'),
      ...(against ? [right('Branched from')] : []),
      right('This plan'),
      right('Difference'),
    ],
    rows: rows.map(([label, start, of, text]) => {
      const base = against ? of(against.totals) : start
      return {
        cells: [
          label,
          start === null ? '–' : text(start),
          ...(against ? [text(of(against.totals))] : []),
          text(of(totals)),
          base === null ? '–' : withSign(text(of(totals) - base)),
        ],
      }
    }),
  }
  return { title: 'Comparisons', blocks: [table] }
}

function recordSection({ request, scenario }: ReportData): Section {
  const why = request.justification.trim()
  return {
    title: 'Record of the approval',
    blocks: [
      { kind: 'text', text: why === '' ? 'It was submitted without a justification.' : `Justification: ${why}` },
      ...(request.outside.length > 0 ? [{ kind: 'list' as const, items: request.outside }] : []),
      approvalSteps(request),
      {
        kind: 'facts',
        items: [
          { label: 'Scenario created', value: `${longDate(scenario.createdAt)} by ${scenario.createdBy}` },
          { label: 'Run that was approved', value: request.runHash ?? 'not named' },
        ],
      },
    ],
  }
}
