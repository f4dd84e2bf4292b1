/** A number that can be off, such as the merit budget. */
import { Switch } from '@mantine/core'
import { memo } from 'react'
import type { Lever } from '../../../src-contract/desktop/levers.ts'
import { storedValue, useLevelNames, useResolved, useScenarioClosed, useShownValue, useShownYear } from './hooks.ts'
import { LeverCell } from './lever-cell.tsx'
import { setValue } from './model/edit.ts'
import { changeText } from './model/words.ts'
import { RowHead } from './row-head.tsx'
import { meritMatrixAround } from '../../ui/merit-matrix.ts'
import { meanOf, mixOf } from './model/starting-values.ts'
import { commitLevers } from './store/commit.ts'
import { useResults } from './store/results.ts'
import { useTuning } from './store/state.ts'
import classes from './levers.module.css'

export const OptionalRow = memo(function OptionalRow({ lever }: { readonly lever: Lever }) {
  const year = useShownYear()
  const names = useLevelNames()
  const value = useShownValue(lever.id, year, null)
  return (
    <div className={classes.row}>
      <RowHead lever={lever} levels={names.length} year={year} linked={null}>
        <OffSwitch lever={lever} />
      </RowHead>
      <div className={classes.one}>
        {value === null ? (
          <span className={classes.off}>Off</span>
        ) : (
          <LeverCell lever={lever} level={null} year={year} linked={false} whole={false} />
        )}
      </div>
    </div>
  )
})

/** Turns an optional lever on with a value that changes little, or off. */
export function OffSwitch({ lever }: { readonly lever: Lever }) {
  const year = useShownYear()
  const names = useLevelNames()
  const value = useShownValue(lever.id, year, null)
  const resolved = useResolved(lever.id, year, null)
  const scope = useTuning((state) => state.scope)
  const closed = useScenarioClosed()
  const set = (on: boolean): void => {
    const next = on ? startingValue(lever, year, names.length) : null
    void commitLevers(
      setValue(lever, null, scope, next),
      changeText(lever, null, scope, resolved?.value, next),
      `${lever.id}//${scope ?? ''}`,
    )
  }
  return (
    <Switch
      size="xs"
      aria-label={`${lever.label} in use`}
      checked={value !== null && value !== undefined}
      disabled={closed !== null || resolved?.locked === true}
      onChange={(event) => set(event.currentTarget.checked)}
    />
  )
}

/** What an optional lever begins with: the merit rates' mean, a matrix around it, or the mix of the people now. */
function startingValue(lever: Lever, year: number, levels: number): number | number[] {
  const state = useTuning.getState()
  const rates = Array.from({ length: levels }, (_, at) => storedValue(state, 'merit.rate', year, at + 1))
  const mean = meanOf(rates.filter((rate) => typeof rate === 'number'))
  if (lever.id === 'hire.mix') {
    const mix = useResults.getState().totals?.start.byLevel ?? []
    return mixOf(Array.from({ length: levels }, (_, at) => mix[at]?.headcount ?? 0))
  }
  return lever.shape === 'vector' ? meritMatrixAround(mean) : mean
}
