/** A field for one number: typing and sums, arrows, Shift for ten steps, drag on its label, bounds in sight. */
import { memo, useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { decimal, decimalSeparator } from '../format.ts'
import { parseNumber } from './parse-number.ts'
import { boundsProblem, isOutside, rangeHint, stepped, type NumberRange } from './range.ts'
import { useDrag } from './use-drag.ts'
import classes from './number-field.module.css'

interface NumberFieldProps {
  /** The whole name: "Merit rate, Staff". */
  readonly label: string
  /** What is seen before the box and can be dragged. */
  readonly handle?: ReactNode
  /** null: nothing there yet. */
  readonly value: number | null
  readonly range: NumberRange
  /** After the number: "%", "months". */
  readonly unit: string
  readonly disabled?: boolean
  /** Why it cannot be changed. */
  readonly disabledReason?: string | undefined
  readonly placeholder?: string
  /** Shown instead of the bounds, where those say little. */
  readonly hint?: string
  /** Something beside the field is to be read, as what is wrong with it: bounds are told, but not shown over it. */
  readonly quietHint?: boolean
  /** The unit is money: "%" in a sum then means hundredths, and thousands are grouped. */
  readonly money?: boolean
  /** Without thousands separators: years, seeds. */
  readonly plain?: boolean
  /** While arrows or a drag move it; at: time stamp of the input. */
  readonly onLive?: (value: number, at: number) => void
  /** A finished change. A sentence answered is a refusal: it is shown and what was typed stays. */
  readonly onCommit: (value: number) => void | Promise<string | null>
  readonly onCancel?: () => void
}

const SETTLE_MS = 500
const PIXELS_PER_STEP = 4
/** Nearer to the window's end the hint stands above the field. */
const ROOM_BELOW = 100

export const NumberField = memo(function NumberField(props: NumberFieldProps) {
  const { label, handle, value, range, unit, disabled = false, onLive, onCancel } = props
  const [draft, setDraft] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [focused, setFocused] = useState(false)
  const [above, setAbove] = useState(false)
  const hintId = useId()
  const waiting = useRef<{ readonly value: number; readonly timer: ReturnType<typeof setTimeout> } | null>(null)
  const written = (number: number): string => (props.plain ? String(number) : decimal(number, range.decimals))
  const shown = draft ?? (value === null ? '' : written(value))

  useEffect(() => () => clearTimeout(waiting.current?.timer), [])
  // A change settles some time after its key: what it is told to by then is the newest of its owner's.
  const owner = useRef(props.onCommit)
  useLayoutEffect(() => {
    owner.current = props.onCommit
  })

  const commit = (next: number, text: string | null): void => {
    const answer = owner.current(next)
    setDraft(null)
    setProblem(null)
    void answer?.then((refusal) => {
      if (refusal === null) return
      setDraft(text ?? written(next))
      setProblem(refusal)
    })
  }

  const read = (text: string): number | null => {
    const parsed = parseNumber(text, {
      decimals: range.decimals,
      percentIsUnit: !props.money,
      decimalSeparator: decimalSeparator(),
    })
    const sentence = parsed.ok ? boundsProblem(parsed.value, range, unit) : parsed.message
    setProblem(sentence)
    return parsed.ok && sentence === null ? parsed.value : null
  }

  const settle = (): void => {
    const moved = waiting.current
    if (!moved) return
    clearTimeout(moved.timer)
    waiting.current = null
    commit(moved.value, null)
  }

  const accept = (): void => {
    if (waiting.current) return settle()
    if (draft === null) return
    if (draft.trim() === '' && value === null) return setDraft(null)
    const next = read(draft)
    if (next === null) return
    if (next === value) {
      setDraft(null)
      onCancel?.()
    } else commit(next, draft)
  }

  const restore = (): void => {
    clearTimeout(waiting.current?.timer)
    waiting.current = null
    setDraft(null)
    setProblem(null)
    onCancel?.()
  }

  const step = (times: number, at: number): void => {
    const from = waiting.current?.value ?? (draft === null ? value : read(draft))
    if (from === null) return
    const next = stepped(from, times, range)
    clearTimeout(waiting.current?.timer)
    waiting.current = { value: next, timer: setTimeout(settle, SETTLE_MS) }
    setDraft(onLive ? null : written(next))
    setProblem(null)
    onLive?.(next, at)
  }

  const keys = (event: KeyboardEvent): void => {
    // While something is typed, undo is the field's own.
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z' && draft !== null) event.stopPropagation()
    if (event.key === 'Enter') accept()
    else if (event.key === 'Escape' && (draft !== null || waiting.current)) {
      event.stopPropagation()
      restore()
    } else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      event.preventDefault()
      step((event.key === 'ArrowUp' ? 1 : -1) * (event.shiftKey ? 10 : 1), event.timeStamp)
    }
  }

  const origin = useRef(0)
  const latest = useRef(0)
  const press = useDrag(
    () => {
      if (disabled || value === null) return false
      origin.current = value
      return true
    },
    {
      onMove: (x, event) => {
        const next = stepped(origin.current, Math.round(x / PIXELS_PER_STEP) * (event.shiftKey ? 10 : 1), range)
        if (next !== latest.current) onLive?.(next, event.timeStamp)
        latest.current = next
      },
      onEnd: (moved) => {
        if (moved && latest.current !== origin.current) commit(latest.current, null)
        else onCancel?.()
      },
      onCancel: () => onCancel?.(),
    },
  )

  const outside = value !== null && isOutside(value, range.warning)
  const hint = props.disabledReason ?? props.hint ?? rangeHint(range, unit)
  return (
    <div className={classes.field} data-invalid={problem ? true : undefined} data-outside={outside || undefined}>
      {handle !== undefined && (
        <div
          className={classes.handle}
          data-disabled={disabled || undefined}
          onPointerDown={(event) => {
            latest.current = value ?? 0
            press(event)
          }}
        >
          {handle}
        </div>
      )}
      <div className={classes.box} data-disabled={disabled || undefined}>
        <div className={classes.entry}>
          <input
            type="text"
            inputMode="decimal"
            role="spinbutton"
            autoComplete="off"
            spellCheck={false}
            aria-label={label}
            aria-valuemin={range.bounds[0]}
            aria-valuemax={range.bounds[1]}
            {...(value === null
              ? {}
              : { 'aria-valuenow': value, 'aria-valuetext': `${written(value)} ${unit}`.trim() })}
            aria-invalid={problem !== null}
            aria-describedby={focused || problem ? hintId : undefined}
            title={hint}
            placeholder={props.placeholder}
            disabled={disabled}
            value={shown}
            onChange={(event) => {
              clearTimeout(waiting.current?.timer)
              waiting.current = null
              setDraft(event.currentTarget.value)
              setProblem(null)
            }}
            onFocus={(event) => {
              setFocused(true)
              setAbove(event.currentTarget.getBoundingClientRect().bottom > window.innerHeight - ROOM_BELOW)
              event.currentTarget.select()
            }}
            onBlur={() => {
              setFocused(false)
              accept()
            }}
            onKeyDown={keys}
          />
        </div>
        {unit !== '' && (
          <span className={classes.unit} aria-hidden="true">
            {unit}
          </span>
        )}
      </div>
      {(focused || problem) && (
        <div
          id={hintId}
          className={classes.hint}
          data-above={above || undefined}
          data-quiet={(props.quietHint && !problem) || undefined}
          role={problem ? 'alert' : undefined}
        >
          {problem ?? hint}
        </div>
      )}
    </div>
  )
})
