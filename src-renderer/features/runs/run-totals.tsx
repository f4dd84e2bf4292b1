/** The totals stored with a run: by year, and by level of one year. */
import { NativeSelect, Table } from '@mantine/core'
import { useState } from 'react'
import type { HeadcountFlow, Totals } from '../../../src-contract/desktop/totals.ts'
import { useOpenWorkspace } from '../../stores/workspace.ts'
import { count, fraction } from '../../ui/format.ts'
import { Money } from '../../ui/money.tsx'
import { Section } from '../../ui/screen.tsx'
import { Term } from '../../ui/term.tsx'
import classes from './runs.module.css'

export function RunTotals({ totals }: { readonly totals: Totals }) {
  const [chosen, setChosen] = useState<number | null>(null)
  const { levels } = useOpenWorkspace().settings
  const year = totals.years.find((candidate) => candidate.year === chosen) ?? totals.years.at(-1)
  const { currency } = totals
  return (
    <>
      <Section title={`By year, ${currency}`}>
        <div className={classes['wide']} tabIndex={0} role="region" aria-label="Totals by year">
          <Table miw={940} maw={1400} horizontalSpacing={6}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Year</Table.Th>
                <FlowHeads />
                <CostHeads />
                <Table.Th className="num">
                  <Term id="meanGrowth">Mean, all</Term> %
                </Table.Th>
                <Table.Th className="num">
                  <Term id="continuousGrowth">Continuous</Term> %
                </Table.Th>
                <Table.Th className="num">
                  <Term id="fteGrowth">Full-year</Term> %
                </Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {totals.years.map((row) => (
                <Table.Tr key={row.year}>
                  <Table.Th scope="row">{row.year}</Table.Th>
                  <FlowCells flow={row.headcount} />
                  <CostCells costs={row.costs} lumpSums={row.lumpSums} currency={currency} />
                  <Table.Td className="num">{fraction(row.growth.meanAll, 2)}</Table.Td>
                  <Table.Td className="num">{fraction(row.growth.meanContinuous, 2)}</Table.Td>
                  <Table.Td className="num">{fraction(row.growth.fullYearEquivalent, 2)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      </Section>
      {year ? (
        <Section
          title={`By level, ${currency}`}
          actions={
            <NativeSelect
              aria-label="Year"
              value={year.year}
              onChange={(event) => setChosen(Number(event.currentTarget.value))}
              data={totals.years.map((row) => String(row.year))}
            />
          }
        >
          <div className={classes['wide']} tabIndex={0} role="region" aria-label={`Totals by level in ${year.year}`}>
            <Table miw={900} maw={1400} horizontalSpacing={6}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>Level</Table.Th>
                  <FlowHeads promotions />
                  <CostHeads />
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {year.byLevel.map((row) => (
                  <Table.Tr key={row.level}>
                    <Table.Th scope="row" style={{ whiteSpace: 'nowrap' }}>
                      {row.level} {levels.find(({ level }) => level === row.level)?.name}
                    </Table.Th>
                    <FlowCells flow={row.headcount} promotions />
                    <CostCells costs={row.costs} lumpSums={row.lumpSums} currency={currency} />
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </div>
        </Section>
      ) : null}
    </>
  )
}

function FlowHeads({ promotions = false }: { readonly promotions?: boolean }) {
  return (
    <>
      <Table.Th className="num">Start</Table.Th>
      <Table.Th className="num">Hires</Table.Th>
      <Table.Th className="num">Leavers</Table.Th>
      {promotions ? (
        <>
          <Table.Th className="num">Promoted in</Table.Th>
          <Table.Th className="num">Promoted out</Table.Th>
        </>
      ) : null}
      <Table.Th className="num">End</Table.Th>
    </>
  )
}

function FlowCells({ flow, promotions = false }: { readonly flow: HeadcountFlow; readonly promotions?: boolean }) {
  const leavers = flow.experiencedLeavers + flow.newHireLeavers
  return (
    <>
      <Table.Td className="num">{count(flow.start)}</Table.Td>
      <Table.Td className="num">{count(flow.hires)}</Table.Td>
      <Table.Td
        className="num"
        title={`${count(flow.experiencedLeavers)} experienced, ${count(flow.newHireLeavers)} new hires`}
      >
        {count(leavers)}
      </Table.Td>
      {promotions ? (
        <>
          <Table.Td className="num">{count(flow.promotionsIn)}</Table.Td>
          <Table.Td className="num">{count(flow.promotionsOut)}</Table.Td>
        </>
      ) : null}
      <Table.Td className="num">{count(flow.end)}</Table.Td>
    </>
  )
}

function CostHeads() {
  return (
    <>
      <Table.Th className="num">
        <Term id="inYearCost">In-year</Term>
      </Table.Th>
      <Table.Th className="num">
        <Term id="annualisedCost">Annualised</Term>
      </Table.Th>
      <Table.Th className="num">
        <Term id="burdenedCost">Burdened</Term>
      </Table.Th>
      <Table.Th className="num">
        <Term id="lumpSum">Lump sums</Term>
      </Table.Th>
    </>
  )
}

interface CostCellsProps {
  readonly costs: Totals['years'][number]['costs']
  readonly lumpSums: number
  readonly currency: string
}

function CostCells({ costs, lumpSums, currency }: CostCellsProps) {
  return [costs.inYear, costs.annualised, costs.burdened, lumpSums].map((minor, index) => (
    <Table.Td key={index} className="num">
      <Money minor={minor} currency={currency} />
    </Table.Td>
  ))
}
