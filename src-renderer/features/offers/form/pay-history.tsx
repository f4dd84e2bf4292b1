/** Current pay where it may be asked; elsewhere why it may not, with statute and date, and where the place lies. */
import { NativeSelect } from '@mantine/core'
import type { Candidate } from '../../../../src-contract/desktop/candidates.ts'
import { call } from '../../../host/index.ts'
import { useCall } from '../../../stores/use-call.ts'
import { ErrorState } from '../../../ui/states.tsx'
import { Term } from '../../../ui/term.tsx'
import { useAct } from '../../../ui/use-act.ts'
import classes from './form.module.css'
import { MoneyField } from './money-field.tsx'
import { amountText } from './money-text.ts'
import type { FieldChanges } from './use-field-changes.ts'

interface PayHistoryProps {
  readonly candidate: Candidate
  readonly changes: FieldChanges
}

export function PayHistory({ candidate, changes }: PayHistoryProps) {
  const { guard, fields } = candidate
  const { currentPay } = fields
  const laws = useCall('candidates.laws', {}, ['candidates', 'payBands'])
  const standing = laws.data?.standing
  return (
    <div className={classes['guard']}>
      {guard.mayAsk ? (
        <MoneyField
          label="Current pay"
          value={currentPay && amountText(currentPay.amount, currentPay.currency)}
          problem={changes.problemOf('currentPay')}
          onKeep={(text) => changes.change({ currentPay: text === null ? null : { amount: text } })}
        />
      ) : (
        <b>
          <Term id="payHistory">Current pay is not asked</Term>
        </b>
      )}
      <p>{guard.reason}</p>
      {guard.law?.note ? <p className="dim">{guard.law.note}</p> : null}
      {guard.location === null ? null : <Place guard={guard} laws={laws.data?.laws ?? []} />}
      {standing ? <p className="dim">{standing}</p> : null}
    </div>
  )
}

interface PlaceProps {
  readonly guard: Candidate['guard']
  readonly laws: readonly { readonly jurisdiction: string; readonly name: string }[]
}

/** States in which jurisdiction the place lies, or takes it back. */
function Place({ guard, laws }: PlaceProps) {
  const act = useAct()
  const { location } = guard
  if (location === null) return null
  const place = (jurisdiction: string): void =>
    void act.run(async () => {
      await call('candidates.placeLocation', { location, jurisdiction: jurisdiction || null })
    })
  return (
    <>
      <NativeSelect
        label={`Where ${location} lies`}
        disabled={act.busy}
        value={guard.placedBy === 'stated' ? (guard.law?.jurisdiction ?? '') : ''}
        data={[
          { value: '', label: guard.placedBy === 'named' ? `By its name: ${guard.law?.name ?? ''}` : 'Not stated' },
          ...laws
            .map(({ jurisdiction, name }) => ({ value: jurisdiction, label: name }))
            .toSorted((a, b) => a.label.localeCompare(b.label)),
        ]}
        onChange={(event) => place(event.currentTarget.value)}
      />
      {act.error ? <ErrorState error={act.error} /> : null}
    </>
  )
}
