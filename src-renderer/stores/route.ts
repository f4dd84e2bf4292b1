/** Where the user is: read from and written to the address's hash, as #/people/E-17?by=level. */
import { create } from 'zustand'

export const SCREEN_IDS = [
  'home',
  'people',
  'imports',
  'tuning',
  'optimize',
  'scenarios',
  'offers',
  'runs',
  'equity',
  'approvals',
  'audit',
  'settings',
  'help',
  'rules',
] as const
export type ScreenId = (typeof SCREEN_IDS)[number]

interface Route {
  readonly screen: ScreenId
  /** What follows the screen's name: a tab, an id. */
  readonly path: readonly string[]
  readonly query: Readonly<Record<string, string>>
}

const HOME: Route = { screen: 'home', path: [], query: {} }

/** An unknown screen reads as home: an old link still opens the app. */
export function parseHash(hash: string): Route {
  const [pathText = '', queryText = ''] = hash.replace(/^#\/?/, '').split('?', 2)
  const [name = '', ...path] = pathText.split('/').map(decode)
  const screen = SCREEN_IDS.find((id) => id === name)
  if (!screen) return HOME
  return { screen, path: path.filter((part) => part !== ''), query: Object.fromEntries(new URLSearchParams(queryText)) }
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

export function formatHash(route: Route): string {
  const path = [route.screen, ...route.path].map(encodeURIComponent).join('/')
  const query = new URLSearchParams(route.query).toString()
  return `#/${path}${query ? `?${query}` : ''}`
}

export const useRoute = create<Route>(() => HOME)

/** Goes to a screen; the browser's back and forward keys work. replace: without a step in the history (filters, tabs). */
export function navigate(
  screen: ScreenId,
  path: readonly string[] = [],
  query: Readonly<Record<string, string>> = {},
  options: { readonly replace?: boolean } = {},
): void {
  const route: Route = { screen, path, query }
  const hash = formatHash(route)
  if (hash === location.hash) return
  if (options.replace) history.replaceState(null, '', hash)
  else history.pushState(null, '', hash)
  useRoute.setState(route, true)
}

/** For links: <a href={hrefOf('people', ['E-17'])}> */
export function hrefOf(
  screen: ScreenId,
  path: readonly string[] = [],
  query: Readonly<Record<string, string>> = {},
): string {
  return formatHash({ screen, path, query })
}

/** Follows the address from now on. Called once at start. */
export function followAddress(): void {
  const read = (): void => useRoute.setState(parseHash(location.hash), true)
  window.addEventListener('hashchange', read)
  window.addEventListener('popstate', read)
  read()
}
