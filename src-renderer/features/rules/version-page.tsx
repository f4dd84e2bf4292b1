/** One version: its rules, what differs from another, and what it would do to past cases. */
import { Button, Group, Tabs, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { RuleVersion, RuleVersionSummary } from '../../../src-contract/desktop/rules.ts'
import { useMay } from '../../stores/profiles.ts'
import { useCall } from '../../stores/use-call.ts'
import { SubjectApproval } from '../../ui/approvals/subject-approval.tsx'
import { ReadingView } from '../../ui/reading-view.tsx'
import { Differences } from './differences.tsx'
import { Discard } from './discard.tsx'
import { PastCases } from './past-cases.tsx'
import { Publish } from './publish.tsx'
import { RuleSections } from './rule-sections.tsx'
import classes from './rules.module.css'
import { useDraft } from './use-draft.ts'
import { stateOf } from './version-list.tsx'

interface VersionPageProps {
  readonly summary: RuleVersionSummary
  readonly versions: readonly RuleVersionSummary[]
  readonly inForce: number
  readonly onBegin: () => void
}

const PARTS = ['rules', 'differences', 'cases'] as const

export function VersionPage(props: VersionPageProps) {
  const reading = useCall('rules.get', { version: props.summary.version }, ['rules'])
  return <ReadingView reading={reading}>{({ version }) => <Page {...props} version={version} />}</ReadingView>
}

function Page({ summary, versions, inForce, onBegin, version }: VersionPageProps & { readonly version: RuleVersion }) {
  const [part, setPart] = useState<string>('rules')
  const draft = useDraft(version)
  const isDraft = summary.status === 'draft'
  const mayEdit = useMay('edit')
  const editable = isDraft && mayEdit && summary.approval !== 'waiting'
  const hasDraft = versions.some(({ status }) => status === 'draft')
  return (
    <>
      <div className={classes['head']}>
        <div>
          <Title order={2}>Version {summary.version}</Title>
          <Text c="dimmed">
            {stateOf(summary)}
            {summary.basedOn === null ? '' : `, from version ${summary.basedOn}`}
            {summary.publishedBy ? `, published by ${summary.publishedBy}` : ''}
          </Text>
        </div>
        <Group gap="xs">
          {isDraft ? <SubjectApproval subject={{ kind: 'rules', id: String(summary.version) }} /> : null}
          {isDraft ? (
            <>
              {editable ? <Discard version={summary.version} /> : null}
              {summary.approval === 'waiting' ? null : (
                <Publish version={summary.version} inForce={inForce} disabled={draft.problems.length > 0} />
              )}
            </>
          ) : hasDraft ? null : (
            <Button disabled={!mayEdit} variant="default" onClick={onBegin}>
              Begin a draft from this version
            </Button>
          )}
        </Group>
      </div>
      <Tabs
        value={part}
        onChange={(value) => setPart(PARTS.find((each) => each === value) ?? 'rules')}
        keepMounted={false}
      >
        <Tabs.List>
          <Tabs.Tab value="rules">Rules</Tabs.Tab>
          <Tabs.Tab value="differences">What differs</Tabs.Tab>
          <Tabs.Tab value="cases">Past cases</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="rules">
          <RuleSections draft={draft} editable={editable} />
        </Tabs.Panel>
        <Tabs.Panel value="differences">
          <Differences version={summary.version} versions={versions} inForce={inForce} />
        </Tabs.Panel>
        <Tabs.Panel value="cases">
          <PastCases version={summary.version} inForce={inForce} />
        </Tabs.Panel>
      </Tabs>
    </>
  )
}
