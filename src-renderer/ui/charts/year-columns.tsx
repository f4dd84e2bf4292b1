/** One press area per year over a chart: says its figures, and opens them. */
import { memo } from 'react'
import { useCalm } from '../use-calm.ts'
import { column, type Plot } from './axis.tsx'
import classes from './charts.module.css'

interface YearColumnsProps {
  readonly years: readonly number[]
  readonly plot: Plot
  readonly describe: (at: number) => string
  readonly onOpen: (year: number) => void
  /** The figures follow a hand: what is said of them follows the reader. */
  readonly moving: boolean
}

export const YearColumns = memo(function YearColumns({ years, plot, describe, onOpen, moving }: YearColumnsProps) {
  // As one text: the same words are then the same value.
  const texts = useCalm(years.map((_, at) => describe(at)).join('\n'), moving).split('\n')
  return (
    <g>
      {years.map((year, at) => {
        const { middle, width } = column(plot, at, years.length)
        const text = texts[at]
        return (
          <rect
            key={year}
            x={middle - width / 2}
            y={plot.top - 14}
            width={width}
            height={plot.bottom - plot.top + 28}
            className={classes.press}
            role="button"
            tabIndex={0}
            aria-label={text}
            onClick={() => onOpen(year)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' && event.key !== ' ') return
              event.preventDefault()
              onOpen(year)
            }}
          >
            <title>{text}</title>
          </rect>
        )
      })}
    </g>
  )
})
