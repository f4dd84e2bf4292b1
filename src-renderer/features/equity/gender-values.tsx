/** Which values of the gender column are women and men, with how many of each. */
import { NativeSelect } from '@mantine/core'
import type { EquityReport } from '../../../src-contract/desktop/equity.ts'
import { count } from '../../ui/format.ts'
import { Section } from '../../ui/screen.tsx'
import { choose } from './options.ts'
import { ReportTable } from './table.tsx'

const GROUPS = [
  { value: 'women', label: 'Women' },
  { value: 'men', label: 'Men' },
  { value: 'other', label: 'Neither, counted alone' },
]

export function GenderValues({ report }: { readonly report: EquityReport }) {
  const { values } = report
  const state = (changed: string, group: string): void => {
    const of = (name: string): string[] =>
      values.flatMap((each) =>
        each.value !== null && (each.value === changed ? group : each.group) === name ? [each.value] : [],
      )
    choose({ groups: { men: of('men').slice(0, 50), women: of('women').slice(0, 50) } })
  }
  return (
    <Section
      title="Values of the gender column"
      note="Recognised by the usual words; state here what they mean where they are not."
    >
      <ReportTable
        label="Values of the gender column"
        columns={[{ label: 'Value' }, { label: 'People', numeric: true }, { label: 'Counts as' }]}
        rows={values.map(({ value, people, group }) => ({
          key: value ?? '',
          cells: [
            value ?? 'Not given',
            count(people),
            value === null ? (
              'Neither, counted alone'
            ) : (
              <NativeSelect
                key="group"
                aria-label={`${value} counts as`}
                value={group}
                data={GROUPS}
                onChange={(event) => state(value, event.currentTarget.value)}
              />
            ),
          ],
        }))}
      />
    </Section>
  )
}
