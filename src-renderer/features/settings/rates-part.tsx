/** Exchange rates to the workspace's currency, each with its date and source. */
import { useState } from 'react'
import { useCall } from '../../stores/use-call.ts'
import { CurrencySelect } from '../../ui/currency-select.tsx'
import { RateTable } from '../../ui/rates/rate-table.tsx'
import { ReadingView } from '../../ui/reading-view.tsx'
import { Section } from '../../ui/screen.tsx'
import { Term } from '../../ui/term.tsx'
import { ForRole } from '../../ui/for-role.tsx'

export function RatesPart() {
  const reading = useCall('rates.list', {}, ['rates', 'people'])
  const [added, setAdded] = useState<readonly string[]>([])
  return (
    <Section
      title={<Term id="exchangeRate">Exchange rates</Term>}
      note="State them from a source of yours: Meritline fetches nothing. Saved runs keep the rates they were made with."
    >
      <ReadingView reading={reading}>
        {({ currency, rates, missing }) => {
          const known = new Set([currency, ...missing, ...rates.map((rate) => rate.currency)])
          const extra = added.filter((code) => !known.has(code))
          return (
            <ForRole to="edit">
              {rates.length + missing.length + extra.length > 0 ? (
                <RateTable currency={currency} rates={rates} missing={[...missing, ...extra]} />
              ) : (
                <p className="dim">Everyone is paid in {currency}: no rate is needed.</p>
              )}
              <div style={{ maxWidth: 320, marginTop: 12 }}>
                <CurrencySelect
                  label="State a rate for another currency"
                  value=""
                  onChange={(code) => setAdded((before) => [...before, code])}
                />
              </div>
            </ForRole>
          )
        }}
      </ReadingView>
    </Section>
  )
}
