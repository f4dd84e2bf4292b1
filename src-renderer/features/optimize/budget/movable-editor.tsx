/** Which levers may move, between which bounds, and how much moving each is disliked. */
import { Checkbox, Menu, Button, NativeSelect } from '@mantine/core'
import { IconLock, IconPlus } from '@tabler/icons-react'
import type { Lever, ResolvedLever } from '../../../../src-contract/desktop/levers.ts'
import { NumberField } from '../../../ui/number-field/number-field.tsx'
import type { NumberRange } from '../../../ui/number-field/range.ts'
import { leverNumber, unitSign, type LeverIndex } from '../shared/lever-words.ts'
import { newMovable, type MovableDraft } from './draft.ts'
import { EditorRow } from './editor-row.tsx'
import { LevelSelect, YearSelect } from './scope-selects.tsx'
import classes from './budget.module.css'

/** Levers that are one number and can move in small steps. */
function canMove(lever: Lever): boolean {
  return lever.unit !== 'switch' && lever.unit !== 'months' && (lever.shape === 'number' || lever.id === 'merit.matrix')
}

const RELUCTANCES = [
  { value: '0.25', label: 'gladly' },
  { value: '1', label: 'as any' },
  { value: '3', label: 'reluctantly' },
  { value: '10', label: 'last of all' },
]

interface MovableEditorProps {
  readonly levers: LeverIndex
  readonly resolved: readonly ResolvedLever[]
  readonly years: readonly number[]
  readonly levels: readonly string[]
  readonly movable: readonly MovableDraft[]
  readonly onChange: (movable: readonly MovableDraft[]) => void
}

export function MovableEditor(props: MovableEditorProps) {
  const { levers, movable, onChange } = props
  const choices = [...levers.values()].filter((lever) => canMove(lever) && lever.id !== 'merit.matrix')
  return (
    <section className={classes.block} aria-label="Levers that may move">
      <div className={classes.blockHead}>
        <h2>Levers that may move</h2>
        <Menu position="bottom-end">
          <Menu.Target>
            <Button size="compact-xs" variant="subtle" leftSection={<IconPlus size={12} aria-hidden />}>
              Add a lever
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {choices.map((lever) => (
              <Menu.Item key={lever.id} onClick={() => onChange([...movable, newMovable(lever)])}>
                {lever.label}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </div>
      <ul className={classes.list}>
        {movable.map((one, at) => (
          <MovableRow
            key={one.key}
            {...props}
            one={one}
            onPut={(change) => onChange(movable.map((each, index) => (index === at ? { ...each, ...change } : each)))}
            onRemove={() => onChange(movable.filter((_, index) => index !== at))}
          />
        ))}
      </ul>
    </section>
  )
}

interface MovableRowProps extends Omit<MovableEditorProps, 'movable' | 'onChange'> {
  readonly one: MovableDraft
  readonly onPut: (change: Partial<MovableDraft>) => void
  readonly onRemove: () => void
}

function MovableRow({ levers, resolved, years, levels, one, onPut, onRemove }: MovableRowProps) {
  const lever = levers.get(one.lever)
  const name = lever?.label ?? one.lever
  const { bounds, slider, step, decimals } = lever ?? { bounds: [0, 100], slider: [0, 100], step: 0.1, decimals: 2 }
  // A bound is no value in force: it is not warned of.
  const range: NumberRange = { bounds, slider, step, decimals, warning: null }
  const sign = unitSign(lever)
  const known = RELUCTANCES.some(({ value }) => Number(value) === one.reluctance)
  return (
    <EditorRow name={name} onRemove={onRemove}>
      <span className={classes.leverName}>
        {name}
        <Present lever={lever} one={one} resolved={resolved} />
      </span>
      {lever?.perLevel && (
        <LevelSelect
          label={`${name}, levels`}
          value={one.level}
          names={levels}
          onChange={(level) => onPut({ level, ...(level === null ? {} : { eachLevel: false }) })}
        />
      )}
      <YearSelect
        label={`${name}, years`}
        value={one.year}
        years={years}
        all="All years"
        onChange={(year) => onPut({ year, ...(year === null ? {} : { eachYear: false }) })}
      />
      <span className={classes.value}>
        <span className={classes.narrow}>
          <NumberField
            label={`${name}, lowest`}
            value={one.lower}
            range={range}
            unit={sign}
            onCommit={(lower) => onPut({ lower })}
          />
        </span>
        to
        <span className={classes.narrow}>
          <NumberField
            label={`${name}, highest`}
            value={one.upper}
            range={range}
            unit={sign}
            onCommit={(upper) => onPut({ upper })}
          />
        </span>
      </span>
      <NativeSelect
        aria-label={`${name}, how readily it moves`}
        title="How readily it moves: what is disliked moves less"
        value={String(one.reluctance)}
        data={[...RELUCTANCES, ...(known ? [] : [{ value: String(one.reluctance), label: `× ${one.reluctance}` }])]}
        onChange={(event) => onPut({ reluctance: Number(event.currentTarget.value) })}
      />
      {lever?.perLevel && one.level === null && (
        <Checkbox
          size="xs"
          mr="sm"
          label="Each level its own"
          checked={one.eachLevel}
          onChange={(event) => onPut({ eachLevel: event.currentTarget.checked })}
        />
      )}
      {one.year === null && years.length > 1 && (
        <Checkbox
          size="xs"
          label="Each year its own"
          checked={one.eachYear}
          onChange={(event) => onPut({ eachYear: event.currentTarget.checked })}
        />
      )}
    </EditorRow>
  )
}

/** What holds now, as one value or a range; and whether some of it is locked. */
function Present({
  lever,
  one,
  resolved,
}: {
  readonly lever: Lever | undefined
  readonly one: MovableDraft
  readonly resolved: readonly ResolvedLever[]
}) {
  const mine = resolved.filter(
    (row) =>
      row.lever === one.lever &&
      (one.level === null || row.level === null || row.level === one.level) &&
      (one.year === null || row.year === one.year),
  )
  const values = mine.map(({ value }) => value).filter((value) => typeof value === 'number')
  if (values.length === 0) return mine.length > 0 ? <span className="dim small">off now</span> : null
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const text = low === high ? leverNumber(lever, low) : `${leverNumber(lever, low)}–${leverNumber(lever, high)}`
  const locked = mine.filter((row) => row.locked).length
  return (
    <span className="dim small tnum">
      now {text} {unitSign(lever)}
      {locked > 0 && (
        <span title={locked === mine.length ? 'Locked: it does not move' : 'Locked in part: the rest moves'}>
          {' '}
          <IconLock size={12} role="img" aria-label={locked === mine.length ? 'locked' : 'locked in part'} />
        </span>
      )}
    </span>
  )
}
