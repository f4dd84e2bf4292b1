/** The lever's name with its "?": what it does, its bounds and its usual range. */
import { Popover, UnstyledButton } from '@mantine/core'
import { IconHelp } from '@tabler/icons-react'
import { memo } from 'react'
import type { Lever } from '../../../src-contract/desktop/levers.ts'
import { rangeHint } from '../../ui/number-field/range.ts'
import { UNIT_SIGNS } from './model/words.ts'
import classes from './levers.module.css'

const EVENTS: Readonly<Record<Lever['event'], string>> = {
  RAISE: 'Acts on raises.',
  PROMOTION: 'Acts on promotions.',
  HIRE: 'Acts on hires.',
  TERMINATION: 'Acts on who leaves.',
  COST: 'Acts on cost alone.',
}

export const LeverHelp = memo(function LeverHelp({ lever }: { readonly lever: Lever }) {
  return (
    <span className={classes.name}>
      <span className={classes.nameText} title={lever.label}>
        {lever.label}
      </span>
      <Popover width={280} position="bottom-start">
        <Popover.Target>
          <UnstyledButton className={classes.help ?? ''} aria-label={`About ${lever.label}`}>
            <IconHelp size={14} />
          </UnstyledButton>
        </Popover.Target>
        <Popover.Dropdown>
          <p className={classes.helpText}>{lever.help}</p>
          <p className={classes.helpText}>
            {EVENTS[lever.event]}
            {lever.unit === 'switch' ? '' : ` ${rangeHint(lever, UNIT_SIGNS[lever.unit])}.`}
          </p>
        </Popover.Dropdown>
      </Popover>
    </span>
  )
})
