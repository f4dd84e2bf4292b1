/** Every rule in which a version differs from another, by default the one in force. */
import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import type { RuleVersionSummary } from '../../../src-contract/desktop/rules.ts'
import { useCall } from '../../stores/use-call.ts'
import { NO_FIGURE } from '../../ui/format.ts'
import { ReadingView } from '../../ui/reading-view.tsx'
import { EmptyState } from '../../ui/states.tsx'
import classes from './rules.module.css'
import { stateOf } from './version-list.tsx'

interface DifferencesProps {
  readonly version: number
  readonly versions: readonly RuleVersionSummary[]
  readonly inForce: number
}

export function Differences({ version, versions, inForce }: DifferencesProps) {
  const others = versions.filter((each) => each.version !== version)
  const first = others.find((each) => each.version === inForce) ?? others[0]
  const [from, setFrom] = useState(first?.version ?? null)
  const reading = useCall('rules.diff', from === null ? null : { from, to: version }, ['rules'])
  if (from === null) return <EmptyState title="There is no other version to compare with" />
  return (
    <>
      <NativeSelect
        mt="sm"
        mb="sm"
        w={300}
        label="Compared with"
        value={String(from)}
        data={others.map((each) => ({
          value: String(each.version),
          label: `Version ${each.version}: ${stateOf(each)}`,
        }))}
        onChange={(event) => setFrom(Number(event.currentTarget.value))}
      />
      <ReadingView
        reading={reading}
        empty={{
          when: ({ differences }) => differences.length === 0,
          show: <EmptyState title="Nothing differs">Every rule of the two versions is the same.</EmptyState>,
        }}
      >
        {({ differences }) => (
          <table className={classes['table']} aria-label="Rules that differ">
            <thead>
              <tr>
                <th scope="col">Rule</th>
                <th scope="col" data-numeric>
                  Version {from}
                </th>
                <th scope="col" data-numeric>
                  Version {version}
                </th>
              </tr>
            </thead>
            <tbody>
              {differences.map((each) => (
                <tr key={each.path}>
                  <th scope="row">{each.label}</th>
                  <td data-numeric>{each.from ?? NO_FIGURE}</td>
                  <td data-numeric>
                    <b>{each.to ?? NO_FIGURE}</b>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </ReadingView>
    </>
  )
}
