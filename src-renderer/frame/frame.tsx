/** Around every screen: rail, top line, bottom line, and the panels that open over all of them. */
import { Suspense } from 'react'
import { SCREENS } from '../routes.tsx'
import { openPanel, usePanel } from '../stores/panels.ts'
import { useRoute } from '../stores/route.ts'
import { useTour } from '../stores/tour.ts'
import { useExplained } from '../ui/explain-store.ts'
import { loadLater } from '../ui/load-later.ts'
import { useShortcut } from '../ui/shortcuts.ts'
import { BottomLine } from './bottom-line.tsx'
import classes from './frame.module.css'
import { GoShortcuts } from './go-shortcuts.tsx'
import { Rail } from './rail.tsx'
import { ScreenBoundary } from './screen-boundary.tsx'
import { TopLine } from './top-line.tsx'

const Palette = loadLater(async () => (await import('./palette.tsx')).Palette)
const ShortcutSheet = loadLater(async () => (await import('./shortcut-sheet.tsx')).ShortcutSheet)
const ExplainPanel = loadLater(async () => (await import('../ui/explain-panel.tsx')).ExplainPanel)
const Tour = loadLater(async () => (await import('./tour.tsx')).Tour)

export function Frame() {
  const route = useRoute()
  const panel = usePanel((state) => state.open)
  const explaining = useExplained((state) => state.shown !== null)
  const touring = useTour((state) => state.step !== null)
  useShortcut({ keys: 'mod+k', label: 'Search and commands', group: 'Everywhere', inFields: true }, () =>
    openPanel('palette'),
  )
  useShortcut({ keys: '?', label: 'Keyboard shortcuts', group: 'Everywhere' }, () => openPanel('shortcuts'))

  const screen = SCREENS.find(({ id }) => id === route.screen) ?? SCREENS[0]
  const Component = screen?.component
  return (
    <div className={classes['frame']}>
      <a
        href="#main"
        className={classes['skip']}
        onClick={(event) => {
          event.preventDefault()
          document.getElementById('main')?.focus()
        }}
      >
        Skip to the screen
      </a>
      <Rail />
      <TopLine />
      <main id="main" tabIndex={-1} className={classes['main']}>
        <ScreenBoundary resetKey={route.screen}>
          <Suspense fallback={null}>{Component ? <Component /> : null}</Suspense>
        </ScreenBoundary>
      </main>
      <BottomLine />
      <GoShortcuts />
      <Suspense fallback={null}>
        {panel === 'palette' ? <Palette /> : null}
        {panel === 'shortcuts' ? <ShortcutSheet /> : null}
        {explaining ? <ExplainPanel /> : null}
        {touring ? <Tour /> : null}
      </Suspense>
    </div>
  )
}
