/** Everybody, or one level. */
import { NativeSelect } from '@mantine/core'
import { useLevelNames } from './use-levels.ts'

interface LevelFilterProps {
  readonly level: number | null
  readonly onChange: (level: number | null) => void
}

export function LevelFilter({ level, onChange }: LevelFilterProps) {
  const names = useLevelNames()
  return (
    <NativeSelect
      aria-label="Level"
      maw={130}
      value={level ?? ''}
      data={[{ value: '', label: 'Every level' }, ...names.map((name, at) => ({ value: String(at + 1), label: name }))]}
      onChange={(event) => onChange(Number(event.currentTarget.value) || null)}
    />
  )
}
