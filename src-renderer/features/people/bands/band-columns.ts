import type { PayBand } from '../../../../src-contract/desktop/people.ts'
import type { DataColumn } from '../../../ui/data-table/column.ts'
import { date, fraction, moneyExact, moneyWhole, NO_FIGURE, toUnits } from '../../../ui/format.ts'

type Point = 'minimum' | 'midpoint' | 'maximum'

function point(id: Point, header: string): DataColumn<PayBand> {
  return {
    id,
    header,
    width: 110,
    align: 'right',
    value: (band) => toUnits(band[id], band.currency),
    cell: (band) => moneyWhole(band[id], band.currency),
    title: (band) =>
      id === 'midpoint' && band.midpointFrom === 'mean'
        ? `${moneyExact(band.midpoint, band.currency)}: (minimum + maximum) / 2`
        : moneyExact(band[id], band.currency),
  }
}

/** max/min - 1, the convention used throughout. */
function spread(band: PayBand): number | null {
  return band.minimum === 0 ? null : band.maximum / band.minimum - 1
}

export function bandColumns(): readonly DataColumn<PayBand>[] {
  return [
    { id: 'jobTitle', header: 'Job title', width: 230, value: (band) => band.jobTitle },
    { id: 'location', header: 'Location', width: 110, value: (band) => band.location },
    { id: 'jobFamily', header: 'Job family', width: 150, hidden: true, value: (band) => band.jobFamily },
    { id: 'level', header: 'Level or grade', width: 120, hidden: true, value: (band) => band.level },
    { id: 'currency', header: 'Currency', width: 100, value: (band) => band.currency },
    point('minimum', 'Minimum'),
    point('midpoint', 'Midpoint'),
    point('maximum', 'Maximum'),
    {
      id: 'midpointFrom',
      header: 'Midpoint from',
      width: 130,
      hidden: true,
      value: (band) => (band.midpointFrom === 'file' ? 'file' : '(min + max) / 2'),
    },
    {
      id: 'spread',
      header: 'Spread, %',
      help: 'Maximum / minimum - 1',
      width: 100,
      align: 'right',
      value: (band) => {
        const share = spread(band)
        return share === null ? null : 100 * share
      },
      cell: (band) => fraction(spread(band)),
    },
    { id: 'people', header: 'People', width: 80, align: 'right', value: (band) => band.people },
    {
      id: 'effectiveDate',
      header: 'Effective from',
      width: 130,
      value: (band) => band.effectiveDate,
      cell: (band) => (band.effectiveDate ? date(band.effectiveDate) : NO_FIGURE),
    },
    { id: 'row', header: 'Row of file', width: 100, align: 'right', hidden: true, value: (band) => band.row },
  ]
}
