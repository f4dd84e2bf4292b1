/** What the charts show behind: the state in which this session began, or another scenario. */
import { useEffect, useState } from 'react'
import type { Totals } from '../../../src-contract/desktop/totals.ts'
import { useScenario, useScenarios } from '../../stores/scenario.ts'
import { useTopicVersion } from '../../stores/topics.ts'
import { useResults } from './store/results.ts'
import { runTotals } from './store/run.ts'

/** 'session', or a scenario's id. */
export type BaseChoice = string

export interface BaseOption {
  readonly value: BaseChoice
  readonly label: string
}

export function useBaseOptions(): readonly BaseOption[] {
  const scenario = useScenario()
  const scenarios = useScenarios((state) => state.scenarios)
  const others = (scenarios ?? []).filter((one) => one.id !== scenario?.id)
  const parentFirst = others.toSorted(
    (a, b) => Number(b.id === scenario?.parentId) - Number(a.id === scenario?.parentId),
  )
  return [
    { value: 'session', label: 'Start of this session' },
    ...parentFirst.map((one) => ({
      value: one.id,
      label: one.id === scenario?.parentId ? `${one.name} (branched from)` : one.name,
    })),
  ]
}

/** null while it is being read, or where the scenario cannot be simulated. */
export function useBaseTotals(choice: BaseChoice): Totals | null {
  const session = useResults((state) => state.sessionBase)
  const [other, setOther] = useState<{ readonly id: string; readonly totals: Totals } | null>(null)
  const version = useTopicVersion(['people', 'payBands', 'rates', 'levers', 'scenarios'])
  useEffect(() => {
    if (choice === 'session') return
    const stop = new AbortController()
    runTotals(choice, [], { signal: stop.signal }).then(
      (totals) => setOther({ id: choice, totals }),
      () => setOther((now) => (now?.id === choice ? now : null)),
    )
    return () => stop.abort()
  }, [choice, version])
  if (choice === 'session') return session
  return other?.id === choice ? other.totals : null
}
