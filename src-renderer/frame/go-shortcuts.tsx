/** g and a letter, or Ctrl and a digit, to each screen. */
import { SCREENS, type ScreenEntry } from '../routes.tsx'
import { navigate } from '../stores/route.ts'
import { useShortcut } from '../ui/shortcuts.ts'

export const GO_GROUP = 'Go to'

export function GoShortcuts() {
  return SCREENS.flatMap((screen) => (screen.key ? [{ ...screen, key: screen.key }] : [])).map((screen, index) => (
    <GoShortcut key={screen.id} screen={screen} letter={screen.key} digit={index < 9 ? index + 1 : null} />
  ))
}

interface GoShortcutProps {
  readonly screen: ScreenEntry
  readonly letter: string
  /** null: beyond the digits. */
  readonly digit: number | null
}

function GoShortcut({ screen, letter, digit }: GoShortcutProps) {
  const go = (): void => navigate(screen.id)
  useShortcut({ keys: `g ${letter}`, label: screen.label, group: GO_GROUP }, go)
  return digit === null ? null : <DigitShortcut label={screen.label} digit={digit} go={go} />
}

interface DigitShortcutProps {
  readonly label: string
  readonly digit: number
  readonly go: () => void
}

function DigitShortcut({ label, digit, go }: DigitShortcutProps) {
  useShortcut({ keys: `mod+${digit}`, label, group: GO_GROUP, inFields: true, hidden: true }, go)
  return null
}
