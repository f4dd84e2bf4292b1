/** Turns the uncertainty bands on, over how many seeds, or off. */
import { ActionIcon, Menu } from '@mantine/core'
import { IconCheck, IconWaveSine } from '@tabler/icons-react'
import { SEED_CHOICES, useSeeds } from './bands.ts'
import classes from './tuning.module.css'

export function BandsMenu() {
  const { seeds } = useSeeds()
  const choices = [null, ...SEED_CHOICES]
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon
          className={classes.quiet ?? ''}
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
