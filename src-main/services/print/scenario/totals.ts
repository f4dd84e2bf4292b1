/** Totals by year and by level as tables and charts; every amount to the minor unit. */
import type { Growth, LevelTotals, YearTotals } from '../../../../src-contract/desktop/totals.ts'
import { turnover } from '../../../../src-core/field/turnover.ts'
import { formatLargeMoney, formatPercent } from '../../../../src-core/money/format.ts'
import { amountsIn, growthPercent } from './amounts.ts'
import type { PacketData } from './data.ts'
import type { Block, Section, TableColumn, TableRow } from '../../ports/paper-document.ts'
import { levelName } from './levers.ts'

const left = (header: string): TableColumn => ({ header, align: 'left' })
const right = (header: string): TableColumn => ({ header, align: 'right' })

export function yearsSection(data: PacketData): Section {
  return {
    title: 'Totals by year',
    blocks: [costTable(data), payrollChart(data), flowTable(data), flowChart(data), growthTable(data)],
  }
}

function costTable({ totals }: PacketData): Block {
  const { exact } = amountsIn(totals.currency)
  const { start, years, currency } = totals
  return {
    kind: 'table',
    caption: `Cost of payroll in ${currency}`,
    columns: [left('Year'), right('In-year'), right('Annualised'), right('Burdened'), right('Lump sums in-year')],
    rows: [
      { cells: ['At the start', '', exact(start.annualised), '', ''], strong: true },
      ...years.map(({ year, costs, lumpSums }): TableRow => ({
        cells: [String(year), exact(costs.inYear), exact(costs.annualised), exact(costs.burdened), exact(lumpSums)],
      })),
    ],
  }
}

function flowTable({ totals }: PacketData): Block {
  const { people } = amountsIn(totals.currency)
  const counts = ['Start', 'Hires', 'Experienced leavers', 'New-hire leavers', 'Promotions', 'End']
  return {
    kind: 'table',
    caption: 'Headcount: start + hires - leavers = end; turnover is leavers over the mean of start and end',
    columns: [left('Year'), ...[...counts, 'Turnover'].map(right)],
    rows: totals.years.map(({ year, headcount: flow }) => {
      const leavers = flow.experiencedLeavers + flow.newHireLeavers
      const rate = turnover(leavers, flow.start, flow.end)
      return {
        cells: [
          String(year),
          ...[flow.start, flow.hires, flow.experiencedLeavers, flow.newHireLeavers, flow.promotionsIn, flow.end].map(
            people,
          ),
          rate === null ? '–' : formatPercent(rate.toNumber(), 1),
        ],
      }
    }),
  }
}

function growthTable({ totals }: PacketData): Block {
  return {
    kind: 'table',
    caption: 'Growth on the year before: three measures, since new hires dilute the mean',
    columns: [left('Year'), right('Mean pay, all'), right('Mean pay, continuous staff'), right('Full-year equivalent')],
    rows: totals.years.map(({ year, growth }) => ({
      cells: [String(year), ...growthCells(growth)],
    })),
  }
}

function payrollChart({ totals }: PacketData): Block {
  const { years, currency, start } = totals
  const series = (label: string, of: (year: YearTotals) => number) => ({
    label,
    values: years.map(of),
    texts: years.map((year) => formatLargeMoney(of(year), currency)),
  })
  return {
    kind: 'chart',
    caption: `Payroll by year against the run rate at the start (${currency})`,
    chart: {
      layout: 'columns',
      categories: years.map(({ year }) => String(year)),
      series: [series('In-year', ({ costs }) => costs.inYear), series('Annualised', ({ costs }) => costs.annualised)],
      reference: {
        label: `Run rate at the start ${formatLargeMoney(start.annualised, currency)}`,
        value: start.annualised,
      },
      unit: { kind: 'money', currency },
    },
  }
}

