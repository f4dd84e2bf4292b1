/** Gathers what the palette can offer now: screens, scenarios, commands, and people and candidates found by id. */
import { useMantineColorScheme } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { SCREENS } from '../routes.tsx'
import { openPanel } from '../stores/panels.ts'
import { navigate } from '../stores/route.ts'
import { selectScenario, useScenarios } from '../stores/scenario.ts'
import { startTour } from '../stores/tour.ts'
import { useCall } from '../stores/use-call.ts'
import { useShortcutList } from '../ui/shortcuts.ts'
import { GO_GROUP } from './go-shortcuts.tsx'
import { matching, type PaletteItem } from './palette-items.ts'
import { backUpNow, leaveWorkspace } from './workspace-menu.tsx'

const PEOPLE_SHOWN = 8
const SETTLE_MS = 120

export function usePaletteItems(text: string): { readonly items: readonly PaletteItem[]; readonly searching: boolean } {
  const { setColorScheme } = useMantineColorScheme()
  const scenarios = useScenarios((state) => state.scenarios) ?? []
  const currentId = useScenarios((state) => state.currentId)
  const shortcuts = useShortcutList()
  const [settled] = useDebouncedValue(text.trim(), SETTLE_MS)
  const asked = SCREENS.some(({ id }) => id === 'people') && settled.length >= 2
  const found = useCall('people.list', asked ? { filter: { text: settled }, limit: PEOPLE_SHOWN } : null)

  const candidatesFound = useCall('candidates.list', asked ? { text: settled, limit: PEOPLE_SHOWN } : null)

  const screens = SCREENS.map((screen): PaletteItem => ({
    id: `screen-${screen.id}`,
    group: GO_GROUP,
    label: screen.label,
    keys: `g ${screen.key}`,
    run: () => navigate(screen.id),
  }))
  const switches = scenarios
    .filter(({ id }) => id !== currentId)
    .map((scenario): PaletteItem => ({
      id: `scenario-${scenario.id}`,
      group: 'Use scenario',
      label: scenario.name,
      run: () => selectScenario(scenario.id),
    }))
  const here = shortcuts
    .filter(({ group, hidden }) => group !== GO_GROUP && group !== 'Everywhere' && !hidden)
    .map((shortcut): PaletteItem => ({
      id: `shortcut-${shortcut.group}-${shortcut.keys}`,
      group: shortcut.group,
      label: shortcut.label,
      keys: shortcut.keys,
      run: shortcut.run,
    }))
  const command = (label: string, run: () => void, hint = ''): PaletteItem => ({
    id: `command-${label}`,
    group: 'Commands',
    label,
    hint,
    run,
  })
  const commands = [
    ...(currentId === null
      ? []
      : [
          command('Save a run', () => navigate('scenarios', [currentId], { part: 'runs' }), 'of the scenario in use'),
          command('Print the packet', () => navigate('scenarios', [currentId], { part: 'packet' }), 'PDF'),
        ]),
    command('New candidate', () => navigate('offers', [], { new: 'yes' }), 'offer'),
    command('Back up the workspace now', () => void backUpNow()),
    command('Theme: light', () => setColorScheme('light')),
    command('Theme: dark', () => setColorScheme('dark')),
    command("Theme: the system's", () => setColorScheme('auto')),
    command('Terms and formulas', () => navigate('help'), 'glossary'),
    command('Keyboard shortcuts', () => openPanel('shortcuts')),
    command('Take the tour', startTour),
    command('Prove the maths', () => navigate('settings', ['proof'])),
    command('Close this workspace and choose another', () => void leaveWorkspace()),
  ]
  const people = (asked ? (found.data?.people ?? []) : []).map((person): PaletteItem => ({
    id: `person-${person.employeeId}`,
    group: 'People',
    label: person.employeeId,
    hint: [person.jobTitle, person.department, person.location].filter(Boolean).join(' · '),
    run: () => navigate('people', ['employees'], { person: person.employeeId }),
  }))
  const candidates = (asked ? (candidatesFound.data?.candidates ?? []) : []).map(({ id, fields }): PaletteItem => ({
    id: `candidate-${id}`,
    group: 'Candidates',
    label: id,
    hint: [fields.jobTitle, fields.level, fields.location].filter(Boolean).join(' · '),
    run: () => navigate('offers', [id]),
  }))
  return {
    // People and candidates were matched by main, on more than what is shown here.
    items: [...matching([...screens, ...switches, ...here, ...commands], text), ...candidates, ...people],
    searching: asked && (found.loading || candidatesFound.loading),
  }
}
