/** The rules as they are edited: kept at once while they agree with themselves, held here with their problems otherwise. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { OfferRules, RuleVersion } from '../../../src-contract/desktop/rules.ts'
import { validateRules, type RuleProblem } from '../../../src-core/offers/validate-rules.ts'
import { call, isQuiet, toClientError, type ClientError } from '../../host/index.ts'

export interface Draft {
  readonly rules: OfferRules
  readonly problems: readonly RuleProblem[]
  /** Something typed is not kept yet, because of the problems. */
  readonly waiting: boolean
  readonly error: ClientError | null
  change(rules: OfferRules): void
}

export function useDraft({ version, rules: kept }: RuleVersion): Draft {
  const [edited, setEdited] = useState<OfferRules | null>(null)
  const [error, setError] = useState<ClientError | null>(null)
  const rules = edited ?? kept
  const problems = useMemo(() => validateRules(rules), [rules])
  const newest = useRef<OfferRules | null>(null)

  const change = useCallback(
    (next: OfferRules) => {
      newest.current = next
      setEdited(next)
      if (validateRules(next).length > 0) return
      call('rules.change', { version, rules: next }).then(
        () => setError(null),
        (failure: unknown) => {
          if (!isQuiet(failure)) setError(toClientError(failure))
        },
      )
    },
    [version],
  )

  // What main holds is what was typed: from here on its word goes.
  useEffect(() => {
    if (newest.current && JSON.stringify(newest.current) === JSON.stringify(kept)) setEdited(null)
  }, [kept])

  return { rules, problems, waiting: problems.length > 0, error, change }
}
