/** The page of the entry screens, before a workspace is open. */
import { Title } from '@mantine/core'
import { useEffect, useRef, type ReactNode } from 'react'
import classes from './entry-page.module.css'

interface EntryPageProps {
  readonly title: string
  readonly wide?: boolean
  readonly children: ReactNode
}

export function EntryPage({ title, wide = false, children }: EntryPageProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} – Meritline`
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true })
  }, [title])
  return (
    <div className={classes['scroll']}>
      <main className={wide ? classes['wide'] : classes['narrow']}>
        <div className={classes['brand']}>
          <img src="./icon.svg" width={22} height={22} alt="" />
          Meritline
        </div>
        <Title order={1} ref={heading} tabIndex={-1} className={classes['title']}>
          {title}
        </Title>
        {children}
      </main>
    </div>
  )
}
