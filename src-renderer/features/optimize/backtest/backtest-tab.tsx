/** The model tested against history: which rosters, and what came of it. */
import { Button, Checkbox } from '@mantine/core'
import { IconHistoryToggle } from '@tabler/icons-react'
import { useState } from 'react'
import type { Scenario } from '../../../../src-contract/desktop/scenarios.ts'
import { useCall } from '../../../stores/use-call.ts'
import { ImportButton } from '../../../ui/import-button.tsx'
import { count, date, plural } from '../../../ui/format.ts'
import { ReadingView } from '../../../ui/reading-view.tsx'
import { EmptyState, ErrorState, LoadingBar, Stopped } from '../../../ui/states.tsx'
import { useChangedSince } from '../shared/work.ts'
import { BacktestView } from './backtest-view.tsx'
import { backtesting } from './store.ts'
import classes from './backtest.module.css'
import { useMayNot } from '../../../stores/profiles.ts'

export function BacktestTab({ scenario }: { readonly scenario: Scenario }) {
  const imports = useCall('people.imports', {}, ['people'])
  const state = backtesting.use()
  const changed = useChangedSince(state.version)
  const [chosen, setChosen] = useState<readonly string[]>(state.input?.importIds ?? [])
  const mayNot = useMayNot('generate')
  const [fitPay, setFitPay] = useState(state.input?.fitPay ?? false)
  const asked = state.input?.scenarioId === scenario.id
  const answer = state.answered?.scenarioId === scenario.id ? state.output : null
  const run = (): void => void backtesting.start({ scenarioId: scenario.id, importIds: [...chosen], fitPay })
  return (
    <div className={classes.page} tabIndex={0} role="region" aria-label="Backtest">
      <ReadingView reading={imports} label="Reading imports">
        {({ imports: all }) => {
          const rosters = all.filter((one) => one.kind === 'people')
          if (rosters.length < 2) {
            return (
              <EmptyState
                title="Two rosters are needed"
                action={<ImportButton of="people">Import people</ImportButton>}
              >
                Import the census of a year ago as well as today's: the rates are fitted to what happened in between,
                the year is simulated, and the result is compared with what happened.
              </EmptyState>
            )
          }
          return (
            <div className={classes.choices}>
              <fieldset className={classes.rosters}>
                <legend>Rosters a year apart, two or more</legend>
                {rosters.map((one) => (
                  <Checkbox
                    key={one.importId}
                    size="xs"
                    label={`${one.fileName}, as of ${date(one.asOf)}, ${plural(one.accepted, 'person', 'people')}`}
                    checked={chosen.includes(one.importId)}
                    onChange={(event) =>
                      setChosen(
                        event.currentTarget.checked
                          ? [...chosen, one.importId]
                          : chosen.filter((id) => id !== one.importId),
                      )
                    }
                  />
                ))}
              </fieldset>
              <div>
                <Checkbox
                  size="xs"
                  label="Fit the raise too"
                  description="Otherwise merit and COLA are the scenario's"
                  checked={fitPay}
                  onChange={(event) => setFitPay(event.currentTarget.checked)}
                />
                <Button
                  mt={10}
                  leftSection={<IconHistoryToggle size={14} aria-hidden />}
                  disabled={chosen.length < 2 || mayNot !== null}
                  title={mayNot ?? undefined}
                  loading={state.busy && asked}
                  onClick={run}
                >
                  Test against history
                </Button>
                {chosen.length < 2 && <p className="dim small">Choose {count(2 - chosen.length)} more.</p>}
              </div>
            </div>
          )
        }}
      </ReadingView>
      {state.stopped && asked ? <Stopped kept={answer !== null} /> : null}
      {state.busy && asked ? (
        <LoadingBar label="Simulating the year" progress={state.progress} onCancel={backtesting.cancel} />
      ) : state.error && asked ? (
        <ErrorState error={state.error} onRetry={run} />
      ) : answer ? (
        <BacktestView scenario={scenario} answer={answer} changed={changed} />
      ) : null}
    </div>
  )
}
