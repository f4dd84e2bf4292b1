/** Turns the uncertainty bands on, over how many seeds, or off; and says how far they are. */
import { ActionIcon, Menu } from '@mantine/core'
import { IconCheck, IconWaveSine } from '@tabler/icons-react'
import { SEED_CHOICES, useSeeds, type BandsReading } from '../stores/uncertainty.ts'
import { notify } from './notice.tsx'
import { ErrorState, LoadingBar } from './states.tsx'

export function BandsMenu() {
  const { seeds } = useSeeds()
  const choices = [null, ...SEED_CHOICES]
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon
          variant={seeds === null ? 'subtle' : 'light'}
          aria-label={seeds === null ? 'Uncertainty: off' : `Uncertainty: ${seeds} seeds`}
          title="Uncertainty: P10 to P90 over many seeds"
        >
          <IconWaveSine size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Bands from P10 to P90</Menu.Label>
        {choices.map((choice) => (
          <Menu.Item
            key={choice ?? 'off'}
            leftSection={
              choice === seeds ? <IconCheck size={14} aria-label="chosen" /> : <span style={{ width: 14 }} />
            }
            onClick={() => useSeeds.setState({ seeds: choice })}
          >
            {choice === null ? 'Off' : `Over ${choice} seeds`}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

/** While the seeds are being simulated, and where they cannot be. Several readings: those of several scenarios. */
export function BandsProgress({ readings }: { readonly readings: readonly BandsReading[] }) {
  const loading = readings.find((reading) => reading.loading)
  const failed = readings.find((reading) => reading.error)
  if (failed?.error) return <ErrorState error={failed.error} onRetry={failed.reload} />
  if (!loading) return null
  const cancel = (): void => {
    readings.forEach((reading) => reading.cancel())
    // Off, so that the menu says what the charts show and can turn them on again.
    useSeeds.setState({ seeds: null })
    notify({ text: 'Stopped: bands are off.' })
  }
  return <LoadingBar label="Simulating under other seeds" progress={loading.progress} onCancel={cancel} />
}
