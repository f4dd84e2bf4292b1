/** The Chromium in which dragging is measured. */
import { chromium, type Browser } from 'playwright-core'
import { findChromium } from '../../src-main/files/pdf-chromium.ts'

/** Throws where the machine has none. */
export function launchChromium(): Promise<Browser> {
  const executablePath = findChromium(process.env)
  if (executablePath === null) throw new Error('drag-to-paint needs Chromium, and there is none on this machine.')
  return chromium.launch({
    executablePath,
    chromiumSandbox: process.getuid?.() !== 0,
    args: ['--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  })
}
