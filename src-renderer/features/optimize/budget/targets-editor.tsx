/** What is to be met: measure, year, whom it is about, value; with what it is now. */
import { Button, NativeSelect } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { TargetMeasure } from '../../../../src-contract/desktop/optimizer.ts'
import type { Scenario } from '../../../../src-contract/desktop/scenarios.ts'
import type { Totals } from '../../../../src-contract/desktop/totals.ts'
import { toUnits } from '../../../ui/format.ts'
import { NumberField } from '../../../ui/number-field/number-field.tsx'
import type { NumberRange } from '../../../ui/number-field/range.ts'
import { measureExact, measureText, TARGET_MEASURES, unitOf } from '../shared/measure-words.ts'
import { firstTarget, newKey, type TargetDraft } from './draft.ts'
import { EditorRow } from './editor-row.tsx'
import { placeOptions, readPlace, writePlace } from './places.ts'
import { presentValue } from './present.ts'
import { YearSelect } from './scope-selects.tsx'
import classes from './budget.module.css'

const RANGES: Readonly<Record<ReturnType<typeof unitOf>, NumberRange>> = {
  money: { bounds: [0, 1e13], slider: [0, 1e13], step: 10_000, decimals: 2, warning: null },
  percent: { bounds: [-100, 1000], slider: [-10, 20], step: 0.1, decimals: 3, warning: null },
  people: { bounds: [0, 1e8], slider: [0, 1e6], step: 1, decimals: 0, warning: null },
}

const COMPARISONS = [
  { value: 'equal', label: 'is' },
  { value: 'atMost', label: 'at most' },
  { value: 'atLeast', label: 'at least' },
]

interface TargetsEditorProps {
  readonly scenario: Scenario
  readonly currency: string
  readonly years: readonly number[]
  readonly levels: readonly string[]
  readonly totals: Totals | null
  readonly targets: readonly TargetDraft[]
  readonly onChange: (targets: readonly TargetDraft[]) => void
}

export function TargetsEditor(props: TargetsEditorProps) {
  const { scenario, currency, targets, onChange } = props
  const put = (at: number, change: Partial<TargetDraft>): void =>
    onChange(targets.map((one, index) => (index === at ? { ...one, ...change } : one)))
  const add = (): void => onChange([...targets, { ...firstTarget(scenario, currency), key: newKey(), value: null }])
  return (
    <section className={classes.block} aria-label="Targets">
      <div className={classes.blockHead}>
        <h2>Targets</h2>
        <Button size="compact-xs" variant="subtle" leftSection={<IconPlus size={12} aria-hidden />} onClick={add}>
          Add a target
        </Button>
      </div>
      <ul className={classes.list}>
        {targets.map((target, at) => (
          <TargetRow
            key={target.key}
            {...props}
            target={target}
            name={`Target ${at + 1}`}
            onPut={(change) => put(at, change)}
            onRemove={() => onChange(targets.filter((_, index) => index !== at))}
          />
        ))}
      </ul>
    </section>
  )
}

interface TargetRowProps extends Omit<TargetsEditorProps, 'targets' | 'onChange'> {
  readonly target: TargetDraft
  readonly name: string
  readonly onPut: (change: Partial<TargetDraft>) => void
  readonly onRemove: () => void
}

function TargetRow({ target, name, currency, years, levels, totals, onPut, onRemove }: TargetRowProps) {
  const { measure, year, place, comparison, value } = target
  const unit = unitOf(measure)
  const now = totals && presentValue(totals, target)
  const setMeasure = (next: TargetMeasure): void => {
    const sameUnit = unitOf(next) === unit
    const placeless = unitOf(next) === 'percent' && (place.kind === 'department' || place.kind === 'location')
    onPut({
      measure: next,
      ...(sameUnit ? {} : { value: null }),
      ...(placeless ? { place: { kind: 'all' as const } } : {}),
    })
  }
  const start = (): void => {
    if (now !== null) onPut({ value: unit === 'money' ? toUnits(now, currency) : unit === 'percent' ? now * 100 : now })
  }
  return (
    <EditorRow name={name} onRemove={onRemove}>
      <NativeSelect
        aria-label={`${name}, measure`}
        value={measure}
        data={[...TARGET_MEASURES]}
        onChange={(event) => setMeasure(event.currentTarget.value as TargetMeasure)}
      />
      <YearSelect
        label={`${name}, year`}
        value={year}
        years={years}
        all={measure === 'annualised' || measure === 'headcount' ? 'Last year' : 'All years'}
        onChange={(next) => onPut({ year: next })}
      />
      <NativeSelect
        aria-label={`${name}, for whom`}
        value={writePlace(place)}
        data={[...placeOptions(levels, totals, unit === 'percent')]}
        onChange={(event) => onPut({ place: readPlace(event.currentTarget.value) })}
        maw={200}
      />
      <span className={classes.value}>
        <NativeSelect
          aria-label={`${name}, comparison`}
          value={comparison}
          data={COMPARISONS}
          onChange={(event) => onPut({ comparison: event.currentTarget.value as TargetDraft['comparison'] })}
        />
        <span className={unit === 'money' ? classes.wide : classes.narrow}>
          <NumberField
            label={`${name}, value`}
            value={value}
            range={RANGES[unit]}
            unit={unit === 'money' ? currency : unit === 'percent' ? '%' : 'people'}
            money={unit === 'money'}
            placeholder="none"
            {...(unit === 'money' ? { hint: 'Type an amount or a sum, as 350M or 401,700,000 * 1.03' } : {})}
            onCommit={(next) => onPut({ value: next })}
          />
        </span>
      </span>
      {now !== null && (
        <button
          type="button"
          className={classes.now}
          title={`Now ${measureExact(now, measure, currency)}. Press to take it as the value.`}
          onClick={start}
        >
          now {measureText(now, measure, currency)}
        </button>
      )}
    </EditorRow>
  )
}
