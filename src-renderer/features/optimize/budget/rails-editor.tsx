/** Guard-rails with their limits. */
import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconBackspace, IconPlus } from '@tabler/icons-react'
import { NumberField } from '../../../ui/number-field/number-field.tsx'
import { newRail, type RailDraft } from './draft.ts'
import { EditorRow } from './editor-row.tsx'
import { RAIL_KINDS, RAILS, type RailWords } from './rail-words.ts'
import { LevelSelect, YearSelect } from './scope-selects.tsx'
import classes from './budget.module.css'

interface RailsEditorProps {
  readonly years: readonly number[]
  readonly levels: readonly string[]
  readonly rails: readonly RailDraft[]
  readonly onChange: (rails: readonly RailDraft[]) => void
}

export function RailsEditor({ years, levels, rails, onChange }: RailsEditorProps) {
  return (
    <section className={classes.block} aria-label="Guard-rails">
      <div className={classes.blockHead}>
        <h2>Guard-rails</h2>
        <Menu position="bottom-end">
          <Menu.Target>
            <Button size="compact-xs" variant="subtle" leftSection={<IconPlus size={12} aria-hidden />}>
              Add a guard-rail
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {RAIL_KINDS.map((kind) => (
              <Menu.Item key={kind} title={RAILS[kind].help} onClick={() => onChange([...rails, newRail(kind)])}>
                {RAILS[kind].label}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </div>
      {rails.length === 0 && <p className={classes.none}>None: only the targets and the bounds of the levers hold.</p>}
      <ul className={classes.list}>
        {rails.map((rail, at) => (
          <RailRow
            key={rail.key}
            rail={rail}
            years={years}
            levels={levels}
            onPut={(change) => onChange(rails.map((one, index) => (index === at ? { ...one, ...change } : one)))}
            onRemove={() => onChange(rails.filter((_, index) => index !== at))}
          />
        ))}
      </ul>
    </section>
  )
}

interface RailRowProps {
  readonly rail: RailDraft
  readonly years: readonly number[]
  readonly levels: readonly string[]
  readonly onPut: (change: Partial<RailDraft>) => void
  readonly onRemove: () => void
}

function RailRow({ rail, years, levels, onPut, onRemove }: RailRowProps) {
  const words = RAILS[rail.kind]
  return (
    <EditorRow name={words.label} onRemove={onRemove}>
      <span className={classes.leverName} title={words.help}>
        {words.label}
      </span>
      {words.minimum && (
        <Limit words={words} side="lowest" value={rail.minimum} onPut={(minimum) => onPut({ minimum })} />
      )}
      {words.minimum && words.maximum && 'and'}
      {words.maximum && (
        <Limit words={words} side="highest" value={rail.maximum} onPut={(maximum) => onPut({ maximum })} />
      )}
      {words.byLevel && (
        <LevelSelect
          label={`${words.label}, levels`}
          value={rail.level}
          names={levels}
          onChange={(level) => onPut({ level })}
        />
      )}
      <YearSelect
        label={`${words.label}, years`}
        value={rail.year}
        years={years}
        all="Each year"
        onChange={(year) => onPut({ year })}
      />
    </EditorRow>
  )
}

interface LimitProps {
  readonly words: RailWords
  readonly side: 'lowest' | 'highest'
  readonly value: number | null
  readonly onPut: (value: number | null) => void
}

/** Where both sides have a limit, one of them can be left open. */
function Limit({ words, side, value, onPut }: LimitProps) {
  const open = words.minimum && words.maximum && value !== null
  return (
    <span className={classes.value}>
      <span className={classes.narrow}>
        <NumberField
          label={`${words.label}, ${side}`}
          value={value}
          range={words.range}
          unit={words.unit}
          placeholder="open"
          onCommit={onPut}
        />
      </span>
      {open && (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={`${words.label}: no ${side}`}
          title="Leave this side open"
          onClick={() => onPut(null)}
        >
          <IconBackspace size={14} />
        </ActionIcon>
      )}
    </span>
  )
}
