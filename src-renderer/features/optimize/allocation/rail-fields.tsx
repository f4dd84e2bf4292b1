/** The guard-rails of an allocation, each with its own fields. */
import { ActionIcon, Button, Menu, NativeSelect } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import type { AllocationRail } from '../../../../src-contract/desktop/allocation.ts'
import { roundTo } from '../../../ui/number-field/exact-number.ts'
import { NumberField } from '../../../ui/number-field/number-field.tsx'
import { addable, freeLevels, newRail, type RailKind } from './new-rail.ts'
import classes from './allocation.module.css'

const WORDS: Readonly<Record<RailKind, { readonly label: string; readonly help: string }>> = {
  raise: { label: 'Raise between', help: 'Everyone eligible, in percent of pay after a lift to the band minimum' },
  ratingOrder: { label: 'A higher rating never gets less', help: 'In percent, of two people of a level' },
  bandMinimum: {
    label: 'Lift to the band minimum first',
    help: 'Nobody stays below it: the lift is paid out of the pool, eligible or not',
  },
  bandMaximum: { label: 'Base pay stops at the band maximum', help: 'What an award has above it' },
  compaRatio: { label: 'Compa-ratio between', help: 'Nobody is raised past the highest; everyone reaches the lowest' },
  levelRatio: { label: 'Ratio to the level below', help: 'Mean full-time pay of a level over that of the level below' },
  spread: { label: 'Spread within a level at most', help: 'Highest over lowest full-time pay of a level, minus one' },
  noNewInversions: {
    label: 'No new inversions',
    help: "Nobody's full-time pay passes this share of their manager's, where it did not before",
  },
  payGap: { label: 'Mean pay gap at most', help: 'Between women and men in each level, either way' },
}

interface RailFieldsProps {
  readonly levels: readonly string[]
  readonly rails: readonly AllocationRail[]
  readonly onChange: (rails: readonly AllocationRail[]) => void
}

