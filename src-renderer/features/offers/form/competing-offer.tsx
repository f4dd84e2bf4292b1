/** What another employer offers: base, bonus and equity in one currency; what cannot be read is told at its field. */
import { Button } from '@mantine/core'
import type { CandidateFields } from '../../../../src-contract/desktop/candidates.ts'
import classes from './form.module.css'
import { MoneyField } from './money-field.tsx'
import { amountText } from './money-text.ts'
import type { FieldChanges } from './use-field-changes.ts'

interface CompetingOfferProps {
  readonly offer: CandidateFields['competingOffer']
  readonly changes: FieldChanges
}

type Part = 'base' | 'bonus' | 'equity'

const PARTS: readonly { readonly part: Part; readonly label: string }[] = [
  { part: 'base', label: 'Competing base' },
  { part: 'bonus', label: 'Competing bonus' },
  { part: 'equity', label: 'Competing equity' },
]

export function CompetingOffer({ offer, changes }: CompetingOfferProps) {
  const textOf = (part: Part): string | null => {
    const amount = offer?.[part] ?? null
    return offer && amount !== null ? amountText(amount, offer.currency) : null
  }
  const keep = (part: Part, text: string | null): Promise<boolean> => {
    if (part === 'base' && text === null) return changes.change({ competingOffer: null })
    const parts = { base: textOf('base'), bonus: textOf('bonus'), equity: textOf('equity'), [part]: text }
    return changes.change({ competingOffer: { ...parts, base: parts.base ?? '' } })
  }
  return (
    <fieldset className={classes['group']}>
      <legend>Competing offer</legend>
      {PARTS.map(({ part, label }) => (
        <MoneyField
          key={part}
          label={label}
          value={textOf(part)}
          disabled={part !== 'base' && offer === null}
          {...(part === 'base' ? {} : { placeholder: offer === null ? 'After the base' : '0' })}
          problem={changes.problemOf(`competingOffer.${part}`)}
          onKeep={(text) => keep(part, text)}
        />
      ))}
      {offer === null ? null : (
        <Button variant="subtle" size="compact-xs" onClick={() => void changes.change({ competingOffer: null })}>
          No competing offer
        </Button>
      )}
    </fieldset>
  )
}
