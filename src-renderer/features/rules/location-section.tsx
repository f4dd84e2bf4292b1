/** Percent added to, or taken off, the range of a place. */
import { Button, CloseButton, Group, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useCall } from '../../stores/use-call.ts'
import { PercentRule } from './rule-fields.tsx'
import { RuleLine, RuleList, RuleSection, type SectionProps } from './section.tsx'

export function LocationSection({ rules, editable, problems, onChange }: SectionProps) {
  const { locationAdjustment } = rules
  const places = Object.keys(locationAdjustment).sort()
  const set = (place: string, value: string | null): void => {
    const { [place]: _, ...others } = locationAdjustment
    onChange({ ...rules, locationAdjustment: value === null ? others : { ...others, [place]: value } })
  }
  return (
    <RuleSection
      title="Location adjustment"
      note="Added to minimum, midpoint and maximum of the range. Places not listed are not adjusted."
    >
      {places.length === 0 ? (
        <p>No place is adjusted.</p>
      ) : (
        <RuleList>
          {places.map((place) => (
            <RuleLine key={place} label={place}>
              <Group gap={4} justify="flex-end" wrap="nowrap">
                <span>
                  <PercentRule
                    path={`locationAdjustment.${place}`}
                    label={`Adjustment of ${place}`}
                    editable={editable}
                    problems={problems}
                    value={locationAdjustment[place] ?? '0'}
                    bounds={[-90, 900]}
                    onChange={(value) => set(place, value)}
                  />
                </span>
                {editable ? (
                  <CloseButton size="sm" aria-label={`No adjustment of ${place}`} onClick={() => set(place, null)} />
                ) : null}
              </Group>
            </RuleLine>
          ))}
        </RuleList>
      )}
      {editable ? <Add taken={places} onAdd={(place) => set(place, '0')} /> : null}
    </RuleSection>
  )
}

function Add({ taken, onAdd }: { readonly taken: readonly string[]; readonly onAdd: (place: string) => void }) {
  const choices = useCall('candidates.choices', {}, ['payBands'])
  const [place, setPlace] = useState('')
  const free = (choices.data?.locations ?? []).filter((each) => !taken.includes(each))
  if (free.length === 0) {
    return <p className="dim">{choices.data ? 'No further place is in the pay ranges.' : ''}</p>
  }
  return (
    <Group gap="xs" mt={8}>
      <NativeSelect
        aria-label="Place to adjust"
        value={place}
        data={[{ value: '', label: 'Choose a place …' }, ...free]}
        onChange={(event) => setPlace(event.currentTarget.value)}
      />
      <Button
        variant="default"
        disabled={place === ''}
        onClick={() => {
          onAdd(place)
          setPlace('')
        }}
      >
        Adjust
      </Button>
    </Group>
  )
}
