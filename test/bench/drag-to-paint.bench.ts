/**
 * A lever moved by a real mouse in Chromium: from the time stamp of the input event to the frame in which gauge and charts
 * show the totals of that value. 10,000 generated people, five years, over the browser host in a process of its own.
 */
import type { Page } from 'playwright-core'
import { withCompanyWindow } from './open-window.ts'
import { atMost, median, percentile, type Family, type Figure } from './bench.ts'
import { installProbe, type Sample } from './drag-probe.ts'

const NAME = 'drag-to-paint-10k-5y'
const FAST = 'drag-to-paint-10k-5y-fast'
const AIM_MS = 33
const PEOPLE = 10_000

/** Sliders that act on pay alone, and ones that change who leaves and joins. */
const SLIDERS = [
  { lever: 'merit.rate', level: '1', low: 0, high: 10, step: 0.1 },
  { lever: 'cola.rate', level: '1', low: 0, high: 8, step: 0.1 },
  { lever: 'promotion.rate', level: '1', low: 0, high: 30, step: 0.5 },
  { lever: 'growth.rate', level: null, low: -10, high: 15, step: 0.5 },
] as const

/**
 * Milliseconds from move to move, by the clock and whatever the page has taken: a steady hand, whose values are some two and
 * four frames apart and at no fixed place within one; and a mouse that sends 125 moves a second.
 */
const STEADY = [30, 66]
const MOUSE = [8]
const MOVES = 90

export const family: Family = {
  names: [NAME, FAST],
  measure: (wanted) =>
    withCompanyWindow(PEOPLE, async (page, origin) => {
      await page.evaluate(setBudget)
      await page.goto(`${origin}/#/tuning`)
      await page.reload()
      await page.locator('[data-shown-for=""] [role="img"]').waitFor()
      // Until the code is warm and the pulls beside the levers are read.
      await pauseFor(2500)
      await drag(page, SLIDERS[0], 30)
      const figures: Figure[] = []
      if (wanted.has(NAME)) figures.push(await measured(page, NAME, STEADY))
      if (wanted.has(FAST)) figures.push(await measured(page, FAST, MOUSE))
      return figures
    }),
}

/** The cost of the first year as it is: without a budget there would be no gauge to paint. Sent to the page as text. */
async function setBudget(): Promise<void> {
  const { scenarios } = (await window.benchCall('scenarios.list', {})) as { scenarios: { id: string }[] }
  const id = scenarios[0]?.id
  const { totals } = (await window.benchCall('simulation.run', { scenarioId: id, changes: [] })) as {
    totals: { years: { year: number; costs: { inYear: number } }[] }
  }
  const [first] = totals.years
  await window.benchCall('scenarios.update', {
    id,
    budget: { measure: 'inYear', year: first?.year, amount: first?.costs.inYear },
  })
}

async function measured(page: Page, name: string, paces: readonly number[]): Promise<Figure> {
  const samples: Sample[] = []
  const perSlider: string[] = []
  for (const slider of SLIDERS) {
    const own: Sample[] = []
    for (const every of paces) own.push(...(await drag(page, slider, every)))
    perSlider.push(`${slider.lever} ${percentile(own.map(latency), 0.95).toFixed(1)}`)
    samples.push(...own)
  }
  await compareWithTotals(page, samples)
  const times = samples.map(latency)
  return atMost(
    name,
    percentile(times, 0.95),
    'ms',
    AIM_MS,
    `p95 of ${times.length} frames for ${SLIDERS.length * paces.length * MOVES} moves, median ${median(times).toFixed(1)}, ` +
      `worst ${Math.max(...times).toFixed(1)}; p95 by lever: ${perSlider.join(', ')}; totals shown equal those asked for apart`,
  )
}

function latency({ movedAt, paintedAt }: Sample): number {
  return paintedAt - movedAt
}

/** Drags one slider to and fro; answers a sample for every frame that showed a new value. Escape leaves the lever as it was. */
async function drag(page: Page, slider: (typeof SLIDERS)[number], every: number): Promise<Sample[]> {
  const level = slider.level === null ? '' : `[data-level="${slider.level}"]`
  const handle = page.locator(`[data-lever="${slider.lever}"]${level} [role="slider"]`).first()
  await handle.scrollIntoViewIfNeeded()
  const track = await handle.locator('> div').boundingBox()
  if (!track) throw new Error(`no slider of ${slider.lever}`)
  const y = track.y + track.height / 2
  const probe = await page.evaluateHandle(installProbe, { ...slider, left: track.x, width: track.width })
  const mouse = await openMouse(page)
  await mouse.to('mouseMoved', track.x + track.width * 0.4, y)
  await mouse.to('mousePressed', track.x + track.width * 0.4, y)
  const started = performance.now()
  const moves: Promise<void>[] = []
  for (let at = 0; at < MOVES; at++) {
    const swing = 0.5 - 0.4 * Math.cos((at / MOVES) * 4 * Math.PI)
    moves.push(mouse.to('mouseMoved', track.x + track.width * swing, y))
    await pauseFor(started + (at + 1) * every - performance.now())
  }
  await Promise.all(moves)
  await pauseFor(200)
  const samples = await probe.evaluate((one) => one.stop())
  await page.keyboard.press('Escape')
  await mouse.to('mouseReleased', track.x, y)
  await mouse.close()
  await pauseFor(300)
  if (samples.length < MOVES / 6) throw new Error(`only ${samples.length} values of ${slider.lever} were painted`)
  const last = samples.at(-1)
  if (!last || last.value !== last.newest) throw new Error(`${slider.lever} came to rest on totals of another value`)
  return samples
}

interface Mouse {
  /** Answers when the page has taken it. */
  to(type: 'mouseMoved' | 'mousePressed' | 'mouseReleased', x: number, y: number): Promise<void>
  close(): Promise<void>
}

/**
 * A mouse of the browser's own. The driver's looks out for drag and drop: with a button down it runs two scripts in the
 * page around every move, which would be measured as well.
 */
async function openMouse(page: Page): Promise<Mouse> {
  const session = await page.context().newCDPSession(page)
  let buttons = 0
  return {
    async to(type, x, y) {
      if (type === 'mousePressed') buttons = 1
      if (type === 'mouseReleased') buttons = 0
      await session.send('Input.dispatchMouseEvent', {
        type,
        x,
        y,
        button: type === 'mouseMoved' && buttons === 0 ? 'none' : 'left',
        buttons,
        clickCount: type === 'mouseMoved' ? 0 : 1,
      })
    },
    close: () => session.detach(),
  }
}

/** By a timer of its own: a pause of the hand costs the browser nothing. */
function pauseFor(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, milliseconds)))
}

/** What the gauge showed for a value is what a run with that value answers. */
async function compareWithTotals(page: Page, samples: readonly Sample[]): Promise<void> {
  const distinct = new Map(samples.map((sample) => [sample.mark, sample]))
  for (const sample of [...distinct.values()].filter((_, at) => at % 7 === 0)) {
    const cost = await page.evaluate(
      async ({ mark }) => {
        const { scenarios } = (await window.benchCall('scenarios.list', {})) as { scenarios: { id: string }[] }
        const { totals } = (await window.benchCall('simulation.run', {
          scenarioId: scenarios[0]?.id,
          changes: JSON.parse(mark) as unknown,
        })) as { totals: { years: { costs: { inYear: number } }[] } }
        return totals.years[0]?.costs.inYear
      },
      { mark: sample.mark },
    )
    if (String(cost) !== sample.cost) throw new Error(`the gauge showed ${sample.cost} where the run says ${cost}`)
  }
}
