/** The candidate as fields: each is kept when it is left, and follows what the conversation fills in. */
import { NativeSelect, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import type { Candidate } from '../../../../src-contract/desktop/candidates.ts'
import { CANDIDATE_LABELS } from '../../../../src-core/offers/candidate-fields.ts'
import { FEEDBACK, FEEDBACK_NAMES, OFFER_LEVELS } from '../../../../src-core/offers/rules.ts'
import { useCall } from '../../../stores/use-call.ts'
import { ErrorState } from '../../../ui/states.tsx'
import { isLocked } from '../words.ts'
import { CompetingOffer } from './competing-offer.tsx'
import classes from './form.module.css'
import { MoneyField } from './money-field.tsx'
import { amountText } from './money-text.ts'
import { NameField } from './name-field.tsx'
import { NotesField } from './notes-field.tsx'
import { PayHistory } from './pay-history.tsx'
import { useFieldChanges } from './use-field-changes.ts'

/** What a recommendation needs; marked until it is there. */
const NEEDED = { jobTitle: 'Job title', location: 'Location', level: 'Level', feedback: 'Feedback' } as const

export function CandidateForm({ candidate }: { readonly candidate: Candidate }) {
  const { id, fields } = candidate
  const changes = useFieldChanges(id)
  const { change } = changes
  const locked = isLocked(candidate.latest?.approval)
  const choices = useCall('candidates.choices', {}, ['payBands'])
  const jobs = useMemo(() => choices.data?.jobs ?? [], [choices.data])
  const job = jobs.find(({ jobTitle }) => jobTitle === fields.jobTitle)
  const places = choices.data?.locations ?? []
  const here = job ? job.locations : []
  const needed = (field: keyof typeof NEEDED): string => (fields[field] === null ? `${NEEDED[field]} *` : NEEDED[field])
  return (
    <fieldset className={classes['fields']} disabled={locked}>
      <legend className={classes['legend']}>Candidate</legend>
      {locked ? (
        <p className={classes['lock']}>
          {candidate.latest?.approval === 'approved' ? 'Approved' : 'Waiting for approval'}: nothing can be changed.
        </p>
      ) : null}
      {changes.error ? <ErrorState error={changes.error} /> : null}
      <NameField
        label={needed('jobTitle')}
        value={fields.jobTitle}
        groups={[{ group: 'With a pay range', items: jobs.map(({ jobTitle }) => jobTitle) }]}
        notThere="No pay range has this title, written like this."
        onKeep={(jobTitle) => change({ jobTitle })}
      />
      <NameField
        label={needed('location')}
        value={fields.location}
        groups={
          here.length > 0
            ? [
                { group: 'With a range for this job', items: here },
                { group: 'Without one', items: places.filter((place) => !here.includes(place)) },
              ]
            : [{ group: 'In the pay ranges', items: places }]
        }
        known={job ? here : places}
        notThere={job ? 'There is no range for this job here.' : 'No pay range has this place, written like this.'}
        onKeep={(location) => change({ location })}
      />
      <div className={classes['pair']}>
        <NativeSelect
          label={needed('level')}
          value={fields.level ?? ''}
          data={[{ value: '', label: 'Choose …' }, ...OFFER_LEVELS]}
          onChange={(event) =>
            void change({ level: OFFER_LEVELS.find((level) => level === event.currentTarget.value) ?? null })
          }
        />
        <NativeSelect
          label={needed('feedback')}
          value={fields.feedback ?? ''}
          data={[
            { value: '', label: 'Choose …' },
            ...FEEDBACK.map((value) => ({ value, label: FEEDBACK_NAMES[value] })),
          ]}
          onChange={(event) =>
            void change({ feedback: FEEDBACK.find((value) => value === event.currentTarget.value) ?? null })
          }
        />
      </div>
      <MoneyField
        label="Expected base"
        value={fields.expectation && amountText(fields.expectation.amount, fields.expectation.currency)}
        problem={changes.problemOf('expectation')}
        onKeep={(text) => change({ expectation: text === null ? null : { amount: text } })}
      />
      <CompetingOffer offer={fields.competingOffer} changes={changes} />
      <PayHistory candidate={candidate} changes={changes} />
      <div className={classes['pair']}>
        <TextInput
          type="date"
          label={CANDIDATE_LABELS.startDate}
          value={fields.startDate ?? ''}
          error={changes.problemOf('startDate')}
          onChange={(event) => void change({ startDate: event.currentTarget.value || null })}
        />
        <NameField
          label="Gender"
          value={fields.gender}
          groups={[{ group: 'As the roster writes it', items: ['F', 'M', 'X'] }]}
          onKeep={(gender) => change({ gender })}
        />
      </div>
      <p className={classes['hint']}>Gender is optional. It counts for the pay gap of the category alone.</p>
      <NameField
        label={CANDIDATE_LABELS.jobFamily}
        value={fields.jobFamily}
        groups={[{ group: 'In the pay ranges', items: [...new Set(jobs.flatMap(({ jobFamily }) => jobFamily ?? []))] }]}
        onKeep={(jobFamily) => change({ jobFamily })}
      />
      <NotesField value={fields.notes} onKeep={(notes) => change({ notes })} />
    </fieldset>
  )
}
