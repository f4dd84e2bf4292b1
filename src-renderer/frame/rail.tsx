/** The places of the app, left. */
import { VisuallyHidden } from '@mantine/core'
import { IconAlarm } from '@tabler/icons-react'
import { SCREENS, type ScreenEntry } from '../routes.tsx'
import { useWaitingForMe } from '../stores/waiting-for-me.ts'
import { hrefOf, navigate, useRoute } from '../stores/route.ts'
import classes from './rail.module.css'

export function Rail() {
  const route = useRoute(({ screen }) => screen)
  const shown = SCREENS.find(({ id }) => id === route)
  const current = shown && typeof shown.place === 'object' ? shown.place.under : route
  const links = (place: 'main' | 'foot') =>
    SCREENS.filter((screen) => screen.place === place).map((screen) => (
      <li key={screen.id}>
        <RailLink screen={screen} current={screen.id === current} />
      </li>
    ))
  return (
    <nav className={classes['rail']} aria-label="Places">
      <div className={classes['brand']}>
        <img src="./icon.svg" width={20} height={20} alt="" />
        <span className={classes['label']}>Meritline</span>
      </div>
      <ul className={classes['list']}>{links('main')}</ul>
      <ul className={`${classes['list']} ${classes['foot']}`}>{links('foot')}</ul>
    </nav>
  )
}

function RailLink({ screen, current }: { readonly screen: ScreenEntry; readonly current: boolean }) {
  const Icon = screen.icon
  return (
    <a
      href={hrefOf(screen.id)}
      className={classes['link']}
      aria-current={current ? 'page' : undefined}
      title={screen.label}
      data-tour={screen.id}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return
        event.preventDefault()
        navigate(screen.id)
      }}
    >
      <Icon size={16} stroke={1.7} aria-hidden />
      <span className={classes['label']}>{screen.label}</span>
      {screen.id === 'approvals' ? <WaitingForMe /> : null}
    </a>
  )
}

function WaitingForMe() {
  const { count, pressing } = useWaitingForMe()
  if (count === 0) return null
  return (
    <span className={classes['badge']} data-pressing={pressing > 0 || undefined}>
      {pressing > 0 ? <IconAlarm size={12} aria-hidden /> : null}
      {count}
      <VisuallyHidden>
        {' waiting for you'}
        {pressing > 0 ? `, ${pressing} with little time left or overdue` : ''}
      </VisuallyHidden>
    </span>
  )
}
