/** The pay range with the offer upon it, peers as dots, and a competing offer: a vector chart with its table. */
import type { ReactNode } from 'react'
import type { Offer } from '../../../../src-contract/desktop/offer.ts'
import { FEEDBACK_NAMES } from '../../../../src-core/offers/rules.ts'
import { ChartFrame } from '../../../ui/charts/chart-frame.tsx'
import type { ChartTable } from '../../../ui/charts/chart-table.ts'
import { useWidth } from '../../../ui/charts/use-width.ts'
import { explain } from '../../../ui/explain-store.ts'
import { LedgerFigure } from '../../../ui/ledger/ledger-figure.tsx'
import { exactMoney, percentWords } from '../../../ui/ledger/quantity.ts'
import { Term } from '../../../ui/term.tsx'
import type { PartProps } from './headline.tsx'
import classes from './range-chart.module.css'
import { partOf, spanOf, stackDots, type Dot } from './range-layout.ts'

const BAR = 14
/** From the bar's foot to that of the picture: the names of the bounds. */
const FOOT = 20
/** Room at each end for half of a label. */
const EDGE = 44

export function RangeChart({ offer, book }: PartProps) {
  const [ref, width] = useWidth<HTMLDivElement>(480)
  const { range, figures, parity, counter, currency } = offer
  const stated = counter?.stated.amount ?? null
  const span = spanOf([
    range.minimum.amount,
    range.maximum.amount,
    figures.base.amount,
    ...parity.peers.map(({ pay }) => pay),
  ])
  const at = (amount: number): number => EDGE + ((amount - span.low) / (span.high - span.low)) * (width - 2 * EDGE)
  // A competing offer far away stands at the edge, so that the range keeps its width.
  const x = (amount: number): number => Math.min(width - EDGE / 4, Math.max(EDGE / 4, at(amount)))
  const base = x(figures.base.amount)
  const { dots, height } = stackDots(
    parity.peers.map(({ pay, moreSenior }) => ({ at: x(pay), senior: moreSenior === true })),
  )
  const allowed =
    offer.allowedPart && partOf({ minimum: range.minimum.amount, maximum: range.maximum.amount }, offer.allowedPart)
  const top = height + 8
  const middle = top + BAR / 2
  const open = (stepId: string) => (): void => explain({ kind: 'ledger', book, stepId })
  return (
    <ChartFrame
      title={<Term id="payRange">Range and peers</Term>}
      name="Range and peers"
      unit={`${currency} a year`}
      legend={legendOf(offer)}
      table={() => tableOf(offer)}
    >
      <div ref={ref}>
        <svg width={width} height={top + BAR + FOOT} role="img" aria-label={wordsOf(offer)}>
          {dots.map((dot, index) => (
            <Peer key={index} {...dot} y={top - 6 - dot.y} />
          ))}
          <rect
            x={x(range.minimum.amount)}
            width={Math.max(0, x(range.maximum.amount) - x(range.minimum.amount))}
            y={top}
            height={BAR}
            rx={3}
            className={classes['band']}
          />
          {allowed ? (
            <>
              <AllowedPattern />
              <rect
                x={x(allowed.low)}
                width={Math.max(0, x(allowed.high) - x(allowed.low))}
                y={top}
                height={BAR}
                fill="url(#allowed-part)"
                className={classes['allowed']}
              />
            </>
          ) : null}
          {parity.p25 && parity.p75 ? (
            <rect
              x={x(parity.p25.amount)}
              width={Math.max(1, x(parity.p75.amount) - x(parity.p25.amount))}
              y={top + 4}
              height={BAR - 8}
              className={classes['quartiles']}
            />
          ) : null}
          <line
            x1={x(range.midpoint.amount)}
            x2={x(range.midpoint.amount)}
            y1={top - 3}
            y2={top + BAR + 3}
            className={classes['midpoint']}
          />
          {stated === null ? null : <path d={`M${x(stated)} ${middle - 7}l6 12h-12z`} className={classes['stated']} />}
          <path
            d={`M${base} ${middle - 8}l8 8l-8 8l-8 -8z`}
            className={classes['offer']}
            onClick={open(figures.base.stepId)}
          />
          {labelsOf(offer).map(({ name, amount }) => (
            <text key={name} x={x(amount)} y={top + BAR + 14} className={classes['label']}>
              {name}
            </text>
          ))}
        </svg>
      </div>
      <dl className={classes['bounds']}>
        {labelsOf(offer).map(({ name, stepId }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <LedgerFigure book={book} stepId={stepId} />
            </dd>
          </div>
        ))}
        {parity.median ? (
          <div>
            <dt>peers’ median</dt>
            <dd>
              <LedgerFigure book={book} stepId={parity.median.stepId} />
            </dd>
          </div>
        ) : null}
        {parity.position ? (
          <div>
            <dt>peers paid less</dt>
            <dd>
              <LedgerFigure book={book} stepId={parity.position.stepId} />
            </dd>
          </div>
        ) : null}
      </dl>
      <p className={classes['peers']}>
        <LedgerFigure book={book} stepId="peers-count">
          {parity.count}
        </LedgerFigure>{' '}
        {parity.count === 1 ? 'peer' : 'peers'}
        {parity.tooFew && parity.count > 0 ? ', too few to judge the band' : ''}. {parity.basisText}.
      </p>
    </ChartFrame>
  )
}

