/** What an offer does elsewhere: peers compressed or inverted, the category's gap, next year's merit pool, payroll. */
import { exact } from '../field/exact.ts'
import { COUNT, createLedger, inMoney, PERCENT, type LedgerBook, type LedgerInput, type LedgerStep } from './ledger.ts'
import { moneyInput, ruleInput, type OfferContext, type Peer } from './offer-context.ts'
import { byPay, paidPeers, type PaidPeer } from './parity.ts'
import type { OfferLevel } from './rules.ts'
import { toOfferCurrency } from './to-offer-currency.ts'

/** A person of the category with the gender the roster states. */
export interface CategoryPerson extends Pick<Peer, 'employeeId' | 'pay' | 'currency' | 'source'> {
  readonly gender: string | null
}

interface ImpactInput {
  readonly base: LedgerInput
  readonly bonus: LedgerInput
  readonly level: OfferLevel
  readonly gender: string | null
  readonly currency: string
  readonly context: OfferContext
  readonly category: readonly CategoryPerson[]
  readonly meritRate: LedgerInput
}

export interface Impact {
  readonly inverted: LedgerInput
  readonly compressed: LedgerInput
  readonly paidLess: LedgerInput
  readonly employees: readonly { readonly kind: 'inverted' | 'compressed'; readonly peer: PaidPeer }[]
  readonly remedy: LedgerInput | null
  /** How many peers the roster says the standing of. */
  readonly compared: number
  readonly gap: CategoryGap
  readonly merit: LedgerInput
  readonly payroll: LedgerInput
  readonly ledger: readonly LedgerStep[]
}

export interface CategoryGap {
  readonly before: LedgerInput | null
  readonly after: LedgerInput | null
  /** Whether the gap is at or beyond the line of a joint assessment; null where there is no gap. */
  readonly atLine: { readonly before: boolean | null; readonly after: boolean | null }
  readonly men: number
  readonly women: number
  readonly suppressed: boolean
}

export function offerImpact(input: ImpactInput): Impact {
  const { base, bonus, context, currency } = input
  const book = createLedger()
  const money = inMoney(currency)
  const convert = toOfferCurrency(book, context, currency)
  const peers = paidPeers({
    context,
    level: input.level,
    convert: (id, label, amount) => convert(`impact-${id}`, label, amount),
  })
  const pays = (list: readonly PaidPeer[]): LedgerInput[] => list.map(({ pay }) => pay)
  const senior = peers.filter(({ moreSenior }) => moreSenior === true)
  const rule = ruleInput(context)
  const percent = rule('Compression', context.rules.parity.compression, 'percent', 'parity.compression')
  const above = 'More senior peers paid less than the offer'
  const inverted = book.add('impact-inverted', above, 'countBelow', [base, ...pays(senior)], COUNT)
  const near = 'More senior peers paid little more than the offer'
  const compressed = book.add('impact-compressed', near, 'countUpTo', [base, percent, ...pays(senior)], COUNT)
  const paidLess = book.add('impact-paid-less', 'Peers paid less', 'countBelow', [base, ...pays(peers)], COUNT)
  const limit = exact(base.value).times(exact(100).plus(percent.value)).div(100)
  const employees = senior.flatMap((peer): Impact['employees'] => {
    const pay = exact(peer.pay.value)
    if (pay.lt(base.value)) return [{ kind: 'inverted', peer }]
    return pay.lte(limit) ? [{ kind: 'compressed', peer }] : []
  })
  const lift = 'What lifting the inverted peers to the offer costs a year'
  const remedy =
    inverted.value === '0' ? null : book.add('impact-remedy', lift, 'shortfallSum', [base, ...pays(senior)], money)
  const merit = book.add('impact-merit', "Next year's merit raise", 'percentOf', [base, input.meritRate], money)
  const payroll = book.add('impact-payroll', 'Base and target bonus a year', 'sum', [base, bonus], money)
  return {
    inverted,
    compressed,
    paidLess,
    employees,
    remedy,
    compared: peers.filter(({ moreSenior }) => moreSenior !== null).length,
    gap: categoryGap(book, input),
    merit,
    payroll,
    ledger: book.steps,
  }
}

