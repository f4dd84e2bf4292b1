/** Workspace, scenario in use, data age, search, who works here. */
import { UnstyledButton } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { openPanel } from '../stores/panels.ts'
import { navigate } from '../stores/route.ts'
import { useOpenWorkspace } from '../stores/workspace.ts'
import { StaleMark } from '../ui/stale-mark.tsx'
import { ProfileSwitch } from './profile-switch.tsx'
import { ScenarioSwitch } from './scenario-switch.tsx'
import classes from './top-line.module.css'
import { WorkspaceMenu } from './workspace-menu.tsx'

export function TopLine() {
  const status = useOpenWorkspace()
  return (
    <header className={classes['top']}>
      <WorkspaceMenu />
      <span className={classes['divider']} aria-hidden />
      <ScenarioSwitch />
      <span className={classes['divider']} aria-hidden />
      <UnstyledButton className={classes['age']} onClick={() => navigate('people')}>
        <StaleMark asOf={status.dataAsOf} ageDays={status.dataAgeDays} stale={status.stale} />
      </UnstyledButton>
      <UnstyledButton className={classes['search']} onClick={() => openPanel('palette')} data-tour="search">
        <IconSearch size={14} aria-hidden />
        <span className={classes['searchText']}>Search or go to</span>
        <kbd className={classes['kbd']}>Ctrl K</kbd>
      </UnstyledButton>
      <ProfileSwitch />
    </header>
  )
}
