/** A scenario's name, changed where it stands: Enter keeps it, Escape leaves it as it was. */
import { TextInput } from '@mantine/core'
import { useRef, useState } from 'react'
import type { Scenario } from '../../../src-contract/desktop/scenarios.ts'
import { call } from '../../host/index.ts'
import { useAct } from '../../ui/use-act.ts'

export function NameInPlace({ scenario, onDone }: { readonly scenario: Scenario; readonly onDone: () => void }) {
  const [name, setName] = useState(scenario.name)
  const act = useAct()
  const left = useRef(false)
  const keep = async (): Promise<void> => {
    if (left.current) return
    const text = name.trim()
    if (text === '' || text === scenario.name) {
      onDone()
      return
    }
    if (await act.run(async () => void (await call('scenarios.rename', { id: scenario.id, name: text })))) onDone()
  }
  return (
    <TextInput
      aria-label={`New name of ${scenario.name}`}
      autoFocus
      value={name}
      maxLength={120}
      error={act.error?.message}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => {
        setName(event.currentTarget.value)
        act.clear()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') void keep()
        if (event.key !== 'Escape') return
        event.stopPropagation()
        left.current = true
        onDone()
      }}
      onBlur={() => void keep()}
    />
  )
}
