/** The one place the window's page comes from. */
export const SCHEME = 'app'
export const APP_HOST = 'meritline'
export const APP_ORIGIN = `${SCHEME}://${APP_HOST}`
export const APP_PAGE = `${APP_ORIGIN}/index.html`

/** Whether an address belongs to the app's own page. An address that cannot be parsed does not. */
export function isAppUrl(address: string): boolean {
  if (!URL.canParse(address)) return false
  const url = new URL(address)
  return url.protocol === `${SCHEME}:` && url.host === APP_HOST
}
