/** A shortcut as key caps. */
import { keyCaps } from './key-matcher.ts'
import classes from './key-caps.module.css'

export function KeyCaps({ keys }: { readonly keys: string }) {
  const mac = navigator.userAgent.includes('Mac')
  return (
    <span className={classes['caps']}>
      {keyCaps(keys, mac).map((cap, index) => (
        <kbd key={index} className={classes['cap']}>
          {cap}
        </kbd>
      ))}
    </span>
  )
}
