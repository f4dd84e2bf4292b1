/** Levers and their values in words. */
import { leverDefinition, type LeverId, type LeverValue } from '../../../src-core/levers/catalogue.ts'

const UNITS = { percent: '%', percentile: '', months: ' months', switch: '' } as const

/** As "3.5%", "12 months", "on", "off", "28 3 7 ... %". */
export function leverValueText(lever: LeverId, value: LeverValue): string {
  const { unit } = leverDefinition(lever)
  if (value === null) return 'off'
  if (Array.isArray(value)) return `${value.join(' ')}${UNITS[unit]}`
  if (unit === 'switch') return value === 1 ? 'on' : 'off'
  return `${value}${UNITS[unit]}`
}

interface Change {
  readonly lever: LeverId
  readonly level: number | null
  readonly year: number | null
  readonly oldValue: LeverValue
  readonly newValue: LeverValue
  readonly action: 'set' | 'reset' | 'lock' | 'unlock'
}

/** One line for the record: "Merit rate, level 2, 2027: 4% to 4.5%". */
export function describeChange({ lever, level, year, oldValue, newValue, action }: Change): string {
  const { label, perLevel } = leverDefinition(lever)
  const where = [label, level !== null ? `level ${level}` : perLevel ? 'all levels' : '', year ?? '']
  const scope = where.filter((part) => part !== '').join(', ')
  if (action === 'lock') return `${scope} locked`
  if (action === 'unlock') return `${scope} unlocked`
  if (action === 'reset') return `${scope}: ${leverValueText(lever, oldValue)} taken back`
  const from = oldValue === null ? '' : `${leverValueText(lever, oldValue)} `
  return `${scope}: ${from}to ${leverValueText(lever, newValue)}`
}