/** Mean pay of men and women of the category in the hub currency, before the offer and with it. */
function categoryGap(book: LedgerBook, input: ImpactInput): CategoryGap {
  const { category, context, base, gender } = input
  const toHub = toOfferCurrency(book, context, context.hubCurrency)
  const paysOf = (sex: Sex): LedgerInput[] =>
    category
      .filter((person) => sexOf(person.gender) === sex)
      .toSorted(byPay)
      .map(({ employeeId, pay, currency, source }) => {
        const label = `Pay of ${employeeId}`
        return toHub(`impact-pay-${employeeId}`, label, moneyInput(label, pay, currency, source))
      })
  const counts = { men: count(category, 'men'), women: count(category, 'women') }
  const least = context.rules.parity.minimumGroup
  const atLine = { before: null, after: null }
  if (counts.men < least || counts.women < least) {
    return { before: null, after: null, atLine, ...counts, suppressed: true }
  }
  const groups = { men: paysOf('men'), women: paysOf('women') }
  book.add('impact-men', 'Men of the category', 'count', groups.men, COUNT)
  book.add('impact-women', 'Women of the category', 'count', groups.women, COUNT)
  const before = gapOf(book, 'before', groups, context.hubCurrency)
  const reachedBefore = reaches(book, 'before', before)
  const sex = sexOf(gender)
  if (sex === null) {
    return { before, after: null, atLine: { ...atLine, before: reachedBefore }, ...counts, suppressed: false }
  }
  const own = toHub('impact-base', 'Base of this offer', base)
  const after = gapOf(book, 'after', { ...groups, [sex]: [...groups[sex], own] }, context.hubCurrency)
  const reached = { before: reachedBefore, after: reaches(book, 'after', after) }
  return { before, after, atLine: reached, ...counts, suppressed: false }
}

/** From here on a category's mean gap, either way, asks for a joint assessment unless justified or remedied. */
const JOINT_ASSESSMENT: LedgerInput = {
  name: 'Line of a joint pay assessment',
  value: '5',
  ...PERCENT,
  source: { kind: 'constant', note: 'Directive (EU) 2023/970, article 10' },
}

function reaches(book: LedgerBook, when: 'before' | 'after', gap: LedgerInput): boolean {
  const label = `Gap ${when} the offer at the line of a joint assessment`
  return book.add(`impact-line-${when}`, label, 'reaches', [gap, JOINT_ASSESSMENT], COUNT).value === '1'
}

type Sex = 'men' | 'women'

function gapOf(
  book: LedgerBook,
  when: 'before' | 'after',
  groups: Readonly<Record<Sex, readonly LedgerInput[]>>,
  currency: string,
): LedgerInput {
  const mean = (sex: Sex): LedgerInput =>
    book.add(
      `impact-mean-${sex}-${when}`,
      `Mean pay of ${sex}, ${when} the offer`,
      'mean',
      groups[sex],
      inMoney(currency),
    )
  const inputs = [mean('men'), mean('women')]
  return book.add(`impact-gap-${when}`, `Pay gap of the category, ${when} the offer`, 'gap', inputs, PERCENT)
}

function count(category: readonly CategoryPerson[], sex: Sex): number {
  return category.filter((person) => sexOf(person.gender) === sex).length
}

const MEN = new Set(['m', 'male', 'man', 'men', 'mann', 'männlich', 'masculin', 'masculino', 'homme', 'hombre', 'uomo'])
const WOMEN = new Set([
  'f',
  'w',
  'female',
  'woman',
  'women',
  'frau',
  'weiblich',
  'féminin',
  'femenino',
  'femme',
  'mujer',
  'donna',
])

/** The two groups that the statutory gap compares; everyone else is in neither. */
function sexOf(gender: string | null): Sex | null {
  const word = gender?.trim().toLowerCase() ?? ''
  if (MEN.has(word)) return 'men'
  return WOMEN.has(word) ? 'women' : null
}
