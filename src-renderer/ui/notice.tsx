/** One quiet line at the bottom for what the screen does not show by itself: a file was saved, a thing can be undone. */
import { ActionIcon, Button } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useEffect } from 'react'
import { create } from 'zustand'
import classes from './notice.module.css'

interface Notice {
  readonly text: string
  /** As { label: 'Undo', run }. */
  readonly action?: { readonly label: string; readonly run: () => void }
}

const useNotice = create<{ readonly notice: Notice | null }>(() => ({ notice: null }))

const SHOWN_MS = 6000
const SHOWN_WITH_ACTION_MS = 15_000

export function notify(notice: Notice): void {
  useNotice.setState({ notice })
}

const close = (): void => useNotice.setState({ notice: null })

/** Mounted once, in the frame. */
export function NoticeLine() {
  const notice = useNotice((state) => state.notice)
  useEffect(() => {
    if (!notice) return
    const timer = setTimeout(close, notice.action ? SHOWN_WITH_ACTION_MS : SHOWN_MS)
    return () => clearTimeout(timer)
  }, [notice])
  return (
    <div role="status" aria-live="polite" className={classes['place']}>
      {notice ? (
        <div className={classes['notice']}>
          <span>{notice.text}</span>
          {notice.action ? (
            <Button
              variant="subtle"
              onClick={() => {
                notice.action?.run()
                close()
              }}
            >
              {notice.action.label}
            </Button>
          ) : null}
          <ActionIcon size="sm" aria-label="Close" onClick={close}>
            <IconX size={14} />
          </ActionIcon>
        </div>
      ) : null}
    </div>
  )
}
