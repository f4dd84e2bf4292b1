/** The connection to the host, what the host can do, and what the engine is doing. */
import { create } from 'zustand'
import type { EventData } from '../../src-contract/desktop/events.ts'
import type { HostInfo } from '../../src-contract/desktop/host.ts'
import { call, on, onConnection, type ConnectionState } from '../host/index.ts'

interface Session {
  readonly connection: ConnectionState
  readonly host: HostInfo | null
  readonly engine: EventData<'engine.status'> | null
}

export const useSession = create<Session>(() => ({ connection: 'connecting', host: null, engine: null }))

/** whenBack: called each time the connection is there again after having been lost. */
export function followSession(whenBack: () => void): void {
  onConnection((connection) => {
    const before = useSession.getState().connection
    useSession.setState({ connection })
    if (connection === 'open' && before === 'lost') whenBack()
  })
  on('engine.status', (engine) => useSession.setState({ engine }))
  void readHost()
}

async function readHost(): Promise<void> {
  try {
    useSession.setState({ host: await call('host.info', {}) })
  } catch {
    // A lost connection is shown as such; the next connection asks again.
    setTimeout(() => void readHost(), 1000)
  }
}
