/** g and a letter, or Ctrl and a digit, to each screen. */
import { SCREENS, type ScreenEntry } from '../routes.tsx'
import { navigate } from '../stores/route.ts'
import { useShortcut } from '../ui/shortcuts.ts'

export const GO_GROUP = 'Go to'

export function GoShortcuts() {
  return SCREENS.map((screen, index) => <GoShortcut key={screen.id} screen={screen} digit={index + 1} />)
}

function GoShortcut({ screen, digit }: { readonly screen: ScreenEntry; readonly digit: number }) {
  const go = (): void => navigate(screen.id)
  useShortcut({ keys: `g ${screen.key}`, label: screen.label, group: GO_GROUP }, go)
  useShortcut({ keys: `mod+${digit}`, label: screen.label, group: GO_GROUP, inFields: true, hidden: true }, go)
  return null
}
