/** What an offer does elsewhere, the pay gap of its category beside it, and when its equity vests. */
import type { OfferImpact } from '../../../../src-contract/desktop/offer-impact.ts'
import type { Offer } from '../../../../src-contract/desktop/offer.ts'
import { quantityText } from '../../../../src-core/offers/quote.ts'
import type { OfferPacketData } from './data.ts'
import type { Block, Section, TableRow } from '../../ports/paper-document.ts'

export function effectsSection({ impact }: OfferPacketData): Section {
  const title = 'What this offer does elsewhere'
  if ('missing' in impact) {
    return {
      title,
      blocks: [{ kind: 'text', text: `This could not be computed with today's data. ${impact.missing}` }],
    }
  }
  return { title, blocks: [effectsTable(impact), ...touched(impact)] }
}

function effectsTable(impact: OfferImpact): Block {
  const { compression, meritPool, payroll, currency } = impact
  const money = (amount: number): string => quantityText({ value: String(amount), unit: 'money', currency })
  const row = (label: string, value: string, note: string): TableRow => ({ cells: [label, value, note] })
  return {
    kind: 'table',
    caption: "With today's roster, levers and rates",
    columns: [
      { header: 'Effect', align: 'left', width: 34 },
      { header: 'Figure', align: 'right', width: 20 },
      { header: 'How it is read', align: 'left', width: 46 },
    ],
    rows: [
      row('More senior peers paid less', String(compression.inverted), compression.note),
      row(
        'More senior peers paid little more',
        String(compression.compressed),
        `At most ${compression.percent}% above the offer.`,
      ),
      row('Peers of any standing paid less', String(compression.paidLess), ''),
      ...(compression.remedy
        ? [row('Lifting those more senior', money(compression.remedy.amount), 'To the base of the offer, a year.')]
        : []),
      row(
        `Adds to the merit pool of ${meritPool.year}`,
        money(meritPool.amount.amount),
        `At ${meritPool.rate}%. ${meritPool.note}`,
      ),
      row('Payroll', money(payroll.annual.amount), payroll.note),
    ],
  }
}

const KINDS = { inverted: 'paid less than the offer', compressed: 'paid little more' } as const

/** Those whose names may be seen. */
function touched({ compression, currency }: OfferImpact): Block[] {
  const named = compression.employees.flatMap(({ employeeId, kind, pay }) =>
    employeeId === null
      ? []
      : [{ cells: [employeeId, KINDS[kind], quantityText({ value: String(pay), unit: 'money', currency })] }],
  )
  if (named.length === 0) return []
  return [
    {
      kind: 'table',
      caption: 'More senior peers this offer comes close to',
      columns: [
        { header: 'Employee', align: 'left' },
        { header: 'How', align: 'left' },
        { header: 'Pay', align: 'right' },
      ],
      rows: named,
    },
  ]
}

export function gapSection({ impact }: OfferPacketData): Section[] {
  if ('missing' in impact) return []
  const { before, after, men, women, note, basisText } = impact.categoryGap
  const rows: TableRow[] = [
    ...(before ? [{ cells: ['Mean gap today', `${before.value}%`, before.stepId] }] : []),
    ...(after ? [{ cells: ['Mean gap with this offer', `${after.value}%`, after.stepId] }] : []),
    ...(men === null ? [] : [{ cells: ['Men', String(men), 'impact-men'] }]),
    ...(women === null ? [] : [{ cells: ['Women', String(women), 'impact-women'] }]),
  ]
  return [
    {
      title: 'Pay equity of the category',
      blocks: [
        { kind: 'text', text: `${basisText}. ${note}` },
        ...(rows.length === 0
          ? []
          : [
              {
                kind: 'table' as const,
                caption: 'Above zero: women are paid less',
                columns: [
                  { header: 'Measure', align: 'left' as const },
                  { header: 'Figure', align: 'right' as const },
                  { header: 'Step', align: 'left' as const },
                ],
                rows,
              },
            ]),
      ],
    },
  ]
}

export function vestingSection({ vesting, currency }: Offer): Section {
  return {
    title: 'Equity over the years',
    blocks: [
      {
        kind: 'table',
        caption: 'What vests in each year after the start',
        columns: [
          { header: 'Year', align: 'left' },
          { header: 'Vests', align: 'right' },
          { header: 'Step', align: 'left' },
        ],
        rows: vesting.map(({ year, amount, stepId }) => ({
          cells: [`Year ${year}`, quantityText({ value: String(amount), unit: 'money', currency }), stepId],
        })),
      },
    ],
  }
}
