/** Keyboard shortcuts: each is registered by who handles it, so that the sheet on "?" is always true. */
import { useEffect, useRef } from 'react'
import { create } from 'zustand'
import { createMatcher } from './key-matcher.ts'

interface Shortcut {
  /** As written: "mod+k", "g h" (one after the other), "?", "shift+ArrowUp". mod is Ctrl, or Cmd on a Mac. */
  readonly keys: string
  readonly label: string
  readonly group: string
  /** Works while typing in a field too. Off by default. */
  readonly inFields?: boolean
  /** A second way to the same thing: works, but is not listed. */
  readonly hidden?: boolean
}

interface RunnableShortcut extends Shortcut {
  readonly run: () => void
}

const useRegistry = create<{ readonly shortcuts: readonly RunnableShortcut[] }>(() => ({ shortcuts: [] }))

/** What works now, each with what it does: for the sheet and the palette. */
export function useShortcutList(): readonly RunnableShortcut[] {
  return useRegistry((state) => state.shortcuts)
}

/** Registers while the component is there. The newest of two with the same keys wins. */
export function useShortcut(shortcut: Shortcut, run: () => void): void {
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })
  const { keys, label, group, inFields = false, hidden = false } = shortcut
  useEffect(() => {
    const entry: RunnableShortcut = { keys, label, group, inFields, hidden, run: () => latest.current() }
    useRegistry.setState((state) => ({ shortcuts: [...state.shortcuts, entry] }))
    return () => useRegistry.setState((state) => ({ shortcuts: state.shortcuts.filter((other) => other !== entry) }))
  }, [keys, label, group, inFields, hidden])
}

function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'range', 'button'].includes(target.type)
}

/** Listens for the whole window. Called once at start. */
export function listenForShortcuts(): void {
  const match = createMatcher()
  const mac = navigator.userAgent.includes('Mac')
  window.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing) return
    const field = isField(event.target)
    const dialogOpen = document.querySelector('[role="dialog"]') !== null
    const active = [...useRegistry.getState().shortcuts]
      .reverse()
      .filter((shortcut) => (!field && !dialogOpen) || shortcut.inFields)
    const hit = match(
      {
        key: event.key,
        mod: mac ? event.metaKey : event.ctrlKey,
        alt: event.altKey,
        shift: event.shiftKey,
        at: event.timeStamp,
      },
      active,
    )
    if (!hit) return
    event.preventDefault()
    hit.run()
  })
}
