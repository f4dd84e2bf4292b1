import { useMemo } from 'react'
import { useOpenWorkspace } from '../../../stores/workspace.ts'

export function useLevelNames(): readonly string[] {
  const { settings } = useOpenWorkspace()
  return useMemo(() => settings.levels.map((level) => level.name), [settings.levels])
}
