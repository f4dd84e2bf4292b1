/** Screenshots in both sizes and both themes, and the accessibility check, of the screen that is shown. */
import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { ARTIFACTS } from './support.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const SIZES = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
] as const

const THEMES = ['light', 'dark'] as const

/** Keeps NAME-1280-light.png and its three siblings, ends as it began. MERITLINE_E2E_PICTURES=no: none, for haste. */
export async function photograph(page: Page, name: string): Promise<void> {
  if (process.env['MERITLINE_E2E_PICTURES'] === 'no') return
  mkdirSync(ARTIFACTS, { recursive: true })
  const before = page.viewportSize() ?? SIZES[0]
  for (const size of SIZES) {
    await page.setViewportSize(size)
    for (const theme of THEMES) {
      await setTheme(page, theme)
      await settle(page)
      await page.screenshot({ path: join(ARTIFACTS, `${name}-${size.width}-${theme}.png`) })
    }
  }
  await page.setViewportSize(before)
  await setTheme(page, 'light')
}

/** The window follows the system's theme unless the user chose one. */
async function setTheme(page: Page, theme: (typeof THEMES)[number]): Promise<void> {
  await page.emulateMedia({ colorScheme: theme })
  await page.waitForFunction((wanted) => document.documentElement.dataset['mantineColorScheme'] === wanted, theme)
}

/** Until charts were drawn for the window's size and colours have come to their end. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    await frame()
    await frame()
    const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
    await Promise.all(ending.map((animation) => animation.finished.catch(() => undefined)))
    await frame()
  })
}

interface Violation {
  readonly rule: string
  readonly impact: string
  readonly help: string
  readonly where: readonly string[]
}

const WCAG = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }

/** Serious and critical findings of axe on the screen, WCAG 2.2 A and AA; of what colours decide, in both themes. */
export async function seriousFindings(page: Page): Promise<readonly Violation[]> {
  // The page's content policy forbids inline scripts; evaluate runs outside of it.
  await page.evaluate(AXE)
  const light = await findings(page, WCAG)
  await setTheme(page, 'dark')
  await settle(page)
  const dark = await findings(page, { type: 'rule', values: ['color-contrast'] })
  await setTheme(page, 'light')
  await settle(page)
  return [...light, ...dark.map((one) => ({ ...one, rule: `${one.rule}, dark` }))]
}

function findings(page: Page, runOnly: { type: string; values: string[] }): Promise<readonly Violation[]> {
  return page.evaluate(async (only) => {
    interface Finding {
      id: string
      impact: string | null
      help: string
      nodes: { html: string; failureSummary?: string }[]
    }
    const { axe } = globalThis as unknown as {
      axe: { run: (options: unknown) => Promise<{ violations: Finding[] }> }
    }
    const { violations } = await axe.run({ runOnly: only })
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, impact, help, nodes }) => ({
        rule: id,
        impact: impact ?? '',
        help,
        where: nodes.slice(0, 5).map((node) => `${node.html.slice(0, 200)} :: ${node.failureSummary ?? ''}`),
      }))
  }, runOnly)
}

/** What sticks out of the window or is cut off although nothing around it scrolls. */
export async function sticksOut(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth
    const found: string[] = []
    if (document.documentElement.scrollWidth > width + 1)
      found.push(`page is ${document.documentElement.scrollWidth} wide`)
    for (const element of document.querySelectorAll('button, input, select, h1, h2, [role="tab"]')) {
      const box = element.getBoundingClientRect()
      if (box.width === 0 || box.height === 0 || box.right <= width + 1) continue
      const scrolled = element.closest('[role="grid"], [role="treegrid"], [tabindex="0"]')
      if (!scrolled) found.push(element.outerHTML.slice(0, 120))
    }
    return found
  })
}

/** Whether what a focused field says below itself lies on top, where it can be read. */
export async function hintInSight(field: Locator): Promise<boolean> {
  await field.focus()
  return field.evaluate((element) => {
    const hint = document.getElementById(element.getAttribute('aria-describedby') ?? '')
    if (!hint) return false
    const { left, width, top, bottom } = hint.getBoundingClientRect()
    // A hint lets the pointer through; to be found it must not.
    hint.style.pointerEvents = 'auto'
    const seen = [top + 3, bottom - 3].every((at) => document.elementFromPoint(left + width / 2, at) === hint)
    hint.style.pointerEvents = ''
    return seen
  })
}

/** Names that are not read whole: text wider or higher than the box that hides the rest, choices wider than their field. */
export async function cutNames(page: Page): Promise<readonly string[]> {
  return page.getByRole('main').evaluate((main) => {
    const pen = document.createElement('canvas').getContext('2d')
    const cut: string[] = []
    for (const element of main.querySelectorAll<HTMLElement>('*')) {
      const { clientWidth, clientHeight } = element
      const style = getComputedStyle(element)
      // Text of one pixel is for those who hear it.
      if (clientWidth <= 1 || style.visibility === 'hidden') continue
      if (element instanceof HTMLSelectElement && pen) {
        pen.font = style.font
        const text = element.selectedOptions[0]?.text ?? ''
        const room = clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight)
        if (pen.measureText(text).width > room + 1) cut.push(text)
      } else if (element.children.length === 0 && style.overflowX === 'hidden' && element.textContent.trim() !== '') {
        if (element.scrollWidth > clientWidth + 1 || element.scrollHeight > clientHeight + 1)
          cut.push(element.textContent)
      }
    }
    return cut
  })
}
