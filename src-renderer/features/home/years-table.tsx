/** Year by year: headcount, the three costs, growth. Every figure opens. */
import { Table } from '@mantine/core'
import type { Totals } from '../../../src-contract/desktop/totals.ts'
import type { ExplainRequest } from '../../ui/explain-store.ts'
import { Figure } from '../../ui/figure.tsx'
import { count, fraction } from '../../ui/format.ts'
import { Money } from '../../ui/money.tsx'
import { Term } from '../../ui/term.tsx'
import { payrollGrowth } from './budget-line.ts'
import classes from './home.module.css'

export function YearsTable({ scenarioId, totals }: { readonly scenarioId: string; readonly totals: Totals }) {
  const { currency } = totals
  return (
    <div style={{ overflowX: 'auto' }} tabIndex={0} role="group" aria-label="Totals by year">
      <Table className={classes['years'] ?? ''}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Year</Table.Th>
            <Table.Th>People</Table.Th>
            <Table.Th>
              <Term id="inYearCost">In-year</Term>
            </Table.Th>
            <Table.Th>
              <Term id="annualisedCost">Annualised</Term>
            </Table.Th>
            <Table.Th>
              <Term id="burdenedCost">Burdened</Term>
            </Table.Th>
            <Table.Th>
              Payroll
              <br />
              growth
            </Table.Th>
            <Table.Th>
              Mean pay
              <br />
              <Term id="continuousGrowth">growth</Term>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          <Table.Tr className="dim">
            <Table.Td>Start</Table.Td>
            <Table.Td>{count(totals.start.headcount)}</Table.Td>
            <Table.Td />
            <Table.Td>
              <Money minor={totals.start.annualised} currency={currency} />
            </Table.Td>
            <Table.Td />
            <Table.Td />
            <Table.Td />
          </Table.Tr>
          {totals.years.map(({ year, headcount, costs, growth }, index) => {
            const of = (figure: ExplainRequest['figure']): ExplainRequest => ({ scenarioId, figure, year })
            return (
              <Table.Tr key={year}>
                <Table.Td>{year}</Table.Td>
                <Table.Td>
                  <Figure of={of('headcount')}>{count(headcount.end)}</Figure>
                </Table.Td>
                <Table.Td>
                  <Figure of={of('inYear')}>
                    <Money minor={costs.inYear} currency={currency} />
                  </Figure>
                </Table.Td>
                <Table.Td>
                  <Figure of={of('annualised')}>
                    <Money minor={costs.annualised} currency={currency} />
                  </Figure>
                </Table.Td>
                <Table.Td>
                  <Figure of={of('burdened')}>
                    <Money minor={costs.burdened} currency={currency} />
                  </Figure>
                </Table.Td>
                <Table.Td>
                  <Figure of={of('annualised')}>{fraction(payrollGrowth(totals, index))}</Figure>
                </Table.Td>
                <Table.Td>
                  <Figure of={of('meanContinuous')}>{fraction(growth.meanContinuous)}</Figure>
                </Table.Td>
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
    </div>
  )
}
