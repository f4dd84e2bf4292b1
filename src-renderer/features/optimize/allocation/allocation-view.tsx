/** What became of the pool: totals to the cent, guard-rails with their prices, ways out, and everyone. */
import { Button } from '@mantine/core'
import type { Allocation, AllocationRelaxation } from '../../../../src-contract/desktop/allocation.ts'
import { count, milliseconds, moneyExact, percent, plural } from '../../../ui/format.ts'
import { Outcome } from '../shared/outcome.tsx'
import { AllocationLimits } from './allocation-limits.tsx'
import { AllocationPeople } from './allocation-people.tsx'
import classes from './allocation.module.css'

interface AllocationViewProps {
  readonly allocation: Allocation
  readonly changed: boolean
  readonly onRelax: (relaxation: AllocationRelaxation) => void
}

export function AllocationView({ allocation, changed, onRelax }: AllocationViewProps) {
  const { status, text, relaxations, notes } = allocation
  return (
    <>
      <div role="status">
        <Outcome kind={status === 'solved' ? 'good' : 'bad'}>
          {status === 'solved' ? 'Allocated.' : 'Cannot be allocated.'}
        </Outcome>{' '}
        {text}
      </div>
      {changed && <p className={classes.note}>People, bands or the scenario changed after this was allocated.</p>}
      {status === 'solved' ? (
        <Given allocation={allocation} />
      ) : (
        <WaysOut relaxations={relaxations} onRelax={onRelax} />
      )}
      <AllocationLimits allocation={allocation} />
      {notes.map((note) => (
        <p key={note} className="dim small">
          {note}
        </p>
      ))}
      {status === 'solved' && <AllocationPeople allocation={allocation} />}
    </>
  )
}

function Given({ allocation }: { readonly allocation: Allocation }) {
  const { given, pool, currency, eligible, notEligible, lifted, capped, costs } = allocation
  const money = (label: string, minor: number) => (
    <div>
      <dt>{label}</dt>
      <dd>{moneyExact(minor, currency)}</dd>
    </div>
  )
  return (
    <>
      <dl className={classes.given}>
        {money('Pool', pool.amount)}
        {money('Given', given.total)}
        {money('Merit', given.merit)}
        {money('Lifts', given.lifts)}
        {money('Raises of base pay', given.raises)}
        {money('Lump sums', given.lumpSums)}
        {money('In-year cost', costs.inYear)}
        {money('Annualised', costs.annualised)}
        {money('Burdened', costs.burdened)}
      </dl>
      <p className="dim small">
        {percent(pool.percent, 3)} of the pay of {plural(eligible.people, 'eligible person', 'eligible people')}
        {notEligible.people > 0 ? `, ${count(notEligible.people)} not eligible` : ''}; {count(lifted)} lifted,{' '}
        {count(capped)} at the band maximum. {milliseconds(allocation.milliseconds)}.
      </p>
    </>
  )
}

interface WaysOutProps {
  readonly relaxations: readonly AllocationRelaxation[]
  readonly onRelax: (relaxation: AllocationRelaxation) => void
}

function WaysOut({ relaxations, onRelax }: WaysOutProps) {
  return (
    <ul className={classes.ways} aria-label="What would have to give way">
      {relaxations.map((relaxation, at) => (
        <li key={relaxation.text}>
          <div>
            {at === 0 && relaxations.length > 1 ? <strong>The least: </strong> : null}
            <ul>
              {relaxation.changes.map((change) => (
                <li key={`${change.index ?? 'pool'}/${change.field}`}>{change.text}</li>
              ))}
            </ul>
          </div>
          <Button variant={at === 0 ? 'filled' : 'default'} onClick={() => onRelax(relaxation)}>
            Accept and allocate again
          </Button>
        </li>
      ))}
    </ul>
  )
}
