/** What the engine is doing, how long the last run took, on what; and, quietly, that all of it is on this machine. */
import { assertNever } from '../../src-core/assert-never.ts'
import type { EventData } from '../../src-contract/desktop/events.ts'
import { useScenario } from '../stores/scenario.ts'
import { useSession } from '../stores/session.ts'
import { useOpenWorkspace } from '../stores/workspace.ts'
import { count, milliseconds, plural } from '../ui/format.ts'
import classes from './bottom-line.module.css'

function stateText(state: EventData<'engine.status'>['state']): string {
  switch (state) {
    case 'idle':
      return 'Engine ready'
    case 'loading':
      return 'Loading people into the engine'
    case 'running':
      return 'Simulating'
    case 'saving':
      return 'Saving a run'
    default:
      return assertNever(state)
  }
}

export function BottomLine() {
  const { connection, engine } = useSession()
  const { people } = useOpenWorkspace()
  const years = useScenario()?.years ?? null
  return (
    <footer className={classes['bottom']}>
      <span>{connection === 'lost' ? 'Engine out of reach' : stateText(engine?.state ?? 'idle')}</span>
      {engine?.lastRunMs != null ? <span className="tnum">last run {milliseconds(engine.lastRunMs)}</span> : null}
      {people > 0 && years !== null ? (
        <span className="tnum">
          {count(people)} people × {plural(years, 'year', 'years')}
        </span>
      ) : null}
      <span className={classes['right']} role="status">
        {connection === 'lost'
          ? 'Connection lost; connecting again. Changes wait until then; after a new start open the address it prints.'
          : 'Works offline: all data stays on this machine'}
      </span>
    </footer>
  )
}
