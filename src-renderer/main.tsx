/** Start: connect to the host, follow its events, draw. */
import '@mantine/core/styles.layer.css'
import './styles.css'
import { MantineProvider } from '@mantine/core'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { connectHost } from './host/index.ts'
import { followProfiles } from './stores/profiles.ts'
import { followAddress } from './stores/route.ts'
import { followScenarios } from './stores/scenario.ts'
import { followSession } from './stores/session.ts'
import { bumpAll, followTopics } from './stores/topics.ts'
import { followWaitingForMe } from './stores/waiting-for-me.ts'
import { followWorkspace, refreshWorkspace } from './stores/workspace.ts'
import { theme } from './theme.ts'
import { copyExactValues } from './ui/copy-exact.ts'
import { listenForShortcuts } from './ui/shortcuts.ts'

connectHost()
followAddress()
followTopics()
followScenarios()
followProfiles()
followWaitingForMe()
followWorkspace()
followSession(() => {
  void refreshWorkspace()
  bumpAll()
})
listenForShortcuts()
copyExactValues()

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <App />
    </MantineProvider>
  </StrictMode>,
)
