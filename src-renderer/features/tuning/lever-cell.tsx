/** One value of a lever: its source, field and slider, at one level, at all, or for the whole workforce. */
import { ActionIcon } from '@mantine/core'
import { IconLock, IconLockOpen } from '@tabler/icons-react'
import { memo, useMemo } from 'react'
import type { Lever, LeverChange } from '../../../src-contract/desktop/levers.ts'
import { decimal, moneyDelta } from '../../ui/format.ts'
import { useCurrency } from '../../stores/workspace.ts'
import { NumberField } from '../../ui/number-field/number-field.tsx'
import { Slider } from '../../ui/number-field/slider.tsx'
import { levelValues, useLevelNames, useScenarioClosed, useShownValue, useYears } from './hooks.ts'
import { moveTogether, setValue } from './model/edit.ts'
import { resolvedAt, sameInAllYears } from './model/lever-values.ts'
import { changeText, UNIT_SIGNS, valueText } from './model/words.ts'
import { usePull } from './pulls.ts'
import { SourceDot } from './source-dot.tsx'
import { commitLevers, commitOther, dropLive, moveLive } from './store/commit.ts'
import { useTuning } from './store/state.ts'
import classes from './levers.module.css'

export interface LeverCellProps {
  readonly lever: Lever
  /** Whose value is shown: a level, or null for a lever of the whole workforce. */
  readonly level: number | null
  readonly year: number
  /** Levels move together. */
  readonly linked: boolean
  /** All levels hold this value and are shown as one. */
  readonly whole: boolean
}

export const LeverCell = memo(function LeverCell({ lever, level, year, linked, whole }: LeverCellProps) {
  const value = useShownValue(lever.id, year, level)
  const values = useTuning((state) => state.values)
  const resolved = resolvedAt(values, lever.id, year, level)
  const scope = useTuning((state) => state.scope)
  const names = useLevelNames()
  const years = useYears()
  const varies = useMemo(
    () => scope === null && !sameInAllYears(values, lever.id, level, years),
    [values, scope, lever, level, years],
  )
  const closed = useScenarioClosed()
  const pull = usePull(lever.id, level)
  const currency = useCurrency()
  const unit = UNIT_SIGNS[lever.unit]
  const where = level === null || whole ? null : (names[level - 1] ?? `Level ${level}`)
  const label = [lever.label, where, scope].filter((part) => part !== null).join(', ')

  const hand = useMemo(() => {
    const changes = (next: number): readonly LeverChange[] =>
      linked && level !== null
        ? moveTogether(lever, levelValues(lever, names.length, year), level, scope, next)
        : setValue(lever, level, scope, next)
    const before = (): number | undefined => {
      const now = levelValues(lever, names.length, year).find((one) => one.level === level)
      return now?.value
    }
    return {
      live: (value: number, at: number) => moveLive({ value, at }, changes, lever),
      commit: (next: number) => {
        const subject = linked && level !== null ? null : where
        const from = before() ?? (typeof resolved?.value === 'number' ? resolved.value : undefined)
        return commitLevers(
          changes(next),
          changeText(lever, subject, scope, from, next) +
            (linked && where !== null ? ` (${where}, levels linked)` : ''),
          `${lever.id}/${level ?? ''}/${scope ?? ''}`,
        )
      },
    }
  }, [lever, level, year, linked, scope, names, where, resolved])

  if (typeof value !== 'number' || !resolved) return null
  const locked = resolved.locked
  const reason = closed ?? (locked ? `${lever.label} is locked here. Unlock it to change it.` : undefined)
  const effect = pull
    ? `One step of ${decimal(pull.step, lever.decimals)} ${unit} changes the cost by ${moneyDelta(pull.amount, currency)}.`
    : ''
  const lockLevel = (): void => {
    const subject = [lever.label, where].filter((part) => part !== null).join(', ')
    void commitOther(
      { kind: 'lock', lever: lever.id, level, locked: !locked },
      `${subject}: ${locked ? 'unlocked' : 'locked'}`,
    )
  }
  return (
    <div
      className={where === null ? classes.wide : classes.cell}
      data-field
      data-lever={lever.id}
      data-level={level ?? undefined}
    >
      <NumberField
        label={label}
        handle={
          <span className={classes.cellName} title={[where, effect].filter(Boolean).join('. ')}>
            <SourceDot source={resolved.source} />
            {where !== null && <span className={classes.cellText}>{where}</span>}
            {varies && (
              <abbr
                title={`Differs by year: ${years.map((one) => yearText(lever, level, one)).join(', ')}`}
                className={classes.varies}
              >
                by year
              </abbr>
            )}
          </span>
        }
        value={value}
        range={lever}
        unit={unit}
        disabled={reason !== undefined}
        disabledReason={reason}
        onLive={hand.live}
        onCommit={hand.commit}
        onCancel={dropLive}
      />
      <Slider
        label={label}
        value={value}
        valueText={valueText(lever, value)}
        range={lever}
        disabled={reason !== undefined}
        onLive={hand.live}
        onCommit={hand.commit}
        onCancel={dropLive}
      />
      {where !== null && closed === null && (
        <ActionIcon
          className={classes.cellLock ?? ''}
          data-locked={locked || undefined}
          size={16}
          aria-label={`${locked ? 'Unlock' : 'Lock'} ${label}`}
          aria-pressed={locked}
          onClick={lockLevel}
        >
          {locked ? <IconLock size={12} /> : <IconLockOpen size={12} />}
        </ActionIcon>
      )}
    </div>
  )
})

function yearText(lever: Lever, level: number | null, year: number): string {
  const value = resolvedAt(useTuning.getState().values, lever.id, year, level)?.value
  return `${year} ${value === undefined ? '' : valueText(lever, value)}`
}
