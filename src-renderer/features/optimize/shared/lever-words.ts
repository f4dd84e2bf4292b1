/** Levers and their values in words. */
import type { Lever, LeverId, LeverValue } from '../../../../src-contract/desktop/levers.ts'
import { decimal } from '../../../ui/format.ts'

export type LeverIndex = ReadonlyMap<LeverId, Lever>

export function indexLevers(levers: readonly Lever[] | undefined): LeverIndex {
  return new Map((levers ?? []).map((lever) => [lever.id, lever]))
}

/** As "%": what stands after a value of the lever. */
export function unitSign(lever: Lever | undefined): string {
  if (lever?.unit === 'months') return 'months'
  return lever?.unit === 'percent' ? '%' : ''
}

/** A value without its unit, with at least the lever's decimals: what an optimizer finds is finer than a step. */
export function leverNumber(lever: Lever | undefined, value: number, extra = 0): string {
  return decimal(value, Math.min(6, (lever?.decimals ?? 2) + extra))
}

export function leverText(lever: Lever | undefined, value: LeverValue): string {
  if (value === null) return 'off'
  if (Array.isArray(value)) return value.map((one) => decimal(one, Number.isInteger(one) ? 0 : 2)).join(' ')
  if (lever?.unit === 'switch') return value === 1 ? 'on' : 'off'
  return `${leverNumber(lever, value)} ${unitSign(lever)}`.trim()
}

/** level null: all levels, or the workforce where the lever knows none. */
export function placeText(lever: Lever | undefined, level: number | null, names: readonly string[]): string {
  if (level !== null) return names[level - 1] ?? `Level ${level}`
  return lever?.perLevel ? 'All levels' : 'Workforce'
}
