/** Ways out of an impossible problem, each accepted with one press. */
import { Button } from '@mantine/core'
import type { Relaxation } from '../../../../src-contract/desktop/optimizer.ts'
import { changeText, type WordsContext } from './relaxation-words.ts'
import classes from './budget.module.css'

interface RelaxationsProps {
  readonly relaxations: readonly Relaxation[]
  readonly context: WordsContext
  readonly onRelax: (relaxation: Relaxation) => void
}

export function Relaxations({ relaxations, context, onRelax }: RelaxationsProps) {
  return (
    <section className={classes.part} aria-label="What would have to give way">
      <h3>What would have to give way</h3>
      <ul className={classes.ways}>
        {relaxations.map((relaxation, at) => (
          <li key={relaxation.text}>
            <div>
              {at === 0 && relaxations.length > 1 && <strong>The least: </strong>}
              <ul>
                {relaxation.changes.map((change) => (
                  <li key={`${change.kind}/${change.index}/${change.field}`}>
                    {changeText(change, relaxation, context)}
                  </li>
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
