/** One scenario of the list: name that can be changed in place, state, what can be done with it. */
import { ActionIcon, Badge, Button, Checkbox, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useState } from 'react'
import type { Scenario } from '../../../src-contract/desktop/scenarios.ts'
import { call } from '../../host/index.ts'
import { hrefOf, navigate } from '../../stores/route.ts'
import { selectScenario, useScenarios } from '../../stores/scenario.ts'
import { useCurrency } from '../../stores/workspace.ts'
import { count, instant, moneyExact, moneyShort } from '../../ui/format.ts'
import { notify } from '../../ui/notice.tsx'
import { BranchScenario } from './branch-scenario.tsx'
import { NameInPlace } from './name-in-place.tsx'
import type { Act } from '../../ui/use-act.ts'
import classes from './scenarios.module.css'
import { useMay, useMayNot } from '../../stores/profiles.ts'

interface ScenarioRowProps {
  readonly scenario: Scenario
  readonly parent: string | null
  readonly chosen: boolean
  readonly onChoose: (id: string, on: boolean) => void
  readonly act: Act
}

const MEASURE_WORDS = { inYear: 'in-year', annualised: 'annualised', burdened: 'burdened' } as const

export function ScenarioRow({ scenario, parent, chosen, onChoose, act }: ScenarioRowProps) {
  const { id, name, status, startYear, years, budget } = scenario
  const inUse = useScenarios((state) => state.currentId === id)
  const currency = useCurrency()
  const [renaming, setRenaming] = useState(false)
  const renamable = useMay('edit') && status === 'active'
  return (
    <tr aria-current={inUse || undefined} data-archived={status === 'archived' || undefined}>
      <td>
        <Checkbox
          aria-label={`Compare ${name}`}
          checked={chosen}
          onChange={(event) => onChoose(id, event.currentTarget.checked)}
        />
      </td>
      <td className={classes.nameCell}>
        {renaming ? (
          <NameInPlace scenario={scenario} onDone={() => setRenaming(false)} />
        ) : (
          <a
            href={hrefOf('scenarios', [id])}
            onDoubleClick={() => renamable && setRenaming(true)}
            onKeyDown={(event) => event.key === 'F2' && renamable && setRenaming(true)}
          >
            {name}
          </a>
        )}
      </td>
      <td>
        {inUse ? (
          <Badge variant="light" size="sm" tt="none" miw="max-content">
            In use
          </Badge>
        ) : null}{' '}
        {status === 'active' ? (inUse ? '' : 'Active') : status === 'locked' ? 'Locked' : 'Archived'}
      </td>
      <td className="tnum">
        {startYear}
        {years > 1 ? ` to ${startYear + years - 1}` : ''}
      </td>
      <td className="num">
        {budget === null ? (
          <span className="dim">none</span>
        ) : (
          <span title={moneyExact(budget.amount, currency)}>
            {moneyShort(budget.amount, currency)}{' '}
            <span className="dim">
              {MEASURE_WORDS[budget.measure]},{' '}
              {budget.year ?? (budget.measure === 'annualised' ? 'last year' : 'all years')}
            </span>
          </span>
        )}
      </td>
      <td className="num">{count(scenario.overrides)}</td>
      <td className="dim">{parent}</td>
      <td className="dim">{instant(scenario.changedAt)}</td>
      <td>
        <div className={classes.rowActions}>
          <Button
            variant="default"
            size="compact-xs"
            onClick={() => {
              selectScenario(id)
              navigate('tuning')
            }}
            disabled={status === 'archived'}
          >
            Tune
          </Button>
          <RowMenu scenario={scenario} inUse={inUse} act={act} renaming={renaming} onRename={() => setRenaming(true)} />
        </div>
      </td>
    </tr>
  )
}

interface RowMenuProps {
  readonly scenario: Scenario
  readonly inUse: boolean
  readonly act: Act
  readonly renaming: boolean
  readonly onRename: () => void
}

function RowMenu({ scenario, inUse, act, renaming, onRename }: RowMenuProps) {
  const { id, name, status } = scenario
  const [branching, setBranching] = useState(false)
  const mayNot = useMayNot('edit')
  const editing = { disabled: mayNot !== null, title: mayNot ?? undefined }
  const archive = (): void =>
    void act
      .run(async () => void (await call('scenarios.archive', { id })))
      .then(
        (done) =>
          done &&
          notify({
            text: `${name} is put away. Nothing is deleted.`,
            action: {
              label: 'Undo',
              run: () => void act.run(async () => void (await call('scenarios.unarchive', { id }))),
            },
          }),
      )
  return (
    <>
      {/* Focus given back to the button would be taken from the name's field, which closes when it is left. */}
      <Menu position="bottom-end" returnFocus={!renaming}>
        <Menu.Target>
          <ActionIcon aria-label={`More for ${name}`}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {!inUse && status !== 'archived' && (
            <Menu.Item onClick={() => selectScenario(id)}>Use this scenario</Menu.Item>
          )}
          <Menu.Item {...editing} onClick={() => setBranching(true)}>
            Branch…
          </Menu.Item>
          {status === 'active' && (
            <Menu.Item {...editing} onClick={onRename}>
              Rename (F2)
            </Menu.Item>
          )}
          {status === 'active' && (
            <Menu.Item
              {...editing}
              onClick={() => void act.run(async () => void (await call('scenarios.lock', { id })))}
            >
              Lock
            </Menu.Item>
          )}
          {status === 'locked' && (
            <Menu.Item
              {...editing}
              onClick={() => void act.run(async () => void (await call('scenarios.unlock', { id })))}
            >
              Unlock
            </Menu.Item>
          )}
          <Menu.Item onClick={() => navigate('scenarios', [id])}>Details, print, save a run</Menu.Item>
          {status === 'archived' ? (
            <Menu.Item
              {...editing}
              onClick={() => void act.run(async () => void (await call('scenarios.unarchive', { id })))}
            >
              Bring back
            </Menu.Item>
          ) : (
            <Menu.Item {...editing} onClick={archive}>
              Archive
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <BranchScenario scenario={scenario} opened={branching} onClose={() => setBranching(false)} />
    </>
  )
}
