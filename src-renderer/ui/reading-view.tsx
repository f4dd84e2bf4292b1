/** One reading's three states around its content. */
import type { ReactNode } from 'react'
import type { Reading } from '../stores/use-call.ts'
import { ErrorState, LoadingBar, Stopped } from './states.tsx'

interface ReadingViewProps<T> {
  readonly reading: Reading<T>
  readonly label?: string
  /** Shown instead of the content when the answer holds nothing. */
  readonly empty?: { readonly when: (data: T) => boolean; readonly show: ReactNode }
  readonly children: (data: T) => ReactNode
}

/** Older content stays on screen while it is read again; an error stands above it. */
export function ReadingView<T>({ reading, label, empty, children }: ReadingViewProps<T>) {
  const { data, error, loading, progress, stopped, reload, cancel } = reading
  if (data === null) {
    if (error) return <ErrorState error={error} onRetry={reload} />
    if (stopped) return <Stopped onAgain={reload} />
    return loading ? <LoadingBar label={label} progress={progress} onCancel={cancel} /> : null
  }
  return (
    <>
      {error ? <ErrorState error={error} onRetry={reload} /> : null}
      {empty?.when(data) ? empty.show : children(data)}
    </>
  )
}
