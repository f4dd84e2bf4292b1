import { isCurrency } from './parse-currency.ts'

/** What a currency sign or abbreviation beside an amount can mean, most likely first. */
const MEANINGS: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ['$', ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'MXN', 'TWD', 'ARS', 'CLP', 'COP', 'BMD', 'BSD', 'BBD', 'KYD', 'TTD', 'JMD', 'FJD', 'NAD', 'BND']],
  ['US$', ['USD']],
  ['U$S', ['USD']],
  ['A$', ['AUD']],
  ['AU$', ['AUD']],
  ['C$', ['CAD']],
  ['CA$', ['CAD']],
  ['CAN$', ['CAD']],
  ['NZ$', ['NZD']],
  ['HK$', ['HKD']],
  ['S$', ['SGD']],
  ['SG$', ['SGD']],
  ['MX$', ['MXN']],
  ['NT$', ['TWD']],
  ['R$', ['BRL']],
  ['€', ['EUR']],
  ['EURO', ['EUR']],
  ['£', ['GBP', 'EGP', 'GIP', 'FKP', 'SHP']],
  ['¥', ['JPY', 'CNY']],
  ['￥', ['CNY', 'JPY']],
  ['CN¥', ['CNY']],
  ['JP¥', ['JPY']],
  ['RMB', ['CNY']],
  ['元', ['CNY', 'TWD']],
  ['円', ['JPY']],
  ['₩', ['KRW']],
  ['₹', ['INR']],
  ['RS', ['INR', 'PKR', 'LKR', 'NPR', 'MUR']],
  ['RS.', ['INR', 'PKR', 'LKR', 'NPR', 'MUR']],
  ['₽', ['RUB']],
  ['₺', ['TRY']],
  ['₪', ['ILS']],
  ['₫', ['VND']],
  ['₱', ['PHP']],
  ['฿', ['THB']],
  ['₴', ['UAH']],
  ['₦', ['NGN']],
  ['₡', ['CRC']],
  ['₸', ['KZT']],
  ['ZŁ', ['PLN']],
  ['KČ', ['CZK']],
  ['FT', ['HUF']],
  ['KR', ['SEK', 'NOK', 'DKK', 'ISK']],
  ['KR.', ['DKK', 'SEK', 'NOK', 'ISK']],
  ['FR', ['CHF']],
  ['FR.', ['CHF']],
  ['SFR', ['CHF']],
  ['SFR.', ['CHF']],
  ['R', ['ZAR']],
  ['RM', ['MYR']],
  ['RP', ['IDR']],
  ['LEI', ['RON']],
])

/**
 * Currencies that a mention beside an amount can mean: one for "EUR" or "€", several for "$" or "¥",
 * null for text that is no currency.
 */
export function currenciesOf(mention: string): readonly string[] | null {
  const upper = mention.toUpperCase()
  if (/^[A-Z]{3}$/.test(upper) && isCurrency(upper)) return [upper]
  return MEANINGS.get(upper) ?? null
}
