/** A band as a bar with minimum, midpoint and maximum, and the pay upon it. */
import { fraction, moneyExact, moneyWhole } from '../../../ui/format.ts'
import classes from './range-bar.module.css'
import { rangePosition, type Band } from './range-position.ts'

export function RangeBar({ pay, band }: { readonly pay: number; readonly band: Band }) {
  const at = rangePosition(pay, band)
  const left = (share: number) => ({ insetInlineStart: `${100 * share}%` })
  const { currency } = band
  const words =
    at.place === 'within'
      ? 'within the range'
      : `${fraction(at.outside)} ${at.place === 'above' ? 'above the maximum' : 'below the minimum'}`
  return (
    <div className={classes['range']}>
      <div
        className={classes['bar']}
        role="img"
        aria-label={`Pay ${moneyExact(pay, currency)} is ${words}: minimum ${moneyExact(band.minimum, currency)}, midpoint ${moneyExact(band.midpoint, currency)}, maximum ${moneyExact(band.maximum, currency)}`}
      >
        <div
          className={classes['band']}
          style={{ ...left(at.minimum), width: `${100 * (at.maximum - at.minimum)}%` }}
        />
        <div className={classes['midpoint']} style={left(at.midpoint)} />
        <div className={classes['pay']} style={left(at.pay)} />
      </div>
      <div className={classes['scale']} aria-hidden>
        <Bound name="min" value={moneyWhole(band.minimum, currency)} />
        <Bound name="mid" value={moneyWhole(band.midpoint, currency)} />
        <Bound name="max" value={moneyWhole(band.maximum, currency)} />
      </div>
      <div className={at.place === 'within' ? 'dim' : 'warn'}>Pay is {words}.</div>
    </div>
  )
}

function Bound({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <span>
      <span className="dim">{name}</span> {value}
    </span>
  )
}
