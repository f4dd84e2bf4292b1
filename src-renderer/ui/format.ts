/** One way to write each measure, in the user's locale. Money comes in whole minor units. */

/** What a missing figure looks like. */
export const NO_FIGURE = '–'

const MINUS = '\u2212'

const formatters = new Map<string, Intl.NumberFormat>()

/** kind: 'decimal', 'percent' or a currency's code. decimals undefined: as many as the currency has. */
function formatter(kind: string, decimals?: number): Intl.NumberFormat {
  // Asked for with every figure of every frame: a key that is quick to write.
  const key = `${kind}/${decimals ?? ''}`
  const known = formatters.get(key)
  if (known) return known
  const money = kind !== 'decimal' && kind !== 'percent'
  const made = new Intl.NumberFormat(locale(), {
    style: money ? 'currency' : kind,
    currency: money ? kind : undefined,
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  })
  formatters.set(key, made)
  return made
}

let chosen: string | undefined

/** Fixes the locale (tests); undefined follows the user's. */
export function setLocale(name: string | undefined): void {
  chosen = name
  formatters.clear()
}

function locale(): string | undefined {
  return chosen
}

function write(value: number, kind: string, decimals?: number): string {
  // A true minus sign keeps columns aligned and is read as "minus".
  return formatter(kind, decimals)
    .format(Object.is(value, -0) ? 0 : value)
    .replace('-', MINUS)
}

/** Digits after the point of a currency: 2 for USD, 0 for JPY. */
export function currencyDigits(currency: string): number {
  const known = digits.get(currency)
  if (known !== undefined) return known
  const found = formatter(currency).resolvedOptions().maximumFractionDigits ?? 2
  digits.set(currency, found)
  return found
}

/** Asked for with every figure: resolvedOptions is slow. */
const digits = new Map<string, number>()

/** Whole minor units to units: 12345 cents are 123.45. For axes and input fields only. */
export function toUnits(minor: number, currency: string): number {
  return minor / 10 ** currencyDigits(currency)
}

/** Units as typed to whole minor units. */
export function toMinor(units: number, currency: string): number {
  return Math.round(units * 10 ** currencyDigits(currency))
}

/** Exact, to the minor unit: $1,234.56 */
export function moneyExact(minor: number, currency: string): string {
  return write(toUnits(minor, currency), currency)
}

/** Exact in whole units: $1,235. For a person's pay in tables. */
export function moneyWhole(minor: number, currency: string): string {
  return write(toUnits(minor, currency), currency, 0)
}

const STEPS = [
  { from: 1e9, divide: 1e9, decimals: 3, suffix: '\u00a0B' },
  { from: 1e6, divide: 1e6, decimals: 1, suffix: '\u00a0M' },
  { from: 1e5, divide: 1e3, decimals: 1, suffix: '\u00a0k' },
] as const

/** Below this every unit is shown. */
const SHORT_FROM = 1e5

/** Large sums shortened: $401.7 M, $3.238 B; below 100,000 units in whole units. */
export function moneyShort(minor: number, currency: string): string {
  const units = toUnits(minor, currency)
  const size = Math.abs(units)
  // From where the smaller unit would read 1,000.0: so that 999,960,000 reads 1.000 B and not 1,000.0 M.
  const step = STEPS.find(({ from }) => size >= from - from / 20000 && size >= SHORT_FROM)
  if (!step) return moneyWhole(minor, currency)
  const number = write(units / step.divide, currency, step.decimals)
  return number.replace(/(\d)(\D*)$/, `$1${step.suffix}$2`)
}

/** With its sign always: +$1.2 M, −$300.0 k */
export function moneyDelta(minor: number, currency: string): string {
  return withSign(minor, moneyShort(minor, currency))
}

/** What is written as zero has no sign. */
function withSign(value: number, text: string): string {
  if (!/[1-9]/.test(text)) return text.replace(/^[-\u2212]/, '')
  return value > 0 ? `+${text}` : text
}

/** A percentage that is already in percent: 3.5 is 3.5 %. */
export function percent(value: number, decimals = 1): string {
  return write(value / 100, 'percent', decimals)
}

/** A fraction as percent: 0.035 is 3.5 %; null is no figure. */
export function fraction(value: number | null, decimals = 1): string {
  return value === null ? NO_FIGURE : percent(value * 100, decimals)
}

/** With its sign always, for differences in percentage points or percent. */
export function percentDelta(value: number, decimals = 1): string {
  return withSign(value, percent(value, decimals))
}

export function count(value: number): string {
  return write(value, 'decimal', 0)
}

export function countDelta(value: number): string {
  return withSign(value, count(value))
}

export function decimal(value: number, decimals: number): string {
  return write(value, 'decimal', decimals)
}

/** Compa-ratio and other plain ratios: 0.98 */
export function ratio(value: number | null): string {
  return value === null ? NO_FIGURE : decimal(value, 2)
}

export function milliseconds(value: number): string {
  if (value < 10) return `${decimal(value, 1)} ms`
  if (value < 1000) return `${decimal(value, 0)} ms`
  return `${decimal(value / 1000, 1)} s`
}

export function bytes(value: number): string {
  if (value < 1024) return `${count(value)} bytes`
  if (value < 1024 ** 2) return `${decimal(value / 1024, 0)} kB`
  if (value < 1024 ** 3) return `${decimal(value / 1024 ** 2, 1)} MB`
  return `${decimal(value / 1024 ** 3, 2)} GB`
}

/** An ISO date as the locale writes it, the day as it stands (no time zone moves it). */
export function date(iso: string): string {
  const [year = 0, month = 1, day = 1] = iso.slice(0, 10).split('-').map(Number)
  const at = new Date(Date.UTC(year, month - 1, day))
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeZone: 'UTC' }).format(at)
}

/** An instant in the user's own time zone. */
export function instant(iso: string): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso))
}

/** How old data is, in words: today, 1 day old, 45 days old. */
export function ageInDays(days: number): string {
  if (days <= 0) return 'from today'
  return days === 1 ? '1 day old' : `${count(days)} days old`
}

/** A plural with its number: plural(1, 'person', 'people') */
export function plural(value: number, one: string, many: string): string {
  return `${count(value)} ${value === 1 ? one : many}`
}

/** How the locale writes the decimal point. */
export function decimalSeparator(): '.' | ',' {
  const part = formatter('decimal', 1)
    .formatToParts(0.5)
    .find((one) => one.type === 'decimal')
  return part?.value === ',' ? ',' : '.'
}
