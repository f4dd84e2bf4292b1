/** Every screen: one line each, in the order of the rail. Its code loads when it is first shown. */
import {
  IconAdjustmentsHorizontal,
  IconGitBranch,
  IconHelpCircle,
  IconHome,
  IconSettings,
  type Icon,
} from '@tabler/icons-react'
import { lazy, type ComponentType, type LazyExoticComponent } from 'react'
import type { ScreenId } from './stores/route.ts'

export interface ScreenEntry {
  readonly id: ScreenId
  readonly label: string
  /** Second key after "g"; null where the screen is reached from another. */
  readonly key: string | null
  readonly icon: Icon
  /** Where in the rail: with the others, at its foot, or under another screen without a line of its own. */
  readonly place: 'main' | 'foot' | { readonly under: ScreenId }
  readonly component: LazyExoticComponent<ComponentType>
}

function load(find: () => Promise<ComponentType>): LazyExoticComponent<ComponentType> {
  return lazy(async () => ({ default: await find() }))
}

export const SCREENS: readonly ScreenEntry[] = [
  {
    id: 'home',
    label: 'Home',
    key: 'h',
    icon: IconHome,
    place: 'main',
    component: load(async () => (await import('./features/home/index.tsx')).HomeScreen),
  },
  {
    id: 'tuning',
    label: 'Tuning',
    key: 't',
    icon: IconAdjustmentsHorizontal,
    place: 'main',
    component: load(async () => (await import('./features/tuning/index.tsx')).TuningScreen),
  },
  {
    id: 'scenarios',
    label: 'Scenarios',
    key: 's',
    icon: IconGitBranch,
    place: 'main',
    component: load(async () => (await import('./features/scenarios/index.tsx')).ScenariosScreen),
  },
  {
    id: 'settings',
    label: 'Settings',
    key: ',',
    icon: IconSettings,
    place: 'foot',
    component: load(async () => (await import('./features/settings/index.tsx')).SettingsScreen),
  },
  {
    id: 'help',
    label: 'Help',
    key: '/',
    icon: IconHelpCircle,
    place: 'foot',
    component: load(async () => (await import('./features/help/index.tsx')).HelpScreen),
  },
]
