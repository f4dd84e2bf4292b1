/** Offer rules: every version with the day it takes effect, readable; a draft to change, try and publish. */
import { Button } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useState } from 'react'
import type { RuleVersionSummary } from '../../../src-contract/desktop/rules.ts'
import { call, toClientError, type ClientError } from '../../host/index.ts'
import { useMay } from '../../stores/profiles.ts'
import { navigate, useRoute } from '../../stores/route.ts'
import { useCall } from '../../stores/use-call.ts'
import { ExportMenu } from '../../ui/data-table/export-menu.tsx'
import { ReadingView } from '../../ui/reading-view.tsx'
import { Screen } from '../../ui/screen.tsx'
import { EmptyState, ErrorState } from '../../ui/states.tsx'
import classes from './rules.module.css'
import { VersionList } from './version-list.tsx'
import { VersionPage } from './version-page.tsx'

export function RulesScreen() {
  const [chosen] = useRoute((route) => route.path)
  const reading = useCall('rules.list', {}, ['rules'])
  const versions = reading.data?.versions ?? []
  const draft = versions.find(({ status }) => status === 'draft')
  const may = useMay('edit')
  const [error, setError] = useState<ClientError | null>(null)
  const begin = async (from?: number): Promise<void> => {
    setError(null)
    try {
      const { version } = await call('rules.draft', from === undefined ? {} : { from })
      navigate('rules', [String(version.version)])
    } catch (failure) {
      setError(toClientError(failure))
    }
  }
  return (
    <Screen
      title="Offer rules"
      layout="fill"
      lead="What is published never changes; a recommendation names the version it was made by."
      actions={
        <>
          <Button
            variant="default"
            leftSection={<IconArrowLeft size={14} aria-hidden />}
            onClick={() => navigate('offers')}
          >
            Offers
          </Button>
          <ExportMenu table={{ table: 'rules' }} />
          {draft && String(draft.version) === chosen ? null : draft ? (
            <Button onClick={() => navigate('rules', [String(draft.version)])}>Go to the draft</Button>
          ) : (
            <Button disabled={!may} onClick={() => void begin()}>
              Begin a draft
            </Button>
          )}
        </>
      }
    >
      {error ? <ErrorState error={error} /> : null}
      <ReadingView reading={reading}>
        {(data) => <Versions versions={data.versions} chosen={chosen} onBegin={(from) => void begin(from)} />}
      </ReadingView>
    </Screen>
  )
}

interface VersionsProps {
  readonly versions: readonly RuleVersionSummary[]
  readonly chosen: string | undefined
  readonly onBegin: (from: number) => void
}

function Versions({ versions, chosen, onBegin }: VersionsProps) {
  const inForce = versions.find((each) => each.inForce)
  const shown = chosen === undefined ? inForce : versions.find(({ version }) => String(version) === chosen)
  return (
    <div className={classes['panes']}>
      <nav className={classes['list']} aria-label="Versions of the rules">
        <VersionList versions={versions} shown={shown?.version ?? null} />
      </nav>
      <div className={classes['page']} tabIndex={0} role="region" aria-label="Rules">
        {shown && inForce ? (
          <VersionPage
            key={shown.version}
            summary={shown}
            versions={versions}
            inForce={inForce.version}
            onBegin={() => onBegin(shown.version)}
          />
        ) : (
          <EmptyState
            title="There is no such version"
            action={<Button onClick={() => navigate('rules')}>The version in force</Button>}
          />
        )}
      </div>
    </div>
  )
}
