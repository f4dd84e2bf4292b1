/** Ways out of an impossible problem, each accepted with one press. */
import { Button } from '@mantine/core'
import type { Relaxation } from '../../../../src-contract/desktop/optimizer.ts'
import classes from './budget.module.css'

interface RelaxationsProps {
  readonly relaxations: readonly Relaxation[]
  readonly onRelax: (relaxation: Relaxation) => void
}

export function Relaxations({ relaxations, onRelax }: RelaxationsProps) {
  return (
    <section className={classes.part} aria-label="What would have to give way">
      <h3>What would have to give way</h3>
      <ul className={classes.ways}>
        {relaxations.map((relaxation, at) => (
          <li key={relaxation.text}>
            <div>
              <p>
                {at === 0 && relaxations.length > 1 ? <strong>The least: </strong> : null}
                {relaxation.text}
              </p>
              <ul hidden={relaxation.changes.length < 2}>
                {relaxation.changes.map((change) => (
                  <li key={`${change.kind}/${change.index}/${change.field}`}>{change.text}</li>
                ))}
              </ul>
            </div>
            <Button variant={at === 0 ? 'filled' : 'default'} onClick={() => onRelax(relaxation)}>
              Accept and solve again
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
