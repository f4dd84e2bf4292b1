import { useMemo } from 'react'
import { useCall } from '../../stores/use-call.ts'
import { useCurrency } from '../../stores/workspace.ts'

/** The codes a location can be given: those in use first, then every other. */
export function useCurrencyOptions(
  inUse: readonly string[],
): readonly { readonly value: string; readonly label: string }[] {
  const own = useCurrency()
  const rates = useCall('rates.list', {}, ['rates'])
  const used = inUse.join()
  return useMemo(() => {
    const known = (rates.data?.rates ?? []).map(({ currency }) => currency)
    const first = [...new Set([own, ...used.split(',').filter(Boolean), ...known])]
    const others = Intl.supportedValuesOf('currency').filter((code) => !first.includes(code))
    return [...first, ...others].map((code) => ({ value: code, label: code }))
  }, [own, rates.data, used])
}
