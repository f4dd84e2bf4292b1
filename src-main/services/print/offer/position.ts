/** Where an offer stands: in its pay range and among its peers, on one line of pay. */
import type { Offer } from '../../../../src-contract/desktop/offer.ts'
import { isolate } from '../../../../src-core/isolate.ts'
import { quantityText } from '../../../../src-core/offers/quote.ts'
import { longDate } from '../../../../src-core/field/long-date.ts'
import type { OfferPacketData } from './data.ts'
import type { Block, LineChart, LineMark, Section, TableRow } from '../../ports/paper-document.ts'

/** Room at both ends of the line. */
const MARGIN = 0.06

export function positionSection({ offer }: OfferPacketData): Section {
  const { range, parity } = offer
  const ends = lineEnds(offer)
  const from = `${isolate(range.file)}, row ${range.row}, ${longDate(range.date)}`
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
      ...(offer.counter ? [competing(offer, offer.counter.stated.amount)] : []),
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

/** Beyond the line, where it would squeeze everything else, it stands at the end and says so. */
function competing(offer: Offer, amount: number): LineMark {
  const { low, high } = lineEnds(offer)
  if (amount > high) return { ...mark(offer, 'Competing offer, beyond', amount, 'other'), value: high }
  if (amount < low) return { ...mark(offer, 'Competing offer, beyond', amount, 'other'), value: low }
  return mark(offer, 'Competing offer', amount, 'other')
}

/** A competing offer so far from all else is not drawn to scale. */
const FAR = 0.6

/** Both charts on one scale, so that they can be read against each other. */
function lineEnds({ range, figures, parity, counter }: Offer): { low: number; high: number } {
  const own = [range.minimum, range.maximum, figures.base].map(({ amount }) => amount)
  const all = [...own, ...parity.peers.map(({ pay }) => pay)]
  const [least, most] = [Math.min(...all), Math.max(...all)]
  const far = (most - least) * FAR
  const near = counter && counter.stated.amount > least - far && counter.stated.amount < most + far
  const values = near ? [...all, counter.stated.amount] : all
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
  return employeeIds.length === 0 ? sentence : `${sentence} Paid less: ${employeeIds.map(isolate).join(', ')}.`
}
