/**
 * What moves in a chart, drawn by points. Points belong to the drawing alone; x, width, cx or d are style too, and a
 * browser works out the style of every element anew whose x, width, cx or d has changed.
 */
import type { SVGProps } from 'react'

type Drawn<T extends SVGElement> = Omit<SVGProps<T>, 'x' | 'y' | 'width' | 'height' | 'ref'>

interface BoxProps extends Drawn<SVGPolygonElement> {
  readonly left: number
  readonly top: number
  readonly wide: number
  readonly high: number
}

/** An upright box. Without width or height: nothing. */
export function Box({ left, top, wide, high, ...drawn }: BoxProps) {
  if (wide <= 0 || high <= 0) return null
  const [right, bottom] = [left + wide, top + high]
  return <polygon points={`${left},${top} ${right},${top} ${right},${bottom} ${left},${bottom}`} {...drawn} />
}

interface DotProps {
  readonly x: number | string
  readonly y: number
  readonly radius: number
  readonly color?: string
  readonly className?: string | undefined
}

/** A round dot: a line without length that ends round. x in pixels or in percent. */
export function Dot({ x, y, radius, color, className }: DotProps) {
  return (
    <line
      x1={x}
      x2={x}
      y1={y}
      y2={y}
      stroke={color}
      strokeWidth={2 * radius}
      strokeLinecap="round"
      className={className}
    />
  )
}
