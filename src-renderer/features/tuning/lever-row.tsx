/** A lever of numbers: one slider for all, or one for each level. */
import { memo } from 'react'
import type { Lever } from '../../../src-contract/desktop/levers.ts'
import { useAllLevelsEqual, useLevelNames, useShownYear } from './hooks.ts'
import { LeverCell } from './lever-cell.tsx'
import { RowHead } from './row-head.tsx'
import { useTuning } from './store/state.ts'
import classes from './levers.module.css'

export const LevelRow = memo(function LevelRow({ lever }: { readonly lever: Lever }) {
  const names = useLevelNames()
  const year = useShownYear()
  const equal = useAllLevelsEqual(lever, names.length, year)
  // Levels that hold one value begin as one slider.
  const linked = useTuning((state) => state.linked[lever.id]) ?? equal
  const whole = linked && equal
  return (
    <div className={classes.row} data-levels={whole ? undefined : true}>
      <RowHead lever={lever} levels={names.length} year={year} linked={linked} />
      <div className={whole ? classes.one : classes.cells} role="group" aria-label={lever.label}>
        {(whole ? names.slice(0, 1) : names).map((name, at) => (
          <LeverCell key={name} lever={lever} level={at + 1} year={year} linked={linked} whole={whole} />
        ))}
      </div>
    </div>
  )
})

export const WorkforceRow = memo(function WorkforceRow({ lever }: { readonly lever: Lever }) {
  const names = useLevelNames()
  const year = useShownYear()
  return (
    <div className={classes.row}>
      <RowHead lever={lever} levels={names.length} year={year} linked={null} />
      <div className={classes.one} role="group" aria-label={lever.label}>
        <LeverCell lever={lever} level={null} year={year} linked={false} whole={false} />
      </div>
    </div>
  )
})
