import { useCallback } from 'react'
import { useOpenWorkspace } from '../../stores/workspace.ts'

/** "2 Manager": the level's number with the name the workspace gives it. */
export function useLevelName(): (level: number) => string {
  const { levels } = useOpenWorkspace().settings
  return useCallback(
    (level: number) => {
      const name = levels.find((band) => band.level === level)?.name
      return name ? `${level} ${name}` : String(level)
    },
    [levels],
  )
}
