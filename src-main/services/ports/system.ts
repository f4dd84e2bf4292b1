/** The clock, ids and chance, as ports: nothing else in services may ask the machine for them. */
export interface System {
  now(): Date
  /** A fresh, unique, URL-safe id. */
  id(): string
  /** A fresh 32-bit seed. */
  seed(): number
  /** The machine's time zone, as Europe/Dublin. */
  timeZone(): string
  /** Who is at work: the name of the profile in use, else the machine's user. Written as actor of each change. */
  actor(): string
}
