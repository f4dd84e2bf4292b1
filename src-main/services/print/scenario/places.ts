/** Totals by department and by location: the largest by name, the rest in one line, so that each table adds up. */
import type { KeyTotals, Totals } from '../../../../src-contract/desktop/totals.ts'
import { amountsIn } from './amounts.ts'
import type { PacketData } from './data.ts'
import type { Block, Section, TableColumn, TableRow } from '../../ports/paper-document.ts'

const SHOWN = 20

interface Place {
  readonly name: string
  readonly inYearFirst: number
  readonly inYearLast: number
  readonly annualised: number
  readonly end: number
}

/** Null for a roster that says neither. */
export function placesSection({ totals }: PacketData): Section | null {
  const blocks = [
    placeTable('department', totals, 'byDepartment'),
    placeTable('location', totals, 'byLocation'),
  ].filter((block) => block !== null)
  return blocks.length > 0 ? { title: 'Totals by department and location', blocks } : null
}

function placeTable(word: string, totals: Totals, by: 'byDepartment' | 'byLocation'): Block | null {
  const places = placesOf(totals, by, word)
  const first = totals.years[0]
  const last = totals.years.at(-1)
  if (!first || !last || places.length < 2) return null
  const { exact, people } = amountsIn(totals.currency)
  const single = first === last
  const right = (header: string): TableColumn => ({ header, align: 'right' })
  const row = (place: Place, strong = false): TableRow => ({
    cells: [
      place.name,
      ...(single ? [] : [exact(place.inYearFirst)]),
      exact(place.inYearLast),
      exact(place.annualised),
      people(place.end),
    ],
    ...(strong ? { strong } : {}),
  })
  return {
    kind: 'table',
    caption: `Cost in ${totals.currency} and headcount by ${word}`,
    columns: [
      { header: capital(word), align: 'left' },
      ...(single ? [] : [right(`In-year ${first.year}`)]),
      right(`In-year ${last.year}`),
      right(`Annualised, end of ${last.year}`),
      right(`People, end of ${last.year}`),
    ],
    rows: [...shown(places, word).map((place) => row(place)), row(sumOf(places, `All ${word}s`), true)],
  }
}

function placesOf({ years }: Totals, by: 'byDepartment' | 'byLocation', word: string): Place[] {
  const find = (of: readonly KeyTotals[] | undefined, key: string | null) => of?.find((part) => part.key === key)
  const firsts = years[0]?.[by]
  const lasts = years.at(-1)?.[by]
  const keys = new Set([...(firsts ?? []), ...(lasts ?? [])].map(({ key }) => key))
  return [...keys]
    .map((key) => {
      const last = find(lasts, key)
      return {
        name: key ?? `No ${word}`,
        inYearFirst: find(firsts, key)?.costs.inYear ?? 0,
        inYearLast: last?.costs.inYear ?? 0,
        annualised: last?.costs.annualised ?? 0,
        end: last?.headcount.end ?? 0,
      }
    })
    .sort((a, b) => b.annualised - a.annualised)
}

function shown(places: readonly Place[], word: string): readonly Place[] {
  // One line for one more place says more than a line for the rest.
  if (places.length <= SHOWN + 1) return places
  const rest = places.slice(SHOWN)
  return [...places.slice(0, SHOWN), sumOf(rest, `${rest.length} smaller ${word}s`)]
}

function sumOf(places: readonly Place[], name: string): Place {
  const sum = (of: (place: Place) => number) => places.reduce((total, place) => total + of(place), 0)
  return {
    name,
    inYearFirst: sum((place) => place.inYearFirst),
    inYearLast: sum((place) => place.inYearLast),
    annualised: sum((place) => place.annualised),
    end: sum((place) => place.end),
  }
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
