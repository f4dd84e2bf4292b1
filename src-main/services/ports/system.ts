/** The clock, ids and chance, as ports: nothing else in services may ask the machine for them. */
export interface System {
  now(): Date
  /** A fresh, unique, URL-safe id. */
  id(): string
  /** A fresh 32-bit seed. */
  seed(): number
  /** The profile's name, written as actor of each change. */
  actor(): string
}
