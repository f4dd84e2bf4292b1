/** Loaded into the host before everything else: its clock is ahead by as many milliseconds as the file named in CLOCK_FILE says. */
import { readFileSync } from 'node:fs'

const path = process.env['CLOCK_FILE'] ?? ''
const real = Date.now.bind(Date)
const ahead = (): number => Number(readFileSync(path, 'utf8'))

class MovedDate extends Date {
  constructor(...given: [] | [number | string | Date]) {
    if (given.length === 0) super(real() + ahead())
    else super(...given)
  }

  static override now(): number {
    return real() + ahead()
  }
}

// A date of several numbers is nothing that the host makes; everything else is as it was.
globalThis.Date = MovedDate as DateConstructor
