/** Which of the frame's own panels is open. */
import { create } from 'zustand'

type FramePanel = 'palette' | 'shortcuts'

export const usePanel = create<{ readonly open: FramePanel | null }>(() => ({ open: null }))

export function openPanel(open: FramePanel): void {
  usePanel.setState({ open })
}

export function closePanel(): void {
  usePanel.setState({ open: null })
}
