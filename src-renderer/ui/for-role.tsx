/** Controls that only some roles may use: for others they stay to read, disabled, under a line that says whose they are. */
import type { ReactNode } from 'react'
import type { Permission } from '../../src-core/access/roles.ts'
import { useMayNot } from '../stores/profiles.ts'
import classes from './for-role.module.css'

export function ForRole({ to, children }: { readonly to: Permission; readonly children: ReactNode }) {
  const why = useMayNot(to)
  return (
    <fieldset className={classes['controls']} disabled={why !== null}>
      {why ? <p className="dim small">{why}</p> : null}
      {children}
    </fieldset>
  )
}
