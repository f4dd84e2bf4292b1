/** Every shortcut that works now, by group. */
import { Title } from '@mantine/core'
import { KeyCaps } from './key-caps.tsx'
import classes from './shortcut-table.module.css'
import { useShortcutList } from './shortcuts.ts'

export function ShortcutTable() {
  const shortcuts = useShortcutList().filter(({ hidden }) => !hidden)
  const groups = [...new Set(shortcuts.map(({ group }) => group))]
  return (
    <div className={classes['columns']}>
      {groups.map((group) => (
        <section key={group} className={classes['group']}>
          <Title order={3}>{group}</Title>
          <dl className={classes['list']}>
            {shortcuts
              .filter((shortcut) => shortcut.group === group)
              .map(({ keys, label }) => (
                <div key={keys} className={classes['row']}>
                  <dt>{label}</dt>
                  <dd>
                    <KeyCaps keys={keys} />
                  </dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
    </div>
  )
}
