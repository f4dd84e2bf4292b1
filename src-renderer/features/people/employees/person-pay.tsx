/** A person's pay, its band, and where compa-ratio and penetration come from. */
import { assertNever } from '../../../../src-core/assert-never.ts'
import type { Person } from '../../../../src-contract/desktop/people.ts'
import { useCurrency } from '../../../stores/workspace.ts'
import { Figure } from '../../../ui/figure.tsx'
import { decimal, fraction, moneyExact, ratio } from '../../../ui/format.ts'
import { Term } from '../../../ui/term.tsx'
import { useLevelName } from '../level-name.ts'
import classes from './person-panel.module.css'
import { explainCompaRatio, explainPenetration } from './person-explanations.ts'
import { RangeBar } from './range-bar.tsx'
import { payForBand } from './range-position.ts'

export function PersonPay({ person }: { readonly person: Person }) {
  const currency = useCurrency()
  const levelName = useLevelName()
  const { band } = person
  const foreign = person.currency !== currency
  return (
    <>
      <div className={classes['big']}>{moneyExact(person.annualPay, person.currency)}</div>
      <div className="dim">
        a year at full time{foreign ? `, ${moneyExact(person.reportingPay, currency)} in the reporting currency` : ''}
      </div>
      {band ? (
        <RangeBar pay={payForBand(person, band)} band={band} />
      ) : (
        <p className="dim">No band fits this person.</p>
      )}
      <dl className={classes['facts']}>
        <dt>
          <Term id="compaRatio">Compa-ratio</Term>
        </dt>
        <dd>
          {band && person.compaRatio !== null ? (
            <Figure label="Compa-ratio" given={explainCompaRatio(person, band)}>
              {ratio(person.compaRatio)}
            </Figure>
          ) : (
            ratio(null)
          )}
        </dd>
        <dt>
          <Term id="rangePenetration">Range penetration</Term>
        </dt>
        <dd>
          {band && person.rangePenetration !== null ? (
            <Figure label="Range penetration" given={explainPenetration(person, band)}>
              {fraction(person.rangePenetration)}
            </Figure>
          ) : (
            ratio(null)
          )}
        </dd>
        <dt>Band from</dt>
        <dd>
          {band
            ? band.from === 'job'
              ? 'the job’s pay band at the location'
              : 'the level’s band of this workspace'
            : '–'}
        </dd>
        <dt>Level</dt>
        <dd>
          {levelName(person.level)}
          <div className="dim small">{levelSource(person.levelFrom)}</div>
        </dd>
        <dt>FTE</dt>
        <dd>
          {decimal(person.fte, 2)}
          {person.fte === 1 ? null : (
            <div className="dim small">
              paid {moneyExact(Math.round(person.annualPay * person.fte), person.currency)} a year
            </div>
          )}
        </dd>
      </dl>
    </>
  )
}

function levelSource(from: Person['levelFrom']): string {
  switch (from) {
    case 'column':
      return 'as the file says'
    case 'mapping':
      return 'from the values matched at import'
    case 'band':
      return 'from pay: within the level’s band'
    case 'nearestBand':
      return 'from pay: no band holds it, nearest midpoint'
    default:
      return assertNever(from)
  }
}
