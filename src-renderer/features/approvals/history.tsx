/** Who said what about a request, when, and in which role. */
import type { RequestHistoryEntry } from '../../../src-contract/desktop/approval-request.ts'
import { ROLES } from '../../../src-core/access/roles.ts'
import { historyText } from '../../ui/approvals/words.ts'
import { instant } from '../../ui/format.ts'
import classes from './approvals.module.css'

export function History({ entries }: { readonly entries: readonly RequestHistoryEntry[] }) {
  return (
    <section aria-label="History">
      <h3 className={classes['subheading']}>History</h3>
      <ol className={classes['history']}>
        {entries.map((entry, index) => (
          <li key={index}>
            <b>{historyText(entry)}</b>{' '}
            <span className="dim">
              {entry.kind === 'reminded' || entry.kind === 'escalated'
                ? ''
                : `by ${entry.name} (${ROLES[entry.role].label}), `}
              {instant(entry.at)}
            </span>
            {entry.comment ? <p>{entry.comment}</p> : null}
          </li>
        ))}
      </ol>
    </section>
  )
}
