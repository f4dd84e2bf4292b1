/** A lever's name with its help and pull, and what can be done to it as a whole. */
import { ActionIcon } from '@mantine/core'
import { IconLink, IconLock, IconLockOpen, IconRotate2, IconUnlink } from '@tabler/icons-react'
import { memo, type ReactNode } from 'react'
import type { Lever } from '../../../src-contract/desktop/levers.ts'
import { useCurrency } from '../../stores/workspace.ts'
import { decimal, moneyDelta, moneyExact } from '../../ui/format.ts'
import { LeverHelp } from './lever-help.tsx'
import { useScenarioClosed } from './hooks.ts'
import { resetting } from './model/edit.ts'
import { placesOf, resolvedAt } from './model/lever-values.ts'
import { UNIT_SIGNS } from './model/words.ts'
import { usePull } from './pulls.ts'
import { commitLevers, commitOther } from './store/commit.ts'
import { useTuning } from './store/state.ts'
import classes from './levers.module.css'

export interface RowHeadProps {
  readonly lever: Lever
  readonly levels: number
  readonly year: number
  /** null: the lever has no levels to link. */
  readonly linked: boolean | null
  readonly children?: ReactNode
}

export const RowHead = memo(function RowHead({ lever, levels, year, linked, children }: RowHeadProps) {
  const closed = useScenarioClosed()
  const scope = useTuning((state) => state.scope)
  const problem = useTuning((state) => state.problems[lever.id])
  const own = useTuning((state) => resetting(state.rows, [lever], scope).length > 0)
  const values = useTuning((state) => state.values)
  const locked = placesOf(lever, levels).every((level) => resolvedAt(values, lever.id, year, level)?.locked)
  const reset = (): void => {
    const changes = resetting(useTuning.getState().rows, [lever], scope)
    void commitLevers(changes, `${lever.label}${scope === null ? '' : `, ${scope}`}: reset`, `${lever.id}/reset`)
  }
  const lock = (): void =>
    void commitOther(
      { kind: 'lock', lever: lever.id, level: null, locked: !locked },
      `${lever.label}: ${locked ? 'unlocked' : 'locked'}`,
    )
  return (
    <>
      <div className={classes.head}>
        <span className={classes.title}>
          <LeverHelp lever={lever} />
          {children}
        </span>
        <PullText lever={lever} />
      </div>
      <div className={classes.tools}>
        {linked !== null && (
          <ActionIcon
            size={24}
            aria-label={`All levels of ${lever.label} move together`}
            title={linked ? 'Levels move together' : 'Each level by itself'}
            aria-pressed={linked}
            onClick={() => useTuning.setState((state) => ({ linked: { ...state.linked, [lever.id]: !linked } }))}
          >
            {linked ? <IconLink size={14} /> : <IconUnlink size={14} />}
          </ActionIcon>
        )}
        <ActionIcon
          size={24}
          aria-label={`Reset ${lever.label}`}
          title="Take this scenario's values back"
          style={own ? undefined : HIDDEN}
          disabled={!own || closed !== null || locked}
          onClick={reset}
        >
          <IconRotate2 size={14} />
        </ActionIcon>
        <ActionIcon
          size={24}
          aria-label={`${locked ? 'Unlock' : 'Lock'} ${lever.label}`}
          title={locked ? 'Locked: refuses every change' : 'Lock: refuse every change'}
          aria-pressed={locked}
          disabled={closed !== null}
          onClick={lock}
        >
          {locked ? <IconLock size={14} className={classes.lockedIcon ?? ''} /> : <IconLockOpen size={14} />}
        </ActionIcon>
      </div>
      {problem !== undefined && (
        <div role="alert" className={classes.problem}>
          {problem}
        </div>
      )}
    </>
  )
})

/** Keeps its place, so that nothing moves when there is something to take back. */
const HIDDEN = { visibility: 'hidden' } as const

function PullText({ lever }: { readonly lever: Lever }) {
  const pull = usePull(lever.id, null)
  const currency = useCurrency()
  if (!pull) return null
  const step = `+${decimal(pull.step, decimalsOf(pull.step))}${lever.unit === 'percent' ? '' : ` ${UNIT_SIGNS[lever.unit]}`}`
  return (
    <span
      className={classes.pull}
      title={`Pull: one step (${step} ${UNIT_SIGNS[lever.unit]}) changes the cost on the gauge by ${moneyExact(pull.amount, currency)}`}
    >
      {step} {'\u2192'} {moneyDelta(pull.amount, currency)}
    </span>
  )
}

function decimalsOf(step: number): number {
  return Math.min(2, String(step).split('.')[1]?.length ?? 0)
}
