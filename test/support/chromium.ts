/** Debian's or another Chromium for end-to-end tests. */
import { chromium, type Browser } from 'playwright-core'
import { findChromium } from '../../src-main/files/pdf-chromium.ts'

export const chromiumPath = findChromium(process.env)

export function launchChromium(): Promise<Browser> {
  if (chromiumPath === null) throw new Error('no Chromium on this machine')
  return chromium.launch({
    executablePath: chromiumPath,
    chromiumSandbox: process.getuid?.() !== 0,
    args: ['--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  })
}
