/** Merit by performance rating and compa-ratio quartile: five rows by four columns, or off. */
import { memo, useState } from 'react'
import type { Lever } from '../../../src-contract/desktop/levers.ts'
import { NumberField } from '../../ui/number-field/number-field.tsx'
import { useLevelNames, useResolved, useScenarioClosed, useShownValue, useShownYear } from './hooks.ts'
import { setValue } from './model/edit.ts'
import { changeText } from './model/words.ts'
import { OffSwitch } from './optional-row.tsx'
import { RowHead } from './row-head.tsx'
import { SourceDot } from './source-dot.tsx'
import { commitLevers, dropLive, moveLive } from './store/commit.ts'
import { useTuning } from './store/state.ts'
import { Button } from '@mantine/core'
import classes from './vectors.module.css'
import rows from './levers.module.css'

const RATINGS = [1, 2, 3, 4, 5]
const QUARTILES = [1, 2, 3, 4]

export const MatrixRow = memo(function MatrixRow({ lever }: { readonly lever: Lever }) {
  const year = useShownYear()
  const names = useLevelNames()
  const value = useShownValue(lever.id, year, null)
  const resolved = useResolved(lever.id, year, null)
  const [open, setOpen] = useState(true)
  const values = Array.isArray(value) ? value : null
  return (
    <div className={rows.row}>
      <RowHead lever={lever} levels={names.length} year={year} linked={null}>
        <OffSwitch lever={lever} />
      </RowHead>
      <div className={rows.one}>
        {values === null ? (
          <span className={rows.off}>Off: merit by level</span>
        ) : (
          <div className={rows.wide}>
            {resolved && <SourceDot source={resolved.source} />}
            <span className={rows.off}>Takes the place of the merit rate</span>
            <Button size="compact-xs" variant="default" aria-expanded={open} onClick={() => setOpen((now) => !now)}>
              {open ? 'Close' : 'Edit'}
            </Button>
          </div>
        )}
      </div>
      {open && values && <MatrixEditor lever={lever} values={values} year={year} />}
    </div>
  )
})

function MatrixEditor({
  lever,
  values,
  year,
}: {
  readonly lever: Lever
  readonly values: number[]
  readonly year: number
}) {
  const resolved = useResolved(lever.id, year, null)
  const scope = useTuning((state) => state.scope)
  const closed = useScenarioClosed()
  const disabled = closed !== null || resolved?.locked === true
  const replaced = (at: number, value: number): number[] => values.map((one, index) => (index === at ? value : one))
  return (
    <table className={classes.matrix}>
      <caption className={classes.caption}>
        Raise in % by rating (rows) and quartile of the compa-ratio (columns)
      </caption>
      <thead>
        <tr>
          <td />
          {QUARTILES.map((quartile) => (
            <th key={quartile} scope="col">
              Q{quartile}
              {quartile === 1 ? ' low in range' : quartile === 4 ? ' high' : ''}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {RATINGS.map((rating) => (
          <tr key={rating}>
            <th scope="row">
              Rating {rating}
              {rating === 1 ? ' (low)' : rating === 5 ? ' (high)' : ''}
            </th>
            {QUARTILES.map((quartile) => {
              const at = (rating - 1) * QUARTILES.length + quartile - 1
              const item = lever.items?.[at] ?? `Rating ${rating}, quartile ${quartile}`
              return (
                <td key={quartile}>
                  <NumberField
                    label={`${lever.label}, ${item}`}
                    value={values[at] ?? 0}
                    range={lever}
                    unit="%"
                    disabled={disabled}
                    onLive={(value, time) =>
                      moveLive({ value, at: time }, (next) => setValue(lever, null, scope, replaced(at, next)), lever)
                    }
                    onCommit={(next) =>
                      commitLevers(
                        setValue(lever, null, scope, replaced(at, next)),
                        changeText({ ...lever, shape: 'number' }, item, scope, values[at], next),
                        `${lever.id}/${at}/${scope ?? ''}`,
                      )
                    }
                    onCancel={dropLive}
                  />
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
