/** The page of a screen: heading with its actions, content below, and sections within it. */
import { Group, Text, Title } from '@mantine/core'
import { useEffect, useId, useRef, type ReactNode } from 'react'
import classes from './screen.module.css'

interface ScreenProps {
  readonly title: string
  readonly lead?: ReactNode
  readonly actions?: ReactNode
  /** page: scrolls as a whole. fill: the content fills the height and scrolls within (tables, tuning). */
  readonly layout?: 'page' | 'fill'
  readonly children: ReactNode
}

export function Screen({ title, lead, actions, layout = 'page', children }: ScreenProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} – Meritline`
    // Coming from the rail or a shortcut, a screen reader hears the new screen's name.
    heading.current?.focus({ preventScroll: true })
  }, [title])
  return (
    <div className={layout === 'fill' ? classes['fill'] : classes['page']}>
      <header className={classes['header']}>
        <div className={classes['headline']}>
          <Title order={1} ref={heading} tabIndex={-1} className={classes['title']}>
            {title}
          </Title>
          {lead ? (
            <Text c="dimmed" component="div">
              {lead}
            </Text>
          ) : null}
        </div>
        {actions ? <Group gap="xs">{actions}</Group> : null}
      </header>
      {children}
    </div>
  )
}

interface SectionProps {
  readonly title: ReactNode
  readonly note?: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
}

export function Section({ title, note, actions, children }: SectionProps) {
  const id = useId()
  return (
    <section className={classes['section']} aria-labelledby={id}>
      <Group justify="space-between" align="baseline" gap="sm" className={classes['sectionHead']}>
        <Title order={2} id={id}>
          {title}
        </Title>
        {actions ? <Group gap="xs">{actions}</Group> : null}
      </Group>
      {note ? (
        <Text c="dimmed" mb={8} component="div">
          {note}
        </Text>
      ) : null}
      {children}
    </section>
  )
}
