/** The parts of the Optimize screen, as its address names them: #/optimize/matrix */
export const OPTIMIZE_TABS = [
  { id: 'budget', label: 'Meet the budget' },
  { id: 'matrix', label: 'Merit matrix' },
  { id: 'allocation', label: 'Allocation' },
  { id: 'sensitivity', label: 'Sensitivity' },
  { id: 'frontier', label: 'Frontier' },
  { id: 'backtest', label: 'Backtest' },
] as const
export type OptimizeTab = (typeof OPTIMIZE_TABS)[number]['id']

/** An unknown part reads as the first. */
export function tabOf(path: readonly string[]): OptimizeTab {
  return OPTIMIZE_TABS.find(({ id }) => id === path[0])?.id ?? 'budget'
}
