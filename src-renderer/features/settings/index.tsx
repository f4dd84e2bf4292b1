/** Settings of the workspace, in parts: #/settings/levels */
import { Tabs } from '@mantine/core'
import type { ReactNode } from 'react'
import { navigate, useRoute } from '../../stores/route.ts'
import { useOpenWorkspace } from '../../stores/workspace.ts'
import { Screen } from '../../ui/screen.tsx'
import { ApprovalsPart } from './approvals-part.tsx'
import { AssumptionsPart } from './assumptions-part.tsx'
import { LevelsPart } from './levels-part.tsx'
import { LookPart } from './look-part.tsx'
import { ProfilesPart } from './profiles-part.tsx'
import { ProofPart } from './proof-part.tsx'
import { ProtectionPart } from './protection-part.tsx'
import { RatesPart } from './rates-part.tsx'
import { WorkspacePart } from './workspace-part.tsx'

const PARTS: readonly { readonly id: string; readonly label: string; readonly show: () => ReactNode }[] = [
  { id: 'workspace', label: 'Workspace', show: () => <WorkspacePart /> },
  { id: 'profiles', label: 'Profiles', show: () => <ProfilesPart /> },
  { id: 'approvals', label: 'Approvals', show: () => <ApprovalsPart /> },
  { id: 'levels', label: 'Levels and bands', show: () => <LevelsPart /> },
  { id: 'assumptions', label: 'Assumptions', show: () => <AssumptionsPart /> },
  { id: 'rates', label: 'Exchange rates', show: () => <RatesPart /> },
  { id: 'protection', label: 'Protection and backups', show: () => <ProtectionPart /> },
  { id: 'proof', label: 'Prove the maths', show: () => <ProofPart /> },
  { id: 'look', label: 'Look', show: () => <LookPart /> },
]

export function SettingsScreen() {
  const { settings } = useOpenWorkspace()
  const wanted = useRoute((route) => route.path[0])
  const part = PARTS.find(({ id }) => id === wanted) ?? PARTS[0]
  return (
    <Screen title="Settings" lead={`Of ${settings.name}. What you change is kept at once.`}>
      <Tabs
        value={part?.id ?? null}
        onChange={(id) => navigate('settings', id ? [id] : [], {}, { replace: true })}
        keepMounted={false}
      >
        <Tabs.List mb="md">
          {PARTS.map(({ id, label }) => (
            <Tabs.Tab key={id} value={id}>
              {label}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {PARTS.map(({ id, show }) => (
          <Tabs.Panel key={id} value={id}>
            {show()}
          </Tabs.Panel>
        ))}
      </Tabs>
    </Screen>
  )
}
