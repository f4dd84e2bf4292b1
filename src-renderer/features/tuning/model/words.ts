/** Changes in words, for the history list: "Merit rate, Staff: 3.50 → 3.75 %". */
import type { Lever, LeverValue } from '../../../../src-contract/desktop/levers.ts'
import { decimal } from '../../../ui/format.ts'

export const UNIT_SIGNS: Readonly<Record<Lever['unit'], string>> = {
  percent: '%',
  months: 'months',
  percentile: '%',
  switch: '',
}

export function valueText(lever: Pick<Lever, 'unit' | 'decimals'>, value: LeverValue): string {
  if (value === null) return 'off'
  if (Array.isArray(value)) return `${value.length} values`
  if (lever.unit === 'switch') return value === 1 ? 'on' : 'off'
  return `${decimal(value, lever.decimals)} ${UNIT_SIGNS[lever.unit]}`
}

/** where: the level's name, or null for all; year null: all years. */
export function changeText(
  lever: Lever,
  where: string | null,
  year: number | null,
  before: LeverValue | undefined,
  after: LeverValue,
): string {
  const subject = [lever.label, where ?? (lever.perLevel ? 'all levels' : null), year].filter((part) => part !== null)
  const from = before === undefined || Array.isArray(after) ? '' : `${valueText(lever, before)} \u2192 `
  const to = Array.isArray(after) ? 'changed' : valueText(lever, after)
  return `${subject.join(', ')}: ${from}${to}`
}
