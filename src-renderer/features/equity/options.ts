/** What the report is asked for; kept while the app is open. */
import { create } from 'zustand'
import type { MethodInput } from '../../../src-contract/desktop/index.ts'

type Request = MethodInput<'equity.report'>

interface Options extends Pick<Request, 'filter' | 'groups'> {
  readonly category: NonNullable<Request['category']>
  readonly minimum: number
  readonly controls: NonNullable<Request['controls']>
  readonly outcome: NonNullable<Request['outcome']>
}

export const useOptions = create<Options>(() => ({
  category: 'level',
  minimum: 10,
  controls: ['level', 'location', 'department', 'tenure'],
  outcome: { kind: 'rating', threshold: 4 },
}))

export function choose(change: Partial<Options>): void {
  useOptions.setState(change)
}

/** Takes the filter or the stated groups away. */
export function clear(name: 'filter' | 'groups'): void {
  const { [name]: _, ...rest } = useOptions.getState()
  useOptions.setState(rest, true)
}

/** As main is asked: while a field is chosen but none of its values yet, for everyone. */
export function useRequest(): Options {
  const options = useOptions()
  const { filter: _, ...everyone } = options
  return options.filter?.where?.[0]?.value === '' ? everyone : options
}
