/** The views of the queue. */
export const VIEWS = [
  { id: 'forMe', label: 'Waiting for me' },
  { id: 'submitted', label: 'Submitted by me' },
  { id: 'waiting', label: 'Open' },
  { id: 'all', label: 'All' },
] as const

export type View = (typeof VIEWS)[number]['id']

export function readView(text: string | undefined): View {
  return VIEWS.find(({ id }) => id === text)?.id ?? 'forMe'
}
