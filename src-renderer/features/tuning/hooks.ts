/** What a row reads: values under the hand first, then what is on its way, then what holds. */
import { useMemo } from 'react'
import type { Lever, LeverId, LeverValue, ResolvedLever } from '../../../src-contract/desktop/levers.ts'
import { useScenario } from '../../stores/scenario.ts'
import { useOpenWorkspace } from '../../stores/workspace.ts'
import type { LevelValue } from './model/edit.ts'
import { draggedValue, placesOf, resolvedAt } from './model/lever-values.ts'
import { useTuning, type TuningState } from './store/state.ts'
import { useMayNot } from '../../stores/profiles.ts'

/** What holds or will hold once sent changes are answered; without what is under the hand. */
export function storedValue(
  state: TuningState,
  lever: LeverId,
  year: number,
  level: number | null,
): LeverValue | undefined {
  for (let at = state.pending.length - 1; at >= 0; at -= 1) {
    const found = draggedValue(state.pending[at]?.changes ?? [], lever, year, level)
    if (found) return found.value
  }
  return resolvedAt(state.values, lever, year, level)?.value
}

export function shownValue(
  state: TuningState,
  lever: LeverId,
  year: number,
  level: number | null,
): LeverValue | undefined {
  const dragged = draggedValue(state.live, lever, year, level)
  return dragged ? dragged.value : storedValue(state, lever, year, level)
}

/** undefined until the levers are read. */
export function useShownValue(lever: LeverId, year: number, level: number | null): LeverValue | undefined {
  return useTuning((state) => shownValue(state, lever, year, level))
}

export function useResolved(lever: LeverId, year: number, level: number | null): ResolvedLever | undefined {
  return useTuning((state) => resolvedAt(state.values, lever, year, level))
}

/** The values of all levels of a lever before a change, for moving them together. */
export function levelValues(lever: Lever, levels: number, year: number): readonly LevelValue[] {
  const state = useTuning.getState()
  return placesOf(lever, levels).flatMap((level) => {
    const value = level === null ? undefined : storedValue(state, lever.id, year, level)
    const locked = resolvedAt(state.values, lever.id, year, level)?.locked ?? false
    return level !== null && typeof value === 'number' ? [{ level, value, locked }] : []
  })
}

/** Whether all levels hold one number, in the year shown. */
export function useAllLevelsEqual(lever: Lever, levels: number, year: number): boolean {
  return useTuning((state) => {
    const values = placesOf(lever, levels).map((level) => shownValue(state, lever.id, year, level))
    return values.every((value) => value === values[0])
  })
}

export function useLevelNames(): readonly string[] {
  const { settings } = useOpenWorkspace()
  return useMemo(() => settings.levels.map((level) => level.name), [settings.levels])
}

/** The years of the scenario in use; empty while there is none. */
export function useYears(): readonly number[] {
  const scenario = useScenario()
  const first = scenario?.startYear ?? 0
  const count = scenario?.years ?? 0
  return useMemo(() => Array.from({ length: count }, (_, at) => first + at), [first, count])
}

/** The year whose values the rows show: the one chosen, or the first of all. */
export function useShownYear(): number {
  const scope = useTuning((state) => state.scope)
  const years = useYears()
  return scope ?? years[0] ?? 0
}

/** Why nothing can be changed here; null where it can. */
export function useScenarioClosed(): string | null {
  const scenario = useScenario()
  const mayNot = useMayNot('edit')
  if (mayNot !== null) return mayNot
  if (!scenario || scenario.status === 'active') return null
  return scenario.status === 'locked'
    ? 'This scenario is locked. Unlock or branch it on the Scenarios screen to change levers.'
    : 'This scenario is archived. Bring it back on the Scenarios screen to change levers.'
}
