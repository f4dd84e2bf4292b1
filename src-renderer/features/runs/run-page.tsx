/** One saved run: totals, events, verification. */
import { Anchor, Button, Tabs } from '@mantine/core'
import { IconArrowLeft, IconShieldCheck } from '@tabler/icons-react'
import { useState } from 'react'
import type { Run } from '../../../src-contract/desktop/simulation.ts'
import { call, isQuiet, toClientError, type ClientError } from '../../host/index.ts'
import { hrefOf, navigate } from '../../stores/route.ts'
import { selectScenario, useScenarios } from '../../stores/scenario.ts'
import { useCall } from '../../stores/use-call.ts'
import { CheckList } from '../../ui/checks/check-list.tsx'
import { count, date, instant } from '../../ui/format.ts'
import { ReadingView } from '../../ui/reading-view.tsx'
import { Screen } from '../../ui/screen.tsx'
import { ErrorState, LoadingBar } from '../../ui/states.tsx'
import type { MethodOutput } from '../../../src-contract/desktop/index.ts'
import type { Progress } from '../../../src-contract/desktop/envelope.ts'
import { RunEvents } from './run-events.tsx'
import { RunTotals } from './run-totals.tsx'
import classes from './runs.module.css'

export function RunPage({ runId, part }: { readonly runId: string; readonly part: string }) {
  const reading = useCall('simulation.totals', { runId }, ['runs'])
  const verification = useVerification(runId)
  const run = reading.data?.run
  const tab = ['totals', 'events', 'verify'].includes(part) ? part : 'totals'
  return (
    <Screen
      title={run?.name ?? 'Saved run'}
      layout="fill"
      lead={
        <Anchor href={hrefOf('runs')}>
          <IconArrowLeft size={13} aria-hidden style={{ verticalAlign: -2 }} /> All runs
        </Anchor>
      }
      actions={
        <>
          <Button
            leftSection={<IconShieldCheck size={14} aria-hidden />}
            loading={verification.running}
            onClick={() => {
              navigate('runs', [runId, 'verify'])
              void verification.start()
            }}
          >
            Verify
          </Button>
          {run ? <ScenarioButton run={run} /> : null}
        </>
      }
    >
      {run ? <RunFacts run={run} /> : null}
      <Tabs
        value={tab}
        onChange={(value) => navigate('runs', [runId, value ?? 'totals'], {}, { replace: true })}
        keepMounted={false}
        className={classes['tabs'] ?? ''}
      >
        <Tabs.List>
          <Tabs.Tab value="totals">Totals</Tabs.Tab>
          <Tabs.Tab value="events">Events</Tabs.Tab>
          <Tabs.Tab value="verify">Verification</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="totals" className={classes['scroll'] ?? ''}>
          <ReadingView reading={reading} label="Reading totals">
            {(data) => <RunTotals totals={data.totals} />}
          </ReadingView>
        </Tabs.Panel>
        <Tabs.Panel value="events" className={classes['panel'] ?? ''}>
          {run ? <RunEvents run={run} /> : null}
        </Tabs.Panel>
        <Tabs.Panel value="verify" className={classes['scroll'] ?? ''}>
          <VerificationView verification={verification} />
        </Tabs.Panel>
      </Tabs>
    </Screen>
  )
}

function RunFacts({ run }: { readonly run: Run }) {
  return (
    <div className={classes['facts']}>
      <span>
        {run.startYear}–{run.startYear + run.years - 1}, {count(run.people)} people, {count(run.events)} events
      </span>
      <span>
        saved {instant(run.savedAt)} by {run.actor}
      </span>
      <span>data as of {date(run.dataAsOf)}</span>
      <span>
        seed {run.seed}, engine {run.engineVersion}
      </span>
      <span title={run.hash}>
        hash <code>{run.hash.slice(0, 16)}</code>
      </span>
    </div>
  )
}

function ScenarioButton({ run }: { readonly run: Run }) {
  const exists = useScenarios((state) => state.scenarios?.some(({ id }) => id === run.scenarioId) ?? false)
  if (!exists) return null
  return (
    <Button
      variant="default"
      onClick={() => {
        selectScenario(run.scenarioId)
        navigate('tuning')
      }}
    >
      Open {run.scenarioName}
    </Button>
  )
}

interface Verification {
  readonly running: boolean
  readonly progress: Progress | null
  readonly result: MethodOutput<'simulation.verify'> | null
  readonly error: ClientError | null
  start(): Promise<void>
  cancel(): void
}

function useVerification(runId: string): Verification {
  const [control, setControl] = useState<AbortController | null>(null)
  const [progress, setProgress] = useState<Progress | null>(null)
  const [result, setResult] = useState<Verification['result']>(null)
  const [error, setError] = useState<ClientError | null>(null)
  return {
    running: control !== null,
    progress,
    result,
    error,
    cancel: () => control?.abort(),
    async start() {
      const next = new AbortController()
      setControl(next)
      setResult(null)
      setError(null)
      try {
        setResult(await call('simulation.verify', { runId }, { signal: next.signal, onProgress: setProgress }))
      } catch (reason) {
        if (!isQuiet(reason)) setError(toClientError(reason))
      } finally {
        setControl(null)
        setProgress(null)
      }
    },
  }
}

function VerificationView({ verification }: { readonly verification: Verification }) {
  const { running, progress, result, error } = verification
  if (running) {
    return (
      <LoadingBar
        label="Replaying the events and simulating again"
        progress={progress}
        onCancel={verification.cancel}
      />
    )
  }
  if (error) return <ErrorState error={error} onRetry={() => void verification.start()} />
  if (result) return <CheckList subject="This run" ok={result.ok} checks={result.checks} />
  return (
    <p className="dim" style={{ maxWidth: 640 }}>
      Verify replays every event to the totals, to the cent; simulates again from the kept population and parameters and
      compares the bytes; and recomputes the hash chain.
    </p>
  )
}
