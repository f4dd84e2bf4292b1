/** Every version, newest first, with the day it takes effect and how it stands. */
import type { RuleVersionSummary } from '../../../src-contract/desktop/rules.ts'
import { hrefOf } from '../../stores/route.ts'
import { date } from '../../ui/format.ts'
import classes from './rules.module.css'

interface VersionListProps {
  readonly versions: readonly RuleVersionSummary[]
  readonly shown: number | null
}

export function VersionList({ versions, shown }: VersionListProps) {
  return (
    <ul>
      {versions.map((version) => (
        <li key={version.version}>
          <a
            className={classes['version']}
            href={hrefOf('rules', [String(version.version)])}
            aria-current={version.version === shown ? 'page' : undefined}
          >
            <span>
              <b>Version {version.version}</b>
            </span>
            <span className="dim small">{stateOf(version)}</span>
            {version.note ? <span className="dim small">{version.note}</span> : null}
          </a>
        </li>
      ))}
    </ul>
  )
}

const FROM_THE_BEGINNING = '1970-01-01'

export function stateOf({ status, effectiveFrom, inForce, approval }: RuleVersionSummary): string {
  if (status === 'draft' || effectiveFrom === null) {
    return approval === 'waiting' ? 'Draft, waits for approval' : approval === 'none' ? 'Draft' : `Draft, ${approval}`
  }
  const from = effectiveFrom === FROM_THE_BEGINNING ? 'from the beginning' : `from ${date(effectiveFrom)}`
  return inForce ? `In force, ${from}` : `Published, ${from}`
}
