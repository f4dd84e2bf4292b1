/** Code that loads when it is first shown, or ahead of that while the window has nothing else to do. */
import { lazy, type ComponentType, type LazyExoticComponent } from 'react'

const notLoaded: (() => Promise<unknown>)[] = []

export function loadLater<Props extends object>(
  find: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> {
  let found: { default: ComponentType<Props> } | null = null
  const load = async (): Promise<{ default: ComponentType<Props> }> => (found ??= { default: await find() })
  notLoaded.push(load)
  return lazy(() => (found ? atOnce(found) : load()))
}

/**
 * React draws what is answered within the call in the same pass. After a promise, even a fulfilled one, it would show
 * the fallback first and keep that for 300 ms.
 */
function atOnce<T>(value: T): Promise<T> {
  const answer: Pick<Promise<T>, 'then'> = {
    then: (resolve) => {
      void resolve?.(value)
      return Promise.resolve(value) as never
    },
  }
  return answer as Promise<T>
}

/** Loads the rest, one after another, whenever the window is idle. */
export function loadAhead(): void {
  requestIdleCallback(() => {
    const load = notLoaded.shift()
    // A part that cannot be read now is asked for again, and its failure told, when it is to be shown.
    if (load) void load().then(loadAhead, loadAhead)
  })
}
