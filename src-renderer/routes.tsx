/** Every screen: one line each, in the order of the rail. Its code loads later than the window. */
import {
  IconAdjustmentsHorizontal,
  IconChecks,
  IconBriefcase,
  IconFileImport,
  IconGavel,
  IconGitBranch,
  IconHelpCircle,
  IconHome,
  IconListDetails,
  IconScale,
  IconSettings,
  IconShieldCheck,
  IconTargetArrow,
  IconUsers,
  type Icon,
} from '@tabler/icons-react'
import type { ComponentType, LazyExoticComponent } from 'react'
import type { ScreenId } from './stores/route.ts'
import { loadLater } from './ui/load-later.ts'

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

export const SCREENS: readonly ScreenEntry[] = [
  {
    id: 'home',
    label: 'Home',
    key: 'h',
    icon: IconHome,
    place: 'main',
    component: loadLater(async () => (await import('./features/home/index.tsx')).HomeScreen),
  },
  {
    id: 'people',
    label: 'People',
    key: 'p',
    icon: IconUsers,
    place: 'main',
    component: loadLater(async () => (await import('./features/people/index.tsx')).PeopleScreen),
  },
  {
    id: 'tuning',
    label: 'Tuning',
    key: 't',
    icon: IconAdjustmentsHorizontal,
    place: 'main',
    component: loadLater(async () => (await import('./features/tuning/index.tsx')).TuningScreen),
  },
  {
    id: 'optimize',
    label: 'Optimize',
    key: 'o',
    icon: IconTargetArrow,
    place: 'main',
    component: loadLater(async () => (await import('./features/optimize/index.tsx')).OptimizeScreen),
  },
  {
    id: 'scenarios',
    label: 'Scenarios',
    key: 's',
    icon: IconGitBranch,
    place: 'main',
    component: loadLater(async () => (await import('./features/scenarios/index.tsx')).ScenariosScreen),
  },
  {
    id: 'offers',
    label: 'Offers',
    key: 'f',
    icon: IconBriefcase,
    place: 'main',
    component: loadLater(async () => (await import('./features/offers/index.tsx')).OffersScreen),
  },
  {
    id: 'runs',
    label: 'Runs',
    key: 'r',
    icon: IconListDetails,
    place: 'main',
    component: loadLater(async () => (await import('./features/runs/index.tsx')).RunsScreen),
  },
  {
    id: 'equity',
    label: 'Equity',
    key: 'e',
    icon: IconScale,
    place: 'main',
    component: loadLater(async () => (await import('./features/equity/index.tsx')).EquityScreen),
  },
  {
    id: 'approvals',
    label: 'Approvals',
    key: 'v',
    icon: IconChecks,
    place: 'main',
    component: loadLater(async () => (await import('./features/approvals/index.tsx')).ApprovalsScreen),
  },
  {
    id: 'audit',
    label: 'Audit',
    key: 'a',
    icon: IconShieldCheck,
    place: 'main',
    component: loadLater(async () => (await import('./features/audit/index.tsx')).AuditScreen),
  },
  {
    id: 'settings',
    label: 'Settings',
    key: ',',
    icon: IconSettings,
    place: 'foot',
    component: loadLater(async () => (await import('./features/settings/index.tsx')).SettingsScreen),
  },
  {
    id: 'help',
    label: 'Help',
    key: '/',
    icon: IconHelpCircle,
    place: 'foot',
    component: loadLater(async () => (await import('./features/help/index.tsx')).HelpScreen),
  },
  {
    id: 'imports',
    label: 'Import a file',
    key: 'i',
    icon: IconFileImport,
    place: { under: 'people' },
    component: loadLater(async () => (await import('./features/imports/index.tsx')).ImportScreen),
  },
  {
    id: 'rules',
    label: 'Offer rules',
    key: 'l',
    icon: IconGavel,
    place: { under: 'offers' },
    component: loadLater(async () => (await import('./features/rules/index.tsx')).RulesScreen),
  },
]
