/** The one panel that says where a number comes from. Mounted once, in the frame. */
import { Stack, Text } from '@mantine/core'
import { useCall } from '../stores/use-call.ts'
import { closeExplanation, useExplained, type Explanation } from './explain-store.ts'
import { LedgerView } from './ledger/ledger-view.tsx'
import { ReadingView } from './reading-view.tsx'
import { SideDrawer } from './side-drawer.tsx'
import { Working } from './working.tsx'

export function ExplainPanel() {
  const shown = useExplained((state) => state.shown)
  return (
    <SideDrawer opened={shown !== null} onClose={closeExplanation} title="Where does this number come from?" size={540}>
      {shown?.kind === 'given' ? <ExplanationView explanation={shown.explanation} /> : null}
      {shown?.kind === 'ledger' ? <LedgerView key={shown.stepId} book={shown.book} stepId={shown.stepId} /> : null}
      {shown?.kind === 'request' ? <Requested request={shown.request} /> : null}
    </SideDrawer>
  )
}

function Requested({ request }: { readonly request: Parameters<typeof useCall<'simulation.explain'>>[1] }) {
  const reading = useCall('simulation.explain', request, ['levers', 'scenarios', 'people', 'payBands', 'rates'])
  return <ReadingView reading={reading}>{(explanation) => <ExplanationView explanation={explanation} />}</ReadingView>
}

function ExplanationView({ explanation }: { readonly explanation: Explanation }) {
  return (
    <Stack gap="md">
      <div>
        <Text fw={600}>{explanation.label}</Text>
        <Text size="xl" fw={600} className="tnum">
          {explanation.result}
        </Text>
        <Text c="dimmed">{explanation.definition}</Text>
      </div>
      <Working
        formula={explanation.formula}
        inputs={explanation.inputs.map(({ label, value, source }) => ({
          label,
          value,
          from: <span className="dim">{source}</span>,
        }))}
      />
      {explanation.notes.map((note) => (
        <Text key={note} size="xs" c="dimmed">
          {note}
        </Text>
      ))}
    </Stack>
  )
}