function AllowedPattern() {
  return (
    <defs>
      <pattern id="allowed-part" width={5} height={5} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width={1.5} height={5} className={classes['hatch']} />
      </pattern>
    </defs>
  )
}

function Peer({ x, y, senior }: Dot) {
  return senior ? (
    <rect x={x - 3} y={y - 3} width={6} height={6} className={classes['senior']} />
  ) : (
    <circle cx={x} cy={y} r={2.75} className={classes['peer']} />
  )
}

function labelsOf({ range }: Offer) {
  return [
    { name: 'min', ...range.minimum },
    { name: 'mid', ...range.midpoint },
    { name: 'max', ...range.maximum },
  ]
}

/** 'allowed for "Strong hire"'. */
function allowedWords({ candidate }: Offer): string {
  return `allowed for "${candidate.feedback === null ? '' : FEEDBACK_NAMES[candidate.feedback]}"`
}

function legendOf(offer: Offer): readonly { label: string; mark: ReactNode }[] {
  const { parity, counter, allowedPart } = offer
  return [
    { label: 'offer', mark: <path d="M8 1l4 4l-4 4l-4 -4z" className={classes['offer']} /> },
    ...(counter ? [{ label: 'competing base', mark: <path d="M8 1l4 8h-8z" className={classes['stated']} /> }] : []),
    ...(allowedPart
      ? [
          {
            label: allowedWords(offer),
            mark: (
              <rect x={0.5} y={0.5} width={15} height={9} fill="url(#allowed-part)" className={classes['allowed']} />
            ),
          },
        ]
      : []),
    ...(parity.peers.length > 0
      ? [
          { label: 'peer', mark: <circle cx={8} cy={5} r={2.75} className={classes['peer']} /> },
          {
            label: 'peers, middle half',
            mark: <rect x={2} y={3} width={12} height={5} className={classes['quartiles']} />,
          },
        ]
      : []),
    ...(parity.peers.some(({ moreSenior }) => moreSenior)
      ? [{ label: 'more senior', mark: <rect x={5} y={2} width={6} height={6} className={classes['senior']} /> }]
      : []),
  ]
}

function wordsOf(offer: Offer): string {
  const { range, figures, parity, counter, currency, allowedPart } = offer
  const money = (amount: number): string => exactMoney(amount, currency)
  return [
    `Range from ${money(range.minimum.amount)} over ${money(range.midpoint.amount)} to ${money(range.maximum.amount)}`,
    ...(allowedPart ? [`${allowedWords(offer)} ${partWords(allowedPart)}`] : []),
    `base ${money(figures.base.amount)}`,
    ...(counter ? [`competing base ${money(counter.stated.amount)}`] : []),
    ...(parity.median ? [`median of ${parity.count} peers ${money(parity.median.amount)}`] : ['no peers']),
  ].join('; ')
}

/** "50% to 75% of the range". */
function partWords({ from, to }: NonNullable<Offer['allowedPart']>): string {
  return `${percentWords(from)} to ${percentWords(to)} of the range`
}

function tableOf(offer: Offer): ChartTable {
  const { range, figures, parity, counter, currency, allowedPart } = offer
  const row = (label: string, amount: number, key = label) => ({
    key,
    cells: [{ text: label }, { text: exactMoney(amount, currency) }],
  })
  return {
    columns: [
      { label: 'Point', numeric: false },
      { label: `Pay, ${currency}`, numeric: true },
    ],
    rows: [
      row('Range minimum', range.minimum.amount),
      row('Range midpoint', range.midpoint.amount),
      row('Range maximum', range.maximum.amount),
      ...(allowedPart
        ? [{ key: 'allowed', cells: [{ text: `Range ${allowedWords(offer)}` }, { text: partWords(allowedPart) }] }]
        : []),
      row('Base of the offer', figures.base.amount),
      ...(counter ? [row('Competing base', counter.stated.amount)] : []),
      ...(parity.p25 ? [row('Peers, lower quartile', parity.p25.amount)] : []),
      ...(parity.median ? [row('Peers, median', parity.median.amount)] : []),
      ...(parity.p75 ? [row('Peers, upper quartile', parity.p75.amount)] : []),
      ...parity.peers.map(({ employeeId, pay, moreSenior }, index) =>
        row(`${employeeId ?? 'Peer'}${moreSenior ? ', more senior' : ''}`, pay, `peer-${index}`),
      ),
    ],
  }
}