function flowChart({ totals }: PacketData): Block {
  const { people } = amountsIn(totals.currency)
  const series = (label: string, of: (year: YearTotals) => number) => ({
    label,
    values: totals.years.map(of),
    texts: totals.years.map((year) => people(of(year))),
  })
  return {
    kind: 'chart',
    caption: 'Who joins and who leaves (people)',
    chart: {
      layout: 'columns',
      categories: totals.years.map(({ year, headcount }) => `${year}: ${people(headcount.end)} at end`),
      series: [
        series('Hires', ({ headcount }) => headcount.hires),
        series('Experienced leavers', ({ headcount }) => -headcount.experiencedLeavers),
        series('New-hire leavers', ({ headcount }) => -headcount.newHireLeavers),
      ],
      reference: null,
      unit: { kind: 'people' },
    },
  }
}

export function levelsSection(data: PacketData): Section {
  return { title: 'Totals by level', blocks: [levelChart(data), levelTable(data), levelGrowthTable(data)] }
}

function levelChart({ totals, settings }: PacketData): Block {
  const last = totals.years.at(-1)
  const levels = settings.levels.map(({ level, name }) => ({
    name: levelName(level, name),
    start: totals.start.byLevel.find((one) => one.level === level)?.annualised ?? 0,
    end: last?.byLevel.find((one) => one.level === level)?.costs.annualised ?? 0,
  }))
  const text = (minor: number) => formatLargeMoney(minor, totals.currency)
  return {
    kind: 'chart',
    caption: `Annualised cost by level, at the start and at the end of ${last?.year ?? ''} (${totals.currency})`,
    chart: {
      layout: 'rows',
      categories: levels.map(({ name }) => name),
      series: [
        {
          label: 'At the start',
          values: levels.map(({ start }) => start),
          texts: levels.map(({ start }) => text(start)),
        },
        {
          label: `End of ${last?.year ?? ''}`,
          values: levels.map(({ end }) => end),
          texts: levels.map(({ end }) => text(end)),
        },
      ],
      reference: null,
      unit: { kind: 'money', currency: totals.currency },
    },
  }
}

function levelTable({ totals, settings }: PacketData): Block {
  const { exact, people } = amountsIn(totals.currency)
  const name = (level: number) => levelName(level, settings.levels.find((one) => one.level === level)?.name)
  const row = (year: YearTotals, part: LevelTotals): TableRow => ({
    cells: [
      String(year.year),
      name(part.level),
      exact(part.costs.inYear),
      exact(part.costs.annualised),
      exact(part.costs.burdened),
      exact(part.lumpSums),
      people(part.headcount.end),
    ],
  })
  return {
    kind: 'table',
    caption: `Cost in ${totals.currency} and headcount by year and level`,
    columns: [
      left('Year'),
      left('Level'),
      right('In-year'),
      right('Annualised'),
      right('Burdened'),
      right('Lump sums'),
      right('End'),
    ],
    rows: [
      ...totals.start.byLevel.map((one): TableRow => ({
        cells: ['Start', name(one.level), '', exact(one.annualised), '', '', people(one.headcount)],
      })),
      ...totals.years.flatMap((year) => [
        ...year.byLevel.map((part) => row(year, part)),
        {
          cells: [
            String(year.year),
            'All levels',
            exact(year.costs.inYear),
            exact(year.costs.annualised),
            exact(year.costs.burdened),
            exact(year.lumpSums),
            people(year.headcount.end),
          ],
          strong: true,
        },
      ]),
    ],
  }
}

function levelGrowthTable({ totals, settings }: PacketData): Block {
  const name = (level: number) => levelName(level, settings.levels.find((one) => one.level === level)?.name)
  return {
    kind: 'table',
    caption: 'Growth on the year before, by year and level',
    columns: [
      left('Year'),
      left('Level'),
      right('Mean pay, all'),
      right('Mean pay, continuous staff'),
      right('Full-year equivalent'),
    ],
    rows: totals.years.flatMap(({ year, growth, growthByLevel }): TableRow[] => [
      ...growthByLevel.map((part) => ({ cells: [String(year), name(part.level), ...growthCells(part.growth)] })),
      { cells: [String(year), 'All levels', ...growthCells(growth)], strong: true },
    ]),
  }
}

function growthCells({ meanAll, meanContinuous, fullYearEquivalent }: Growth): string[] {
  return [meanAll, meanContinuous, fullYearEquivalent].map(growthPercent)
}
