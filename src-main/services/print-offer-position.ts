/** Where an offer stands: in its pay range and among its peers, on one line of pay. */
import type { Offer } from '../../src-contract/desktop/offers.ts'
import { quantityText } from '../../src-core/offers/quote.ts'
import { longDate } from '../../src-core/field/long-date.ts'
import type { OfferPacketData } from './print-offer-data.ts'
import type { Block, LineChart, LineMark, Section, TableRow } from './ports/paper-document.ts'

/** Room at both ends of the line. */
const MARGIN = 0.06

export function positionSection({ offer }: OfferPacketData): Section {
  const { range, parity } = offer
  const ends = lineEnds(offer)
  const from = `${range.file}, row ${range.row}, ${longDate(range.date)}`
  return {
    title: 'Position in the range and among peers',
    newPage: true,
    blocks: [
      { kind: 'line', caption: `Pay range: ${from}`, chart: { ...rangeChart(offer), ...ends } },
      ...(parity.count === 0
        ? [{ kind: 'text' as const, text: `${parity.basisText}.` }]
        : [{ kind: 'line' as const, caption: `Peers: ${parity.basisText}`, chart: { ...peerChart(offer), ...ends } }]),
      table(offer),
      ...(parity.violations.length > 0 ? [{ kind: 'list' as const, items: parity.violations.map(violationText) }] : []),
    ],
  }
}

const mark = (offer: Offer, label: string, value: number, look: LineMark['look']): LineMark => ({
  ...{ label, value, look, text: quantityText({ value: String(value), unit: 'money', currency: offer.currency }) },
})

type Drawn = Omit<LineChart, 'low' | 'high'>

function rangeChart(offer: Offer): Drawn {
  const { minimum, midpoint, maximum } = offer.range
  const { base } = offer.figures
  return {
    box: { from: minimum.amount, to: maximum.amount },
    marks: [
      mark(offer, 'Minimum', minimum.amount, 'plain'),
      mark(offer, 'Midpoint', midpoint.amount, 'plain'),
      mark(offer, 'Maximum', maximum.amount, 'plain'),
      mark(offer, 'This offer', base.amount, 'main'),
      ...(offer.counter ? [mark(offer, 'Competing offer', offer.counter.stated.amount, 'other')] : []),
    ],
    points: [],
    key: [],
  }
}

function peerChart(offer: Offer): Drawn {
  const { p25, median, p75, peers } = offer.parity
  const quartile = (label: string, of: typeof p25) => (of ? [mark(offer, label, of.amount, 'plain')] : [])
  const known = peers.some(({ moreSenior }) => moreSenior === true)
  return {
    box: p25 && p75 && { from: p25.amount, to: p75.amount },
    marks: [
      ...quartile('Lower quartile', p25),
      ...quartile('Median', median),
      ...quartile('Upper quartile', p75),
      mark(offer, 'This offer', offer.figures.base.amount, 'main'),
    ],
    points: peers.map(({ pay, moreSenior }) => ({ value: pay, filled: moreSenior === true })),
    key: [
      { label: known ? 'a peer, no more senior' : 'a peer', filled: false },
      ...(known ? [{ label: 'a more senior peer', filled: true }] : []),
    ],
  }
}

/** Both charts on one scale, so that they can be read against each other. */
function lineEnds(offer: Offer): { low: number; high: number } {
  const { parity } = offer
  const drawn = [...rangeChart(offer).marks, ...(parity.count === 0 ? [] : peerChart(offer).marks)]
  const values = [...drawn.map(({ value }) => value), ...parity.peers.map(({ pay }) => pay)]
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const room = (high - low) * MARGIN
  return { low: low - room, high: high + room }
}

function table(offer: Offer): Block {
  const { range, parity, figures, currency, counter } = offer
  const money = (value: number): string => quantityText({ value: String(value), unit: 'money', currency })
  const row = (label: string, value: string, step: string): TableRow => ({ cells: [label, value, step] })
  const sum = (label: string, of: { amount: number; stepId: string } | null) =>
    of ? [row(label, money(of.amount), of.stepId)] : []
  return {
    kind: 'table',
    caption: 'The figures of the charts, each with its step of the ledger',
    columns: [
      { header: 'Figure', align: 'left' },
      { header: 'Value', align: 'right' },
      { header: 'Step', align: 'left' },
    ],
    rows: [
      ...sum('Range minimum', range.minimum),
      ...sum('Range midpoint', range.midpoint),
      ...sum('Range maximum', range.maximum),
      { ...row('This offer, base', money(figures.base.amount), figures.base.stepId), strong: true },
      ...sum('Competing offer, base', counter?.stated ?? null),
      row('Peers', String(parity.count), 'peers-count'),
      ...sum('Peers, lower quartile', parity.p25),
      ...sum('Peers, median', parity.median),
      ...sum('Peers, upper quartile', parity.p75),
      ...(parity.position ? [row('Peers paid less', `${parity.position.value}%`, parity.position.stepId)] : []),
    ],
  }
}

function violationText({ sentence, employeeIds }: Offer['parity']['violations'][number]): string {
  return employeeIds.length === 0 ? sentence : `${sentence} Paid less: ${employeeIds.join(', ')}.`
}