export function RailFields({ levels, rails, onChange }: RailFieldsProps) {
  return (
    <section className={classes.block} aria-label="Guard-rails">
      <div className={classes.blockHead}>
        <h2>Guard-rails</h2>
        <Menu position="bottom-end">
          <Menu.Target>
            <Button size="compact-xs" variant="subtle" leftSection={<IconPlus size={12} aria-hidden />}>
              Add
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {addable(rails, levels.length).map((kind) => (
              <Menu.Item
                key={kind}
                title={WORDS[kind].help}
                onClick={() => onChange([...rails, newRail(kind, rails, levels.length)])}
              >
                {WORDS[kind].label}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </div>
      <ul className={classes.list}>
        {rails.map((rail, at) => (
          <li key={`${rail.kind}/${at}`} className={classes.row} aria-label={WORDS[rail.kind].label}>
            <div className={classes.fields} title={WORDS[rail.kind].help}>
              <span className={classes.name}>{WORDS[rail.kind].label}</span>
              <Fields
                rail={rail}
                levels={levels}
                free={freeLevels(rail.kind, rails.toSpliced(at, 1), levels.length)}
                onPut={(next) => onChange(rails.map((one, index) => (index === at ? next : one)))}
              />
            </div>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={`Remove ${WORDS[rail.kind].label}`}
              onClick={() => onChange(rails.filter((_, index) => index !== at))}
            >
              <IconX size={14} />
            </ActionIcon>
          </li>
        ))}
      </ul>
    </section>
  )
}

interface FieldsProps {
  readonly rail: AllocationRail
  readonly levels: readonly string[]
  /** Levels that it may be for; null: each of them. */
  readonly free: readonly (number | null)[]
  readonly onPut: (rail: AllocationRail) => void
}

function Fields({ rail, levels, free, onPut }: FieldsProps) {
  switch (rail.kind) {
    case 'bandMinimum':
      return null
    case 'raise':
      return (
        <>
          <Limit label="Lowest raise" value={rail.minimum} unit="%" onPut={(minimum) => onPut({ ...rail, minimum })} />
          and
          <Limit label="Highest raise" value={rail.maximum} unit="%" onPut={(maximum) => onPut({ ...rail, maximum })} />
        </>
      )
    case 'ratingOrder':
      return (
        <NativeSelect
          aria-label="Compared within"
          value={rail.within}
          data={[
            { value: 'levelAndQuartile', label: 'within level and quartile' },
            { value: 'level', label: 'within a level' },
          ]}
          onChange={(event) =>
            onPut({ ...rail, within: event.currentTarget.value === 'level' ? 'level' : 'levelAndQuartile' })
          }
        />
      )
    case 'bandMaximum':
      return (
        <NativeSelect
          aria-label="Above the maximum"
          value={rail.over}
          data={[
            { value: 'lumpSum', label: 'the rest is a lump sum' },
            { value: 'stop', label: 'the rest is not given' },
          ]}
          onChange={(event) => onPut({ ...rail, over: event.currentTarget.value === 'stop' ? 'stop' : 'lumpSum' })}
        />
      )
    case 'compaRatio':
    case 'levelRatio':
      return (
        <>
          <Limit
            label={`${WORDS[rail.kind].label}, lowest`}
            value={rail.minimum ?? null}
            unit=""
            ratio
            onPut={(minimum) => onPut({ ...rail, minimum })}
          />
          and
          <Limit
            label={`${WORDS[rail.kind].label}, highest`}
            value={rail.maximum ?? null}
            unit=""
            ratio
            onPut={(maximum) => onPut({ ...rail, maximum })}
          />
          {rail.kind === 'levelRatio' && (
            <LevelChoice
              level={rail.level}
              levels={levels}
              free={free}
              onChange={(level) => onPut({ ...rail, level })}
            />
          )}
        </>
      )
    case 'spread':
    case 'payGap':
      return (
        <>
          <Limit
            label={WORDS[rail.kind].label}
            value={roundTo(rail.maximum * 100, 4)}
            unit="%"
            onPut={(maximum) => onPut({ ...rail, maximum: roundTo(maximum / 100, 6) })}
          />
          <LevelChoice level={rail.level} levels={levels} free={free} onChange={(level) => onPut({ ...rail, level })} />
        </>
      )
    case 'noNewInversions':
      return (
        <Limit
          label="Share of the manager's pay"
          value={roundTo(rail.maximum * 100, 4)}
          unit="%"
          onPut={(maximum) => onPut({ ...rail, maximum: roundTo(maximum / 100, 6) })}
        />
      )
  }
}

interface LimitProps {
  readonly label: string
  readonly value: number | null
  readonly unit: string
  readonly ratio?: boolean
  readonly onPut: (value: number) => void
}

function Limit({ label, value, unit, ratio = false, onPut }: LimitProps) {
  return (
    <span className={classes.narrow}>
      <NumberField
        label={label}
        value={value}
        range={
          ratio
            ? { bounds: [0, 20], slider: [0, 3], step: 0.01, decimals: 3, warning: null }
            : { bounds: [0, 1000], slider: [0, 100], step: 0.5, decimals: 2, warning: null }
        }
        unit={unit}
        placeholder="open"
        onCommit={onPut}
      />
    </span>
  )
}

interface LevelChoiceProps {
  readonly level: number | null
  readonly levels: readonly string[]
  readonly free: readonly (number | null)[]
  readonly onChange: (level: number | null) => void
}

function LevelChoice({ level, levels, free, onChange }: LevelChoiceProps) {
  return (
    <NativeSelect
      aria-label="Level"
      value={level ?? ''}
      data={free.map((one) =>
        one === null
          ? { value: '', label: 'Each level' }
          : { value: String(one), label: levels[one - 1] ?? `Level ${one}` },
      )}
      onChange={(event) => onChange(Number(event.currentTarget.value) || null)}
    />
  )
}
