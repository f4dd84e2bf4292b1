/** Why nothing was recommended: what to supply, what the file has that is near, and the way there. */
import { Button } from '@mantine/core'
import type { Candidate } from '../../../../src-contract/desktop/candidates.ts'
import { call, type ClientError } from '../../../host/index.ts'
import { navigate } from '../../../stores/route.ts'
import { ImportButton } from '../../../ui/import-button.tsx'
import { ErrorState } from '../../../ui/states.tsx'
import classes from './offer.module.css'

interface RefusalProps {
  readonly error: ClientError
  readonly candidate: Candidate
  readonly onRetry: () => void
}

const IMPORTS: ReadonlySet<string> = new Set(['RANGE_MISSING', 'RANGE_AMBIGUOUS', 'RANGE_UNUSABLE', 'NO_RANGES'])

export function Refusal({ error, candidate, onRetry }: RefusalProps) {
  const { code } = error
  const own = code === 'CANDIDATE_INCOMPLETE' || IMPORTS.has(code) || code === 'RATE_MISSING' || code === 'OFFER_LOCKED'
  return (
    <div className={classes['refusal']}>
      <ErrorState
        error={error}
        onRetry={own ? undefined : onRetry}
        action={
          IMPORTS.has(code) ? (
            <>
              <ImportButton of="bands">Import pay ranges</ImportButton>
              {code === 'NO_RANGES' ? null : (
                <Button variant="default" onClick={() => navigate('people', ['bands'])}>
                  See the ranges
                </Button>
              )}
            </>
          ) : code === 'RATE_MISSING' ? (
            <Button onClick={() => navigate('people', ['rates'])}>Enter exchange rates</Button>
          ) : null
        }
      />
      {code === 'RANGE_MISSING' ? <Near error={error} id={candidate.id} /> : null}
    </div>
  )
}

const MOST_SHOWN = 12

/** Names that the file does have; a choice fills the form. */
function Near({ error, id }: { readonly error: ClientError; readonly id: string }) {
  const { locations, titles, jobTitle, location } = error.details
  const choose = (fields: { jobTitle: string } | { location: string }): void =>
    void call('candidates.update', { id, fields })
  return (
    <>
      <Names
        label={`Places with a range for ${text(jobTitle)}`}
        names={namesOf(locations)}
        onChoose={(name) => choose({ location: name })}
      />
      <Names
        label={`Titles with a range in ${text(location)}`}
        names={namesOf(titles)}
        onChoose={(name) => choose({ jobTitle: name })}
      />
    </>
  )
}

interface NamesProps {
  readonly label: string
  readonly names: readonly string[]
  readonly onChoose: (name: string) => void
}

function Names({ label, names, onChoose }: NamesProps) {
  if (names.length === 0) return null
  return (
    <div className={classes['near']}>
      <span className="dim">{label}:</span>
      {names.slice(0, MOST_SHOWN).map((name) => (
        <Button key={name} size="compact-xs" variant="default" onClick={() => onChoose(name)}>
          {name}
        </Button>
      ))}
      {names.length > MOST_SHOWN ? <span className="dim">and more in the form’s list</span> : null}
    </div>
  )
}

function namesOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? [...new Set(value.filter((name): name is string => typeof name === 'string'))] : []
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
