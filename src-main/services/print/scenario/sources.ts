/** Where the figures come from: files, rates, assumptions, hashes. */
import { formatWhole } from '../../../../src-core/money/format.ts'
import { longDate, longInstant } from '../../../../src-core/field/long-date.ts'
import type { PacketData } from './data.ts'
import type { Block, Section, TableColumn } from '../../ports/paper-document.ts'

const left = (header: string): TableColumn => ({ header, align: 'left' })
const right = (header: string): TableColumn => ({ header, align: 'right' })

export function sourcesSection(data: PacketData): Section {
  return { title: 'Data behind the figures', blocks: [...files(data), rates(data)] }
}

function files({ sources }: PacketData): Block[] {
  if (sources.length === 0) return [{ kind: 'text', text: 'No file was imported.' }]
  return [
    {
      kind: 'table',
      caption: 'Files in force',
      columns: [
        left('Holds'),
        left('File'),
        left('As of'),
        left('Imported'),
        right('Rows read'),
        right('Rejected'),
        right('Left out'),
      ],
      rows: sources.map((one) => ({
        cells: [
          one.kind === 'people' ? 'People' : 'Pay bands',
          one.fileName,
          longDate(one.asOf),
          `${longInstant(one.importedAt)} by ${one.actor}`,
          formatWhole(one.rowsRead),
          formatWhole(one.rejected),
          formatWhole(one.leftOut),
        ],
      })),
    },
    { kind: 'facts', items: sources.map((one) => ({ label: `SHA-256 of ${one.fileName}`, value: one.sha256 })) },
  ]
}

function rates({ rates: stated, totals }: PacketData): Block {
  if (stated.length === 0)
    return { kind: 'text', text: `No exchange rate is in use: all pay is in ${totals.currency}.` }
  return {
    kind: 'table',
    caption: `Exchange rates: ${totals.currency} for one unit`,
    columns: [left('Currency'), right('Rate'), left('Date'), left('Source')],
    rows: stated.map((one) => ({ cells: [one.currency, one.rate, longDate(one.date), one.source] })),
  }
}

export function assumptionsSection({ settings, scenario, totals, appVersion }: PacketData): Section {
  const bands = settings.levels.length
  return {
    title: 'Assumptions',
    blocks: [
      {
        kind: 'list',
        items: [
          'In-year cost is what is paid within the year, by the days each pay rate holds. Annualised cost is the sum of full-year pay of those employed at the year’s end. Burdened cost is the in-year cost with the burden rate on top.',
          'Lump sums are the parts of raises above a band’s maximum, paid once; they do not move base pay.',
          'Headcounts are planned in whole people: start + hires - leavers = end, in all and for each level with promotions.',
          'Who leaves, joins and is promoted is drawn by a hash of seed, employee, year and kind of event: the same inputs give the same people, and scenarios with the same seed differ only by their levers.',
          `Promotions come before raises in a year; pay rounds to the minor unit of ${totals.currency}, halves up; parts add up to their totals exactly.`,
          `${bands} levels hold in this workspace; a full-time year has ${formatWhole(settings.annualHours)} hours; data older than ${settings.staleAfterDays} days count as stale.`,
          'Growth is measured three ways: mean pay of all, of the same people at both ends, and per full-time equivalent.',
        ],
      },
      {
        kind: 'facts',
        items: [
          { label: 'Engine version', value: totals.engineVersion },
          { label: 'Meritline version', value: appVersion },
          { label: 'Seed', value: String(scenario.seed) },
          { label: 'Run hash (SHA-256 of people, parameters, seed and engine)', value: totals.hash },
        ],
      },
    ],
  }
}
