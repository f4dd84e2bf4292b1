/** What runs inside the page while a slider is dragged: when each value was made by the hand, and when its totals were painted. */

export interface Sample {
  readonly value: number
  /** The newest value of the hand when the frame was painted. */
  readonly newest: number
  /** The live changes whose totals were shown, as JSON. */
  readonly mark: string
  /** The gauge's figure, in minor units. */
  readonly cost: string
  /** Time stamp of the input event that made the value; milliseconds of the page's clock. */
  readonly movedAt: number
  /** After the paint of the frame that shows its totals. */
  readonly paintedAt: number
}

interface Probe {
  stop(): Sample[]
}

interface ProbeTarget {
  readonly lever: string
  readonly level: string | null
  readonly low: number
  readonly high: number
  readonly step: number
  /** The track's place, in CSS pixels. */
  readonly left: number
  readonly width: number
}

/**
 * Self-contained: it is sent to the page as text. Looks in the animation frame after the gauge changed, behind those who
 * draw in that frame. It counts as painted when the message posted then is handled: its style, layout and paint are done.
 */
export function installProbe(target: ProbeTarget): Probe {
  const moves = new Map<number, number>()
  const samples: Sample[] = []
  let newest = NaN
  let shown = ''
  const gauge = document.querySelector<HTMLElement>('[data-shown-for]')
  if (!gauge) throw new Error('the page shows no gauge')

  const valueAt = (x: number): number => {
    const share = Math.min(1, Math.max(0, (x - target.left) / target.width))
    return Number(
      (target.low + Math.round((share * (target.high - target.low)) / target.step) * target.step).toFixed(4),
    )
  }
  const moved = (event: PointerEvent): void => {
    if (event.buttons === 0) return
    const value = valueAt(event.clientX)
    if (value === newest) return
    newest = value
    moves.set(value, event.timeStamp)
  }
  const kinds = ['pointerdown', 'pointermove', 'pointerrawupdate']
  for (const kind of kinds) window.addEventListener(kind, moved as EventListener, { capture: true })

  const channel = new MessageChannel()
  const waiting: (() => void)[] = []
  channel.port1.onmessage = () => waiting.shift()?.()

  const look = (): void => {
    const mark = gauge.dataset['shownFor'] ?? ''
    if (mark === '' || mark === shown) return
    shown = mark
    const changes = JSON.parse(mark) as { lever: string; level: number | null; value: number }[]
    const own = changes.find((change) => change.level === null || String(change.level) === target.level)
    const movedAt = own && moves.get(own.value)
    if (!own || movedAt === undefined) return
    const seen = { value: own.value, newest, mark, cost: gauge.dataset['cost'] ?? '', movedAt }
    waiting.push(() => samples.push({ ...seen, paintedAt: performance.now() }))
    channel.port2.postMessage(null)
  }
  const observer = new MutationObserver(() => requestAnimationFrame(look))
  observer.observe(gauge, { attributeFilter: ['data-shown-for'] })
  return {
    stop() {
      observer.disconnect()
      for (const kind of kinds) window.removeEventListener(kind, moved as EventListener, { capture: true })
      return samples
    },
  }
}
