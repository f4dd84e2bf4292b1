/** The scenario in use, and the way to another one. */
import { Menu, UnstyledButton } from '@mantine/core'
import { IconCheck, IconChevronDown, IconGitBranch, IconLock } from '@tabler/icons-react'
import { SCREENS } from '../routes.tsx'
import { navigate } from '../stores/route.ts'
import { selectScenario, useScenario, useScenarios } from '../stores/scenario.ts'
import classes from './top-line.module.css'

export function ScenarioSwitch() {
  const scenarios = useScenarios((state) => state.scenarios)
  const current = useScenario()
  if (scenarios === null) return <span className={`${classes['button']} dim`}>Scenarios…</span>
  return (
    <Menu position="bottom-start" width={300}>
      <Menu.Target>
        <UnstyledButton
          className={classes['button']}
          aria-label={`Scenario in use: ${current?.name ?? 'none'}`}
          data-tour="scenario"
        >
          <IconGitBranch size={14} aria-hidden />
          <span className={classes['name']}>{current?.name ?? 'No scenario'}</span>
          {current?.status === 'locked' ? <IconLock size={13} aria-label="locked" /> : null}
          <IconChevronDown size={14} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Scenario in use</Menu.Label>
        <div className={classes['menuList']}>
          {scenarios.map((scenario) => (
            <Menu.Item
              key={scenario.id}
              onClick={() => selectScenario(scenario.id)}
              leftSection={scenario.id === current?.id ? <IconCheck size={14} /> : <span style={{ width: 14 }} />}
              rightSection={scenario.status === 'locked' ? <IconLock size={13} aria-label="locked" /> : null}
            >
              {scenario.name}
            </Menu.Item>
          ))}
        </div>
        {SCREENS.some(({ id }) => id === 'scenarios') ? (
          <>
            <Menu.Divider />
            <Menu.Item onClick={() => navigate('scenarios')}>Create, branch and compare scenarios</Menu.Item>
          </>
        ) : null}
      </Menu.Dropdown>
    </Menu>
  )
}
