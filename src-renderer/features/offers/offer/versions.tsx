/** Every version of the offer, and two of them side by side. */
import { Button, NativeSelect, Table } from '@mantine/core'
import { useState } from 'react'
import type { OfferSummary } from '../../../../src-contract/desktop/offer.ts'
import type { Money } from '../../../../src-contract/desktop/candidates.ts'
import type { OfferDifference } from '../../../../src-contract/desktop/offers.ts'
import { TIER_NAMES, type Tier } from '../../../../src-core/offers/tier.ts'
import { useCall } from '../../../stores/use-call.ts'
import { instant, NO_FIGURE } from '../../../ui/format.ts'
import { exactMoney } from '../../../ui/ledger/quantity.ts'
import { ReadingView } from '../../../ui/reading-view.tsx'
import { APPROVAL_NAMES } from '../words.ts'
import classes from './offer.module.css'

interface VersionsProps {
  readonly versions: readonly OfferSummary[]
  readonly shownId: string
  readonly onShow: (versionId: string) => void
}

export function Versions({ versions, shownId, onShow }: VersionsProps) {
  return (
    <>
      <div className={classes['scroll']} tabIndex={0} role="region" aria-label="Versions, table">
        <Table aria-label="Versions of the offer" className={classes['versions'] ?? ''}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Version</Table.Th>
              <Table.Th>Why</Table.Th>
              <Table.Th className="num">Base</Table.Th>
              <Table.Th className="num">Total</Table.Th>
              <Table.Th aria-label="Show" />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {versions.map((version) => (
              <Row key={version.id} version={version} shown={version.id === shownId} onShow={onShow} />
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {versions.length > 1 ? <SideBySide versions={versions} /> : null}
    </>
  )
}

interface RowProps {
  readonly version: OfferSummary
  readonly shown: boolean
  readonly onShow: (versionId: string) => void
}

function Row({ version, shown, onShow }: RowProps) {
  const { currency } = version
  return (
    <Table.Tr aria-current={shown || undefined}>
      <Table.Th scope="row">
        {version.number}
        <div className="dim small">{instant(version.createdAt)}</div>
      </Table.Th>
      <Table.Td>
        {version.reason}
        <div className="dim small">
          {version.createdBy}, rules version {version.rulesVersion}
        </div>
        <div className="dim small">
          {TIER_NAMES[version.tier as Tier]}: {APPROVAL_NAMES[version.approval].toLowerCase()}
        </div>
      </Table.Td>
      {[version.base, version.total].map((amount, index) => (
        <Table.Td key={index} className="num">
          {exactMoney(amount, currency)}
        </Table.Td>
      ))}
      <Table.Td>
        {shown ? (
          <span className="dim">Shown</span>
        ) : (
          <Button
            size="compact-xs"
            variant="default"
            aria-label={`Show version ${version.number}`}
            onClick={() => onShow(version.id)}
          >
            Show
          </Button>
        )}
      </Table.Td>
    </Table.Tr>
  )
}

function SideBySide({ versions }: { readonly versions: readonly OfferSummary[] }) {
  const [from, setFrom] = useState<string | null>(null)
  const [to, setTo] = useState<string | null>(null)
  const known = (id: string | null): boolean => versions.some((version) => version.id === id)
  const fromId = (known(from) ? from : versions[1]?.id) ?? ''
  const toId = (known(to) ? to : versions[0]?.id) ?? ''
  const reading = useCall('offers.compare', fromId === toId ? null : { from: fromId, to: toId }, ['offers'])
  const data = versions.map(({ id, number, reason }) => ({ value: id, label: `Version ${number}: ${reason}` }))
  const numberOf = (id: string): number => versions.find((version) => version.id === id)?.number ?? 0
  return (
    <section className={classes['compare']} aria-label="Two versions side by side">
      <h3>Side by side</h3>
      <div className={classes['choices']}>
        <NativeSelect
          label="From"
          value={fromId}
          data={data}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
        <NativeSelect label="To" value={toId} data={data} onChange={(event) => setTo(event.currentTarget.value)} />
      </div>
      {fromId === toId ? (
        <p className="dim">Choose two different versions.</p>
      ) : (
        <ReadingView
          reading={reading}
          empty={{
            when: ({ differences }) => differences.length === 0,
            show: <p className="dim">Nothing differs but the time they were made.</p>,
          }}
        >
          {({ differences }) => <Differences differences={differences} from={numberOf(fromId)} to={numberOf(toId)} />}
        </ReadingView>
      )}
    </section>
  )
}

const GROUPS: Readonly<Record<OfferDifference['group'], string>> = {
  candidate: 'Candidate',
  range: 'Range',
  figures: 'Figures',
  parity: 'Peers',
  tier: 'Approval',
  rules: 'Rules',
  sources: 'Sources',
}

/** Money as everywhere on screen; the rest as it came. */
function shown(text: string | null, money: Money | null | undefined): string {
  return money ? exactMoney(money.amount, money.currency) : (text ?? NO_FIGURE)
}

interface DifferencesProps {
  readonly differences: readonly OfferDifference[]
  readonly from: number
  readonly to: number
}

function Differences({ differences, from, to }: DifferencesProps) {
  return (
    <div className={classes['scroll']} tabIndex={0} role="region" aria-label="What differs, table">
      <Table aria-label="What differs" className={classes['versions'] ?? ''}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>What</Table.Th>
            <Table.Th className="num">Version {from}</Table.Th>
            <Table.Th className="num">Version {to}</Table.Th>
            <Table.Th className="num">Difference</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {differences.map(({ group, label, from: before, to: after, amounts, delta }) => (
            <Table.Tr key={`${group} ${label}`}>
              <Table.Th scope="row">
                {label}
                <div className="dim small">{GROUPS[group]}</div>
              </Table.Th>
              <Table.Td className={classes['value'] ?? ''}>{shown(before, amounts?.from)}</Table.Td>
              <Table.Td className={classes['value'] ?? ''}>{shown(after, amounts?.to)}</Table.Td>
              <Table.Td className="num">
                {delta ? `${delta.amount > 0 ? '+' : ''}${exactMoney(delta.amount, delta.currency)}` : ''}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}
