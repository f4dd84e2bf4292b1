/** Size and place of the window, kept from one start to the next. */
import { screen, type BrowserWindow, type Rectangle } from 'electron'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'

const Saved = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(640),
  height: z.number().int().min(480),
  maximized: z.boolean(),
})

const DESIGN_SIZE = { width: 1280, height: 800 }

interface WindowPlace {
  readonly bounds: Partial<Rectangle>
  readonly maximized: boolean
}

/** Where the window was; the design size where nothing is known or that screen is gone. */
export function readWindowPlace(file: string): WindowPlace {
  const saved = readSaved(file)
  if (!saved) return { bounds: DESIGN_SIZE, maximized: false }
  const { maximized, ...bounds } = saved
  const { workArea } = screen.getDisplayMatching(bounds)
  const visible =
    bounds.x < workArea.x + workArea.width &&
    bounds.x + bounds.width > workArea.x &&
    bounds.y < workArea.y + workArea.height &&
    bounds.y + bounds.height > workArea.y
  return { bounds: visible ? bounds : { width: bounds.width, height: bounds.height }, maximized }
}

export function keepWindowPlace(window: BrowserWindow, file: string): void {
  window.on('close', () => {
    try {
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, JSON.stringify({ ...window.getNormalBounds(), maximized: window.isMaximized() }))
    } catch {
      // The window opens at its design size next time: no reason to trouble anyone while closing.
    }
  })
}

function readSaved(file: string): z.infer<typeof Saved> | null {
  try {
    return Saved.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data ?? null
  } catch {
    return null
  }
}
