/**
 * What moves in a chart, drawn by points. Points belong to the drawing alone; x, width, cx or d are style too, and a
 * browser works out the style of every element anew whose x, width, cx or d has changed.
 */
interface BoxProps {
  readonly left: number
  readonly top: number
  readonly wide: number
  readonly high: number
  readonly fill: string
  readonly className?: string | undefined
}

/** An upright box. Without width or height: nothing. */
export function Box({ left, top, wide, high, fill, className }: BoxProps) {
  if (wide <= 0 || high <= 0) return null
  const [right, bottom] = [left + wide, top + high]
  const points = `${left},${top} ${right},${top} ${right},${bottom} ${left},${bottom}`
  return <polygon points={points} fill={fill} className={className} />
}

interface DotProps {
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly color: string
}

/** A round dot: a line without length that ends round. */
export function Dot({ x, y, radius, color }: DotProps) {
  return <line x1={x} x2={x} y1={y} y2={y} stroke={color} strokeWidth={2 * radius} strokeLinecap="round" />
}
