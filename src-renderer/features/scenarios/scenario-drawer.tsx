/** Everything about one scenario: horizon, seed, budget, notes, approval, print, saved runs, history. A link may name the part. */
import { Tabs } from '@mantine/core'
import type { Scenario } from '../../../src-contract/desktop/scenarios.ts'
import { ParameterHistory } from '../../ui/parameter-history.tsx'
import { useRoute } from '../../stores/route.ts'
import { SideDrawer } from '../../ui/side-drawer.tsx'
import { SubjectApproval } from '../../ui/approvals/subject-approval.tsx'
import { PrintPacket } from './print-packet.tsx'
import { SaveRun } from './save-run.tsx'
import { ScenarioForm } from './scenario-form.tsx'

const PARTS = ['settings', 'approval', 'packet', 'runs', 'history'] as const

export function ScenarioDrawer({
  scenario,
  onClose,
}: {
  readonly scenario: Scenario | null
  readonly onClose: () => void
}) {
  const part = useRoute((route) => PARTS.find((known) => known === route.query['part'])) ?? 'settings'
  return (
    <SideDrawer opened={scenario !== null} onClose={onClose} title={scenario?.name ?? ''} size={600}>
      {scenario && (
        <Tabs defaultValue={part} keepMounted={false} key={`${scenario.id} ${part}`}>
          <Tabs.List>
            <Tabs.Tab value="settings">Settings</Tabs.Tab>
            <Tabs.Tab value="approval">Approval</Tabs.Tab>
            <Tabs.Tab value="packet">Print</Tabs.Tab>
            <Tabs.Tab value="runs">Runs</Tabs.Tab>
            <Tabs.Tab value="history">History</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="settings" pt="md">
            <ScenarioForm scenario={scenario} />
          </Tabs.Panel>
          <Tabs.Panel value="approval" pt="md">
            <p>While it waits a scenario is locked. Approved, it stays as it was approved, with the hash of its run.</p>
            <SubjectApproval
              subject={{ kind: 'scenario', id: scenario.id }}
              maySubmit={scenario.status !== 'archived'}
            />
          </Tabs.Panel>
          <Tabs.Panel value="packet" pt="md">
            <PrintPacket scenario={scenario} />
          </Tabs.Panel>
          <Tabs.Panel value="runs" pt="md">
            <SaveRun scenario={scenario} />
          </Tabs.Panel>
          <Tabs.Panel value="history" pt="md">
            <ParameterHistory scenarioId={scenario.id} />
          </Tabs.Panel>
        </Tabs>
      )}
    </SideDrawer>
  )
}
