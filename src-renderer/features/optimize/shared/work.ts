/**
 * Long work asked of the host: one piece of a kind at a time, kept while other screens are shown, until the workspace
 * closes. Says when data it rests on has changed since.
 */
import { create, type StoreApi, type UseBoundStore } from 'zustand'
import type { Progress } from '../../../../src-contract/desktop/envelope.ts'
import type { MethodInput, MethodName, MethodOutput } from '../../../../src-contract/desktop/index.ts'
import { call, isQuiet, toClientError, type ClientError } from '../../../host/index.ts'
import { useTopics, type Topic } from '../../../stores/topics.ts'
import { whenWorkspaceEnds } from './workspace-end.ts'

interface WorkState<M extends MethodName> {
  readonly busy: boolean
  readonly progress: Progress | null
  /** What was asked for, by the newest piece of work that began. */
  readonly input: MethodInput<M> | null
  readonly output: MethodOutput<M> | null
  /** What the output answers. */
  readonly answered: MethodInput<M> | null
  readonly error: ClientError | null
  /** The user cancelled the newest piece of work; an older output stays. */
  readonly stopped: boolean
  /** Counts of changes when the output's work began: more now means that it may no longer hold. */
  readonly version: number
}

interface Work<M extends MethodName> {
  readonly use: UseBoundStore<StoreApi<WorkState<M>>>
  start(input: MethodInput<M>): Promise<void>
  cancel(): void
  forget(): void
}

/** What results rest on. */
const TOPICS: readonly Topic[] = ['people', 'payBands', 'rates', 'scenarios', 'levers']

function versionOf(versions: Readonly<Record<Topic, number>>): number {
  return TOPICS.reduce((sum, topic) => sum + versions[topic], 0)
}

export function createWork<M extends MethodName>(method: M): Work<M> {
  const empty: WorkState<M> = {
    busy: false,
    progress: null,
    input: null,
    output: null,
    answered: null,
    error: null,
    stopped: false,
    version: 0,
  }
  const use = create<WorkState<M>>(() => empty)
  let running: AbortController | null = null

  async function start(input: MethodInput<M>): Promise<void> {
    running?.abort()
    const stop = new AbortController()
    running = stop
    const version = versionOf(useTopics.getState())
    use.setState({ busy: true, progress: null, error: null, stopped: false, input })
    try {
      const output = await call(method, input, {
        signal: stop.signal,
        onProgress: (progress) => {
          if (running === stop) use.setState({ progress })
        },
      })
      if (running === stop) use.setState({ busy: false, progress: null, output, answered: input, version })
    } catch (error) {
      if (running !== stop) return
      const shown = isQuiet(error) ? null : toClientError(error)
      use.setState({ busy: false, progress: null, error: shown, stopped: shown === null })
    }
  }

  function cancel(): void {
    running?.abort()
  }

  function forget(): void {
    running?.abort()
    running = null
    use.setState(empty, true)
  }

  whenWorkspaceEnds(forget)
  return { use, start, cancel, forget }
}

/** Whether levers, people, bands, rates or scenarios changed since. */
export function useChangedSince(version: number): boolean {
  return useTopics((versions) => versionOf(versions) !== version)
}
