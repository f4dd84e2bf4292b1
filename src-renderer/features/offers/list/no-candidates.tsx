/** Before the first candidate: what is needed, and the way on. */
import { Button } from '@mantine/core'
import { navigate } from '../../../stores/route.ts'
import { useCall } from '../../../stores/use-call.ts'
import { ImportButton } from '../../../ui/import-button.tsx'
import { EmptyState } from '../../../ui/states.tsx'

interface NoCandidatesProps {
  /** null: not known yet. */
  readonly ranges: boolean | null
  readonly onBegin: () => void
}

export function NoCandidates({ ranges, onBegin }: NoCandidatesProps) {
  const summary = useCall('people.summary', {}, ['people'])
  if (ranges === false) {
    return (
      <EmptyState
        title="No pay ranges by job and place yet"
        action={
          <>
            <ImportButton of="bands">Import pay ranges</ImportButton>
            <Button variant="default" onClick={onBegin}>
              Begin a candidate all the same
            </Button>
          </>
        }
      >
        An offer is a point in the pay range of exactly this job title and location. Import a file with job title,
        location, minimum and maximum (CompRanges.csv, for instance).
      </EmptyState>
    )
  }
  const nobody = summary.data?.headcount === 0
  return (
    <EmptyState
      title="No candidates yet"
      action={
        <>
          <Button onClick={onBegin}>New candidate</Button>
          {nobody ? (
            <Button variant="default" onClick={() => navigate('imports', ['people'])}>
              Import people
            </Button>
          ) : null}
        </>
      }
    >
      Job title, place, level and interview feedback are enough for a recommendation: base, bonus, equity and total,
      each with the rule, row and formula it comes from.
      {nobody ? ' Without a roster there are no peers to compare with: import people to see them.' : ''}
    </EmptyState>
  )
}
