/** Exchange rates to the workspace currency, stated by the user with date and source. */
import { CodedError } from '../../../src-core/coded-error.ts'
import { dayOfIso } from '../../../src-core/field/days.ts'
import { isCurrency } from '../../../src-core/money/parse-currency.ts'
import { breathe } from '../breathe.ts'
import type { Handlers } from '../handlers.ts'
import type { PeopleDependencies } from './people.ts'
import { isRateComplete, rebuildPositions } from './positions.ts'

export function ratesService({ workspace, notify }: Omit<PeopleDependencies, 'system'>): Handlers<'rates'> {
  return {
    'rates.list'() {
      const { settings, people } = workspace.require().read
      const { currency } = settings.get()
      const rates = [...people.rates()]
      const bandFile = people.currentBands()
      const bandCurrencies = bandFile ? people.bands(bandFile.importId).map((band) => band.currency) : []
      const used = new Set([...people.currenciesInUse(), ...bandCurrencies])
      const known = new Set([currency, ...rates.map((rate) => rate.currency)])
      return { currency, rates, missing: [...used].filter((each) => !known.has(each)).sort() }
    },

    async 'rates.set'(rate, context) {
      const store = workspace.require()
      const { currency } = store.read.settings.get()
      if (rate.currency === currency) {
        throw new CodedError('OWN_CURRENCY', `${currency} is the workspace's own currency: its rate is 1 and stays so.`)
      }
      if (!isCurrency(rate.currency)) throw invalid('currency: not a currency of ISO 4217.')
      if (!/[1-9]/.test(rate.rate)) throw invalid('rate: must be above zero.')
      try {
        dayOfIso(rate.date)
      } catch {
        throw invalid('date: there is no such day.')
      }
      await store.writeLong(async (writer) => {
        const old = writer.people.rates().find((each) => each.currency === rate.currency) ?? null
        writer.people.setRate(rate)
        if (isRateComplete(writer)) await rebuildPositions(writer, () => breathe(context))
        writer.audit.append({
          kind: 'RATE_SET',
          subject: rate.currency,
          summary: `Set 1 ${rate.currency} = ${rate.rate} ${currency} as of ${rate.date} (${rate.source})`,
          data: { old, new: rate },
        })
      })
      notify('data.changed', { topics: ['rates', 'people', 'audit'], scenarioId: null })
      return {}
    },
  }
}

function invalid(message: string): CodedError {
  return new CodedError('INVALID_INPUT', message)
}
