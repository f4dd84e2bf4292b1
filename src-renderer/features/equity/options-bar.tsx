/** Who is looked at, and how small a group may be. */
import { NativeSelect } from '@mantine/core'
import type { PeopleFilter } from '../../../src-contract/desktop/people-view.ts'
import { useCall } from '../../stores/use-call.ts'
import { KeptField } from '../../ui/kept-field.tsx'
import classes from './equity.module.css'
import { choose, clear, useOptions } from './options.ts'

type Field = NonNullable<PeopleFilter['where']>[number]['field']

const FIELDS: readonly { readonly value: Field; readonly label: string }[] = [
  { value: 'department', label: 'Department' },
  { value: 'location', label: 'Location' },
  { value: 'level', label: 'Level' },
  { value: 'jobFamily', label: 'Job family' },
]

export function OptionsBar() {
  const { filter, minimum } = useOptions()
  const by = filter?.where?.[0]
  const groups = useCall('people.groups', by ? { by: by.field } : null, ['people'])
  const keys = (groups.data?.groups ?? []).filter(({ key }) => key !== null)
  const select = (field: Field, value: string): void => choose({ filter: { where: [{ field, value }] } })
  return (
    <div className={classes.options}>
      <NativeSelect
        label="People"
        value={by?.field ?? ''}
        data={[
          { value: '', label: 'Everyone' },
          ...FIELDS.map(({ value, label }) => ({ value, label: `By ${label.toLowerCase()}` })),
        ]}
        onChange={(event) => {
          const field = FIELDS.find(({ value }) => value === event.currentTarget.value)?.value
          if (field) select(field, '')
          else clear('filter')
        }}
      />
      {by ? (
        <NativeSelect
          label={FIELDS.find(({ value }) => value === by.field)?.label ?? 'Value'}
          value={by.value ?? ''}
          data={[{ value: '', label: 'Choose …' }, ...keys.map(({ key, label }) => ({ value: key ?? '', label }))]}
          onChange={(event) => select(by.field, event.currentTarget.value)}
        />
      ) : null}
      <KeptField
        label="Smallest group shown"
        numeric
        width={120}
        suffix="people"
        value={String(minimum)}
        onKeep={(text) => {
          const number = Number(text)
          if (!Number.isInteger(number) || number < 2 || number > 1000) return 'A whole number from 2 to 1,000.'
          choose({ minimum: number })
          return null
        }}
      />
    </div>
  )
}
