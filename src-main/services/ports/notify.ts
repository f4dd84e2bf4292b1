/** Tells the windows something without being asked. */
import type { EventData, EventName } from '../../../src-contract/desktop/events.ts'

export type Notify = <N extends EventName>(event: N, data: EventData<N>) => void
