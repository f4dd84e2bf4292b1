/** g and a letter, or Ctrl and a digit, to each screen. */
import { SCREENS, type ScreenEntry } from '../routes.tsx'
import { navigate } from '../stores/route.ts'
import { useShortcut } from '../ui/shortcuts.ts'

export const GO_GROUP = 'Go to'

export function GoShortcuts() {
  return SCREENS.flatMap((screen) => (screen.key ? [{ ...screen, key: screen.key }] : [])).map((screen, index) => (
    <GoShortcut key={screen.id} screen={screen} letter={screen.key} digit={index + 1} />
  ))
}

interface GoShortcutProps {
  readonly screen: ScreenEntry
  readonly letter: string
  readonly digit: number
}

function GoShortcut({ screen, letter, digit }: GoShortcutProps) {
  const go = (): void => navigate(screen.id)
  useShortcut({ keys: `g ${letter}`, label: screen.label, group: GO_GROUP }, go)
  useShortcut({ keys: `mod+${digit}`, label: screen.label, group: GO_GROUP, inFields: true, hidden: true }, go)
  return null
}
