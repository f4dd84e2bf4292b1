/** What the retention measure assumes: the workspace's own numbers, stated with every figure of it. */
import { Button, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { DEFAULT_RETENTION, type Retention } from '../../../src-contract/desktop/retention.ts'
import { useOpenWorkspace } from '../../stores/workspace.ts'
import { NumberField } from '../../ui/number-field/number-field.tsx'
import { keepSettings } from './store.ts'
import classes from './settings.module.css'
import { ForRole } from '../../ui/for-role.tsx'

interface Field {
  readonly key: keyof Retention
  readonly label: string
  readonly help: string
  readonly bounds: readonly [number, number]
  readonly step: number
}

const FIELDS: readonly Field[] = [
  {
    key: 'replacementCost',
    label: 'Cost of replacing someone',
    help: "Percent of a year's market pay: the midpoint of the level",
    bounds: [0, 500],
    step: 5,
  },
  {
    key: 'belowMidpoint',
    label: 'More leavers for each percent below the midpoint',
    help: 'By how many percent the chance to leave grows for each percent that pay is below the midpoint',
    bounds: [0, 50],
    step: 0.5,
  },
  {
    key: 'belowMarketRaise',
    label: "More leavers for each point below the market's raise",
    help: "By how many percent it grows for each percentage point that the year's raise is below the market's",
    bounds: [0, 50],
    step: 0.5,
  },
  {
    key: 'marketRaise',
    label: 'Market raise a year',
    help: 'Percent by which market pay, and so the midpoints, rise each year',
    bounds: [-10, 50],
    step: 0.1,
  },
]

export function AssumptionsPart() {
  const { settings } = useOpenWorkspace()
  const retention = settings.retention ?? DEFAULT_RETENTION
  const [refusal, setRefusal] = useState<string | null>(null)
  const usual = FIELDS.every(({ key }) => retention[key] === DEFAULT_RETENTION[key])
  return (
    <ForRole to="administer">
      <Stack maw={620} gap="sm">
        <Text>
          Retention risk is the expected cost of replacing leavers: each person's chance to leave, more where pay is
          below the midpoint or the raise below the market's, times the cost of replacing them. It is a stated
          assumption, not a fact: these are its numbers.
        </Text>
        {FIELDS.map(({ key, label, help, bounds, step }) => (
          <div key={key} className={classes.assumption}>
            <div>
              {label}
              <div className="dim small">{help}</div>
            </div>
            <NumberField
              label={label}
              value={retention[key]}
              range={{ bounds, slider: bounds, step, decimals: 2, warning: null }}
              unit="%"
              onCommit={(value) => keepSettings({ retention: { ...retention, [key]: value } })}
            />
          </div>
        ))}
        <div>
          <Button
            variant="default"
            disabled={usual}
            onClick={() => void keepSettings({ retention: DEFAULT_RETENTION }).then(setRefusal)}
          >
            Back to the numbers shipped
          </Button>
        </div>
        {refusal ? (
          <p className="bad small" role="alert">
            {refusal}
          </p>
        ) : null}
      </Stack>
    </ForRole>
  )
}
