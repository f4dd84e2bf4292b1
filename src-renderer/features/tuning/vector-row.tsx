/** A list that sums to 100: small bars in sight, fields to edit, the sum shown, "scale to 100". */
import { Button } from '@mantine/core'
import { memo, useState, type ClipboardEvent } from 'react'
import type { Lever } from '../../../src-contract/desktop/levers.ts'
import { decimal, decimalSeparator } from '../../ui/format.ts'
import { NumberField } from '../../ui/number-field/number-field.tsx'
import { parseNumber } from '../../ui/number-field/parse-number.ts'
import { useLevelNames, useResolved, useScenarioClosed, useShownValue, useShownYear } from './hooks.ts'
import { setValue } from './model/edit.ts'
import { changeText } from './model/words.ts'
import { scaleTo100, sumOf } from './model/vector.ts'
import { OffSwitch } from './optional-row.tsx'
import { RowHead } from './row-head.tsx'
import { SourceDot } from './source-dot.tsx'
import { commitLevers } from './store/commit.ts'
import { useTuning } from './store/state.ts'
import classes from './vectors.module.css'
import rows from './levers.module.css'

export const VectorRow = memo(function VectorRow({ lever }: { readonly lever: Lever }) {
  const year = useShownYear()
  const names = useLevelNames()
  const value = useShownValue(lever.id, year, null)
  const resolved = useResolved(lever.id, year, null)
  const [open, setOpen] = useState(false)
  const values = Array.isArray(value) ? value : null
  const items = lever.items ?? names
  return (
    <div className={rows.row}>
      <RowHead lever={lever} levels={names.length} year={year} linked={null}>
        {lever.optional && <OffSwitch lever={lever} />}
      </RowHead>
      <div className={rows.one}>
        {values === null ? (
          <span className={rows.off}>Off: the mix of the people then employed</span>
        ) : (
          <div className={rows.wide}>
            {resolved && <SourceDot source={resolved.source} />}
            <Bars items={items} values={values} />
            <Button size="compact-xs" variant="default" aria-expanded={open} onClick={() => setOpen((now) => !now)}>
              {open ? 'Close' : 'Edit'}
            </Button>
          </div>
        )}
      </div>
      {open && values && <VectorEditor lever={lever} items={items} values={values} year={year} />}
    </div>
  )
})

function Bars({ items, values }: { readonly items: readonly string[]; readonly values: readonly number[] }) {
  const highest = Math.max(1, ...values)
  const text = items.map((item, at) => `${item} ${values[at] ?? 0}`).join(', ')
  return (
    <svg
      className={classes.bars}
      viewBox={`0 0 ${items.length * 10} 20`}
      preserveAspectRatio="none"
      role="img"
      aria-label={text}
    >
      <title>{text}</title>
      {values.map((value, at) => (
        <rect
          key={items[at] ?? at}
          x={at * 10 + 1}
          width={8}
          y={20 - (value / highest) * 20}
          height={(value / highest) * 20}
        />
      ))}
    </svg>
  )
}

interface VectorEditorProps {
  readonly lever: Lever
  readonly items: readonly string[]
  readonly values: readonly number[]
  readonly year: number
}

/** Kept as soon as the sum is 100; until then what is typed stays here and says what is missing. */
function VectorEditor({ lever, items, values, year }: VectorEditorProps) {
  const [draft, setDraft] = useState<readonly number[] | null>(null)
  const resolved = useResolved(lever.id, year, null)
  const scope = useTuning((state) => state.scope)
  const closed = useScenarioClosed()
  const disabled = closed !== null || resolved?.locked === true
  const now = draft ?? values
  const sum = sumOf(now, lever.decimals)

  const take = (next: readonly number[]): void => {
    if (sumOf(next, lever.decimals) !== 100) {
      setDraft(next)
      return
    }
    setDraft(null)
    void commitLevers(
      setValue(lever, null, scope, [...next]),
      changeText(lever, null, scope, resolved?.value, [...next]),
      `${lever.id}//${scope ?? ''}`,
    ).then((refused) => refused !== null && setDraft(next))
  }

  const paste = (event: ClipboardEvent): void => {
    const cells = event.clipboardData
      .getData('text')
      .trim()
      .split(/[\t\r\n;]+/)
    if (disabled || cells.length !== items.length) return
    const parsed = cells.map((cell) =>
      parseNumber(cell, { decimals: lever.decimals, percentIsUnit: true, decimalSeparator: decimalSeparator() }),
    )
    if (!parsed.every((one) => one.ok)) return
    event.preventDefault()
    take(parsed.map((one) => (one.ok ? one.value : 0)))
  }

  return (
    <div className={classes.editor} onPaste={paste}>
      <div className={classes.fields}>
        {items.map((item, at) => (
          <NumberField
            key={item}
            label={`${lever.label}, ${item}`}
            handle={<span className={classes.item}>{item}</span>}
            value={now[at] ?? 0}
            range={{ ...lever, warning: null }}
            unit="%"
            disabled={disabled}
            onLive={(value) => setDraft(now.map((one, index) => (index === at ? value : one)))}
            onCommit={(value) => take(now.map((one, index) => (index === at ? value : one)))}
            onCancel={() => undefined}
          />
        ))}
      </div>
      <div className={classes.foot}>
        <span className="tnum" role="status">
          Sum {decimal(sum, lever.decimals)} %{' '}
          {sum !== 100 && (
            <span className="warn">
              {sum < 100
                ? `${decimal(100 - sum, lever.decimals)} short`
                : `${decimal(sum - 100, lever.decimals)} too much`}
              : not in force yet
            </span>
          )}
        </span>
        <Button
          size="compact-xs"
          variant="default"
          disabled={disabled || sum === 100}
          onClick={() => take(scaleTo100(now, lever.decimals))}
        >
          Scale to 100
        </Button>
        {draft && (
          <Button size="compact-xs" variant="subtle" onClick={() => setDraft(null)}>
            Discard
          </Button>
        )}
      </div>
    </div>
  )
}
