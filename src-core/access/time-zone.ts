/** Whether this machine knows a time zone by its IANA name, as "Europe/Dublin". */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
