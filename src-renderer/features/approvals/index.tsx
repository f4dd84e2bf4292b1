/** Requests for approval: the queue on the left, one request on the right. #/approvals/REQUEST?view=forMe */
import { navigate, useRoute } from '../../stores/route.ts'
import { useProfileInUse } from '../../stores/profiles.ts'
import { ROLES } from '../../../src-core/access/roles.ts'
import { Screen } from '../../ui/screen.tsx'
import { Queue } from './queue.tsx'
import { RequestPanel } from './request-panel.tsx'
import { readView, type View } from './views.ts'
import classes from './approvals.module.css'

export function ApprovalsScreen() {
  const [chosen] = useRoute((route) => route.path)
  const view = readView(useRoute((route) => route.query['view']))
  const profile = useProfileInUse()
  const show = (next: View): void => navigate('approvals', chosen ? [chosen] : [], { view: next }, { replace: true })
  return (
    <Screen
      title="Approvals"
      layout="fill"
      lead={
        profile
          ? `${profile.name} works here as ${ROLES[profile.role].label}. Nobody decides what they made or submitted.`
          : 'Say first who works here, in the top line: then it shows what waits for you.'
      }
    >
      <div className={classes['panes']} data-open={chosen ? true : undefined}>
        <Queue view={view} chosen={chosen ?? null} onView={show} />
        {chosen ? (
          <section className={classes['detail']} aria-label="Request" tabIndex={0}>
            <RequestPanel key={chosen} id={chosen} onClose={() => navigate('approvals', [], { view })} />
          </section>
        ) : null}
      </div>
    </Screen>
  )
}
