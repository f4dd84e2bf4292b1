/** A policy that is on or off. */
import { Switch } from '@mantine/core'
import { memo } from 'react'
import type { Lever } from '../../../src-contract/desktop/levers.ts'
import { useLevelNames, useResolved, useScenarioClosed, useShownValue, useShownYear } from './hooks.ts'
import { setValue } from './model/edit.ts'
import { changeText } from './model/words.ts'
import { RowHead } from './row-head.tsx'
import { SourceDot } from './source-dot.tsx'
import { commitLevers } from './store/commit.ts'
import { useTuning } from './store/state.ts'
import classes from './levers.module.css'

export const SwitchRow = memo(function SwitchRow({ lever }: { readonly lever: Lever }) {
  const year = useShownYear()
  const names = useLevelNames()
  const value = useShownValue(lever.id, year, null)
  const resolved = useResolved(lever.id, year, null)
  const scope = useTuning((state) => state.scope)
  const closed = useScenarioClosed()
  const set = (on: boolean): void => {
    const next = on ? 1 : 0
    void commitLevers(
      setValue(lever, null, scope, next),
      changeText(lever, null, scope, resolved?.value, next),
      `${lever.id}//${scope ?? ''}`,
    )
  }
  return (
    <div className={classes.row}>
      <RowHead lever={lever} levels={names.length} year={year} linked={null} />
      <div className={classes.one}>
        <div className={classes.wide}>
          {resolved && <SourceDot source={resolved.source} />}
          <Switch
            label={value === 1 ? 'On' : 'Off'}
            aria-label={lever.label}
            checked={value === 1}
            disabled={closed !== null || resolved?.locked === true}
            onChange={(event) => set(event.currentTarget.checked)}
          />
        </div>
      </div>
    </div>
  )
})
