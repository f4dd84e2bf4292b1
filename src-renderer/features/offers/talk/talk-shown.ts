/** Whether the conversation is shown, kept on this machine. */
import { useState } from 'react'

const KEY = 'meritline.offers.talk'

export function useTalkShown(): readonly [boolean, (shown: boolean) => void] {
  const [shown, setShown] = useState(() => localStorage.getItem(KEY) !== 'no')
  return [
    shown,
    (next) => {
      localStorage.setItem(KEY, next ? 'yes' : 'no')
      setShown(next)
    },
  ]
}
