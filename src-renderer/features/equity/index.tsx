/** Pay equity of the roster: gaps, categories, adjusted gap, decomposition, quarters, four-fifths, posting range. */
import { Button } from '@mantine/core'
import type { EquityReport } from '../../../src-contract/desktop/equity.ts'
import { useCall } from '../../stores/use-call.ts'
import { ImportButton } from '../../ui/import-button.tsx'
import { ReadingView } from '../../ui/reading-view.tsx'
import { Screen } from '../../ui/screen.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { Categories } from './categories.tsx'
import { Decomposition } from './decomposition.tsx'
import { ExportTable } from './export-table.tsx'
import { GenderValues } from './gender-values.tsx'
import { Impact } from './impact.tsx'
import { Model } from './model.tsx'
import { clear, useOptions, useRequest } from './options.ts'
import { OptionsBar } from './options-bar.tsx'
import { PostingRange } from './posting-range.tsx'
import { Quarters } from './quarters.tsx'
import { Summary } from './summary.tsx'
import { smallWords } from './words.ts'

export function EquityScreen() {
  const reading = useCall('equity.report', useRequest(), ['people', 'payBands', 'rates'])
  const report = reading.data
  return (
    <Screen
      title="Equity"
      lead="Gaps, shares and counts: nobody’s pay. Groups too small to show are said in words."
      actions={report?.state === 'ready' ? <ExportTable table="summary" /> : null}
    >
      {report && report.state !== 'noRoster' && report.state !== 'noGender' ? <OptionsBar /> : null}
      <ReadingView reading={reading} label="Comparing pay">
        {(data) => <Report report={data} />}
      </ReadingView>
      {report && report.state !== 'noRoster' ? <PostingRange /> : null}
    </Screen>
  )
}

function Report({ report }: { readonly report: EquityReport }) {
  switch (report.state) {
    case 'noRoster':
      return <Nobody />
    case 'noGender':
      return (
        <EmptyState
          title="The roster has no gender column"
          action={<ImportButton of="people">Import people</ImportButton>}
        >
          Nobody here has a value for gender, so there is nothing to compare. Import the roster again with a column
          mapped to Gender.
        </EmptyState>
      )
    case 'unmapped':
      return (
        <>
          <EmptyState title="No value is known as women or men">
            State below what the values of the gender column mean.
          </EmptyState>
          <GenderValues report={report} />
        </>
      )
    case 'tooFew':
      return (
        <>
          <EmptyState title="Too few people to show">{smallWords(report)}</EmptyState>
          <GenderValues report={report} />
        </>
      )
    case 'ready':
      return (
        <>
          <Summary report={report} />
          <Categories report={report} />
          <Model report={report} />
          <Decomposition report={report} />
          <Quarters report={report} />
          <Impact report={report} />
          <GenderValues report={report} />
        </>
      )
  }
}

/** An empty roster, or a filter that nobody fits. */
function Nobody() {
  const { filter } = useOptions()
  return filter ? (
    <EmptyState title="Nobody fits" action={<Button onClick={() => clear('filter')}>Show everyone</Button>}>
      No one in the roster fits the filter.
    </EmptyState>
  ) : (
    <EmptyState title="No people yet" action={<ImportButton of="people">Import people</ImportButton>}>
      Import a roster with a gender column to compare pay.
    </EmptyState>
  )
}
