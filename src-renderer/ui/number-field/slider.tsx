/** A compact slider: shows the usual range on its track; pointer and keyboard move it without any animation. */
import { memo, useRef, type KeyboardEvent } from 'react'
import { fractionOf, stepped, valueAtFraction, type NumberRange } from './range.ts'
import { useDrag } from './use-drag.ts'
import classes from './slider.module.css'

interface SliderProps {
  readonly label: string
  readonly value: number
  /** In words, with its unit. */
  readonly valueText: string
  readonly range: NumberRange
  readonly disabled: boolean
  /** While it moves: every new value, with the time stamp of the input that made it. */
  readonly onLive: (value: number, at: number) => void
  readonly onCommit: (value: number) => void
  readonly onCancel: () => void
}

export const Slider = memo(function Slider(props: SliderProps) {
  const { label, value, valueText, range, disabled, onLive, onCommit, onCancel } = props
  const track = useRef<HTMLDivElement>(null)
  const last = useRef(value)
  const place = `${fractionOf(value, range.slider) * 100}%`

  const moveTo = (clientX: number, at: number): void => {
    const box = track.current?.getBoundingClientRect()
    if (!box || box.width === 0) return
    const next = valueAtFraction((clientX - box.left) / box.width, range)
    if (next === last.current) return
    last.current = next
    onLive(next, at)
  }

  const origin = useRef(value)
  const press = useDrag(
    (event) => {
      if (disabled) return false
      origin.current = value
      last.current = value
      moveTo(event.clientX, event.timeStamp)
      return true
    },
    {
      onMove: (_, event) => moveTo(event.clientX, event.timeStamp),
      onEnd: () => (last.current === origin.current ? onCancel() : onCommit(last.current)),
      onCancel,
    },
  )

  const key = (event: KeyboardEvent): void => {
    const to = disabled ? null : keyTarget(event, value, range)
    if (to === null) return
    event.preventDefault()
    last.current = to
    if (to !== value) onLive(to, event.timeStamp)
  }

  const usual = range.warning
  return (
    <div
      className={classes.slider}
      role="slider"
      // The field beside it is the keyboard's way: one stop for each value. A pressed slider takes keys as well.
      tabIndex={-1}
      aria-label={label}
      aria-valuemin={range.bounds[0]}
      aria-valuemax={range.bounds[1]}
      aria-valuenow={value}
      aria-valuetext={valueText}
      aria-disabled={disabled}
      data-disabled={disabled || undefined}
      onPointerDown={press}
      onKeyDown={key}
      onKeyUp={(event) => KEYS.has(event.key) && !disabled && onCommit(last.current)}
    >
      <div ref={track} className={classes.track}>
        {usual && (
          <div
            className={classes.usual}
            style={{
              left: `${fractionOf(usual[0], range.slider) * 100}%`,
              right: `${(1 - fractionOf(usual[1], range.slider)) * 100}%`,
            }}
          />
        )}
        {/* A drawing by points: what moves in it is no box to be laid out and no style to be worked out again. */}
        <svg className={classes.drawing}>
          <line className={classes.filled} x1={2} x2={place} y1={2} y2={2} />
          <line className={classes.thumb} x1={place} x2={place} y1={2} y2={2} />
          <line className={classes.inside} x1={place} x2={place} y1={2} y2={2} />
        </svg>
      </div>
    </div>
  )
})

const KEYS = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End'])

function keyTarget(event: KeyboardEvent, value: number, range: NumberRange): number | null {
  const times = event.shiftKey ? 10 : 1
  switch (event.key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return stepped(value, times, range)
    case 'ArrowLeft':
    case 'ArrowDown':
      return stepped(value, -times, range)
    case 'PageUp':
      return stepped(value, 10, range)
    case 'PageDown':
      return stepped(value, -10, range)
    case 'Home':
      return range.slider[0]
    case 'End':
      return range.slider[1]
    default:
      return null
  }
}
