/** From P10 to P90 with a mark at the median: what a figure may be under other draws. */
import type { ReactNode } from 'react'
import type { Plot } from './axis.tsx'
import { position, type Domain } from './scale.ts'
import classes from './charts.module.css'

export interface Band {
  readonly low: number
  readonly middle: number
  readonly high: number
}

interface WhiskerProps {
  readonly band: Band
  readonly x: number
  readonly domain: Domain
  readonly plot: Plot
}

export function Whisker({ band, x, domain, plot }: WhiskerProps) {
  const y = (value: number): number => position(value, domain, plot.bottom, plot.top)
  const [low, middle, high] = [y(band.low), y(band.middle), y(band.high)]
  const path = `M${x - 5} ${low}h10M${x} ${low}V${high}M${x - 5} ${high}h10M${x - 3} ${middle}h6`
  return (
    <>
      <path d={path} className={classes.whiskerEdge} />
      <path d={path} className={classes.whisker} />
    </>
  )
}

/** For the legend. */
export const BAND_MARK: ReactNode = <path d="M5 1h6M8 1v8M5 9h6" className={classes.whisker} />
