/** All levers in their groups, the legend of sources, reset of a group. */
import { Button } from '@mantine/core'
import { memo } from 'react'
import type { Lever } from '../../../src-contract/desktop/levers.ts'
import { useScenarioClosed } from './hooks.ts'
import { LevelRow, WorkforceRow } from './lever-row.tsx'
import { MatrixRow } from './matrix-row.tsx'
import { resetting } from './model/edit.ts'
import { OptionalRow } from './optional-row.tsx'
import { SOURCE_WORDS, SourceDot } from './source-dot.tsx'
import { commitLevers } from './store/commit.ts'
import { useTuning } from './store/state.ts'
import { SwitchRow } from './switch-row.tsx'
import { VectorRow } from './vector-row.tsx'
import classes from './levers.module.css'

const GROUPS: readonly (readonly [Lever['group'], string])[] = [
  ['merit', 'Merit'],
  ['cola', 'Cost of living'],
  ['promotion', 'Promotion'],
  ['hiring', 'Hiring'],
  ['turnover', 'Turnover'],
  ['timing', 'Timing'],
  ['policy', 'Policy and cost'],
]

const SOURCES = ['scenario', 'table', 'default', 'fallback'] as const

export const LeversPane = memo(function LeversPane() {
  const catalogue = useTuning((state) => state.catalogue)
  return (
    <section className={classes.pane} aria-label="Levers">
      <ul className={classes.legend} aria-label="Where a value comes from">
        {SOURCES.map((source) => (
          <li key={source} title={SOURCE_WORDS[source].help}>
            <SourceDot source={source} /> {SOURCE_WORDS[source].name}
          </li>
        ))}
        <li className={classes.legendPull}>{'\u2192'} effect of one step</li>
      </ul>
      <div className={classes.groups}>
        {GROUPS.map(([group, title]) => {
          const levers = catalogue.filter((lever) => lever.group === group)
          return levers.length === 0 ? null : <LeverGroup key={group} title={title} levers={levers} />
        })}
      </div>
    </section>
  )
})

const LeverGroup = memo(function LeverGroup({
  title,
  levers,
}: {
  readonly title: string
  readonly levers: readonly Lever[]
}) {
  const scope = useTuning((state) => state.scope)
  const own = useTuning((state) => resetting(state.rows, levers, scope).length)
  const closed = useScenarioClosed()
  const reset = (): void =>
    void commitLevers(resetting(useTuning.getState().rows, levers, scope), `${title}: group reset`, `${title}/reset`)
  return (
    <section className={classes.group} aria-label={title}>
      <div className={classes.groupHead}>
        <h2>{title}</h2>
        {own > 0 && closed === null && (
          <Button size="compact-xs" variant="subtle" onClick={reset}>
            Reset group
          </Button>
        )}
      </div>
      {levers.map((lever) => (
        <LeverRow key={lever.id} lever={lever} />
      ))}
    </section>
  )
})

function LeverRow({ lever }: { readonly lever: Lever }) {
  if (lever.id === 'merit.matrix') return <MatrixRow lever={lever} />
  if (lever.shape === 'vector') return <VectorRow lever={lever} />
  if (lever.unit === 'switch') return <SwitchRow lever={lever} />
  if (lever.perLevel) return <LevelRow lever={lever} />
  return lever.optional ? <OptionalRow lever={lever} /> : <WorkforceRow lever={lever} />
}
