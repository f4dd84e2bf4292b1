/** The range to state in a job posting, from the pay band in force, with where it came from. */
import { Autocomplete, Button, Group } from '@mantine/core'
import { useState } from 'react'
import type { MethodInput } from '../../../src-contract/desktop/index.ts'
import { useCall } from '../../stores/use-call.ts'
import { ageInDays, date, moneyWhole } from '../../ui/format.ts'
import { ReadingView } from '../../ui/reading-view.tsx'
import { Section } from '../../ui/screen.tsx'
import { ReportTable } from './table.tsx'

export function PostingRange() {
  const [job, setJob] = useState('')
  const [place, setPlace] = useState('')
  const [asked, setAsked] = useState<MethodInput<'equity.postingRange'> | null>(null)
  const bands = useCall('payBands.list', { limit: 5000 }, ['payBands'])
  const reading = useCall('equity.postingRange', asked, ['payBands'])
  const distinct = (values: readonly (string | null)[]): string[] =>
    [...new Set(values.flatMap((each) => each ?? []))].sort()
  const rows = bands.data?.bands ?? []
  const jobs = distinct(rows.map(({ jobTitle }) => jobTitle))
  const places = distinct(rows.filter(({ jobTitle }) => !job || jobTitle === job).map(({ location }) => location))
  return (
    <Section
      title="Posting range"
      note="The pay band in force for exactly this job and place, for postings under pay-transparency laws. Nothing is approximated."
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          setAsked({ jobTitle: job, ...(place ? { location: place } : {}) })
        }}
      >
        <Group align="end" gap="sm" mb="sm">
          <Autocomplete label="Job title" size="xs" w={260} value={job} onChange={setJob} data={jobs} limit={50} />
          <Autocomplete label="Location" size="xs" w={200} value={place} onChange={setPlace} data={places} limit={50} />
          <Button type="submit" variant="default" disabled={job.trim() === ''}>
            Find the range
          </Button>
        </Group>
      </form>
      {asked ? (
        <ReadingView reading={reading}>
          {(range) => (
            <>
              <p>
                <b>{range.sentence}</b>
              </p>
              <ReportTable
                label="Posting range"
                columns={[
                  { label: 'Job and place' },
                  { label: 'Minimum', numeric: true },
                  { label: 'Midpoint', numeric: true },
                  { label: 'Maximum', numeric: true },
                  { label: 'In force from' },
                  { label: 'Source' },
                ]}
                rows={[
                  {
                    key: 'range',
                    cells: [
                      [range.jobTitle, range.location].filter(Boolean).join(', '),
                      moneyWhole(range.minimum, range.currency),
                      moneyWhole(range.midpoint, range.currency),
                      moneyWhole(range.maximum, range.currency),
                      range.source.effectiveDate ? date(range.source.effectiveDate) : 'not dated',
                      `${range.source.fileName}, row ${range.source.row}, ${ageInDays(range.source.ageDays)}`,
                    ],
                  },
                ]}
              />
              <ul className="dim small">
                {range.notes.map((note) => (
                  <li key={note}>{note}</li>
                ))}
              </ul>
            </>
          )}
        </ReadingView>
      ) : null}
    </Section>
  )
}
