/** What every lever does to a total: as a tornado, and as elasticities of all totals. */
import { NativeSelect, SegmentedControl } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { MethodOutput } from '../../../../src-contract/desktop/index.ts'
import type { Scenario } from '../../../../src-contract/desktop/scenarios.ts'
import { useCall } from '../../../stores/use-call.ts'
import { ChartFrame, type LegendItem } from '../../../ui/charts/chart-frame.tsx'
import { ChartPatterns, fillOf } from '../../../ui/charts/patterns.tsx'
import { milliseconds, plural } from '../../../ui/format.ts'
import { ReadingView } from '../../../ui/reading-view.tsx'
import { Section } from '../../../ui/screen.tsx'
import { EmptyState } from '../../../ui/states.tsx'
import { indexLevers, leverText, placeText, type LeverIndex } from '../shared/lever-words.ts'
import { NoRoster } from '../shared/no-roster.tsx'
import { useLevelNames } from '../shared/use-levels.ts'
import { Elasticities } from './elasticities.tsx'
import { changeText, exactText, MEASURES, valueText } from './measures.ts'
import { rank, type MeasureKey, type Reach, type TornadoBar } from './rank.ts'
import { Tornado } from './tornado.tsx'
import classes from './sensitivity.module.css'

type Answer = MethodOutput<'optimizer.sensitivity'>

const SHOWN = 20

export function SensitivityTab({ scenario }: { readonly scenario: Scenario }) {
  const [measure, setMeasure] = useState<MeasureKey>(scenario.budget?.measure ?? 'inYear')
  const [year, setYear] = useState<number | null>(null)
  const [reach, setReach] = useState<Reach>('step')
  const [byLevel, setByLevel] = useState(false)
  const reading = useCall('optimizer.sensitivity', { scenarioId: scenario.id, year }, [
    'people',
    'payBands',
    'rates',
    'scenarios',
    'levers',
  ])
  const catalogue = useCall('levers.catalogue', {})
  const levers = useMemo(() => indexLevers(catalogue.data?.levers), [catalogue.data])
  if (reading.error?.code === 'NO_ROSTER') return <NoRoster />
  return (
    <div className={classes.page} tabIndex={0} role="region" aria-label="Sensitivity">
      <ChartPatterns />
      <div className={classes.choices}>
        <NativeSelect
          aria-label="Total that is measured"
          value={measure}
          data={MEASURES.map(({ value, label }) => ({ value, label }))}
          onChange={(event) => setMeasure(event.currentTarget.value as MeasureKey)}
        />
        <NativeSelect
          aria-label="Year that is measured"
          value={year === null ? '' : String(year)}
          data={[
            { value: '', label: 'Over the horizon' },
            ...Array.from({ length: scenario.years }, (_, at) => String(scenario.startYear + at)),
          ]}
          onChange={(event) => setYear(event.currentTarget.value === '' ? null : Number(event.currentTarget.value))}
        />
        <SegmentedControl
          size="xs"
          aria-label="How far levers are moved"
          value={reach}
          onChange={(next) => setReach(next)}
          data={[
            { value: 'step', label: 'One step' },
            { value: 'slider', label: 'Whole slider' },
          ]}
        />
        <SegmentedControl
          size="xs"
          aria-label="Levels together or apart"
          value={byLevel ? 'apart' : 'together'}
          onChange={(next) => setByLevel(next === 'apart')}
          data={[
            { value: 'together', label: 'Levels together' },
            { value: 'apart', label: 'Each level' },
          ]}
        />
      </div>
      <ReadingView
        reading={reading}
        label="Moving every lever"
        empty={{
          when: ({ levers: found }) => found.length === 0,
          show: <EmptyState title="No lever to move">Every lever of this scenario is off.</EmptyState>,
        }}
      >
        {(answer) => (
          <>
            <TornadoPart answer={answer} levers={levers} measure={measure} reach={reach} byLevel={byLevel} />
            <Section
              title="Elasticities"
              note="Percent change of each total for one percent more of a lever, all levels together: 1 moves in proportion."
            >
              <Elasticities answer={answer} levers={levers} />
            </Section>
          </>
        )}
      </ReadingView>
    </div>
  )
}

interface TornadoPartProps {
  readonly answer: Answer
  readonly levers: LeverIndex
  readonly measure: MeasureKey
  readonly reach: Reach
  readonly byLevel: boolean
}

function legendFor(reach: Reach): readonly LegendItem[] {
  return [
    {
      label: reach === 'step' ? 'One step down' : 'Lowest of the slider',
      mark: <rect width={16} height={10} fill={fillOf('base')} stroke="var(--m-series-base)" />,
    },
    {
      label: reach === 'step' ? 'One step up' : 'Highest of the slider',
      mark: <rect width={16} height={10} fill={fillOf('now')} />,
    },
  ]
}

function TornadoPart({ answer, levers, measure, reach, byLevel }: TornadoPartProps) {
  const names = useLevelNames()
  const { currency, base } = answer
  const all = rank(answer.levers, measure, reach, byLevel)
  const label = MEASURES.find(({ value }) => value === measure)?.label ?? measure
  const title = (bar: TornadoBar): string => {
    const lever = levers.get(bar.lever)
    const name = lever?.label ?? bar.label
    return bar.level === null ? name : `${name}, ${placeText(lever, bar.level, names)}`
  }
  const end = (bar: TornadoBar, side: 'low' | 'high'): string => {
    const at = bar[side]
    return at
      ? `${changeText(at.change, measure, currency)} at ${leverText(levers.get(bar.lever), at.value)}`
      : 'not possible'
  }
  const cell = (bar: TornadoBar, side: 'low' | 'high') => {
    const at = bar[side]
    return at
      ? { text: changeText(at.change, measure, currency), exact: exactText(at.change, measure, currency) }
      : { text: '' }
  }
  const value = (bar: TornadoBar, side: 'low' | 'high') => {
    const at = bar[side]
    return { text: at ? leverText(levers.get(bar.lever), at.value) : '' }
  }
  return (
    <>
      <ChartFrame
        name="Tornado"
        title={label}
        unit={`now ${valueText(base[measure], measure, currency)}`}
        heading={2}
        legend={legendFor(reach)}
        table={() => ({
          columns: [
            { label: 'Lever', numeric: false },
            { label: 'Lower value', numeric: true },
            { label: 'Change', numeric: true },
            { label: 'Higher value', numeric: true },
            { label: 'Change ', numeric: true },
          ],
          rows: all.map((bar) => ({
            key: bar.key,
            cells: [{ text: title(bar) }, value(bar, 'low'), cell(bar, 'low'), value(bar, 'high'), cell(bar, 'high')],
          })),
        })}
      >
        {all.length === 0 ? (
          <p className="dim">No lever moves this total.</p>
        ) : (
          <Tornado
            name={`${label}: what each lever does, largest first. The table has the figures.`}
            bars={all.slice(0, SHOWN)}
            title={title}
            tick={(change) => changeText(change, measure, currency)}
            change={(change) => changeText(change, measure, currency)}
            describe={(bar) => `${title(bar)}: ${end(bar, 'low')}; ${end(bar, 'high')}${bar.locked ? '; locked' : ''}`}
          />
        )}
      </ChartFrame>
      <p className={classes.foot}>
        {plural(answer.simulations, 'simulation', 'simulations')} in {milliseconds(answer.elapsedMs)}.
        {all.length > SHOWN ? ` The ${SHOWN} largest are drawn; the table has all ${all.length}.` : ''} Locked levers
        are moved here too: it shows what they would do.
      </p>
    </>
  )
}
