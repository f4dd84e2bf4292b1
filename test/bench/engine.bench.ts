import { Simulator } from '../../src-core/simulate/simulate.ts'
import { atMost, median, type Family, type Figure } from './bench.ts'
import { generatedPopulation, moved, DRAG, ROUND, shippedParameters } from './engine-input.ts'

export const family: Family = {
  names: ['what-if-10k-5y', 'what-if-10k-5y-headcount', 'what-if-1m-5y', 'bytes-per-person'],
  measure(wanted) {
    const figures: Figure[] = []
    if (wanted.has('what-if-10k-5y') || wanted.has('what-if-10k-5y-headcount')) {
      const { all, pay, others } = whatIf(10_000, ROUND, 5 * ROUND, 1)
      // Five of the nine sliders move pay alone, so the median over all says little of the slower four: that is a figure of its own.
      const detail = `median of 360 slider moves, each of nine sliders dragged in turn, totals by level, department and location; the five that move pay alone ${pay.toFixed(2)} ms`
      const slower = 'median of the 160 moves among them that change who leaves, joins or rises'
      figures.push(
        atMost('what-if-10k-5y', all, 'ms', 2, detail),
        atMost('what-if-10k-5y-headcount', others, 'ms', 2, slower),
      )
    }
    if (wanted.has('what-if-1m-5y') || wanted.has('bytes-per-person')) {
      const { all, pay, others, bytes } = whatIf(1_000_000, 3, 18, DRAG)
      const detail = `median of 18 slider moves, every slider in turn; pay levers ${pay.toFixed(2)} ms, headcount levers ${others.toFixed(2)} ms`
      figures.push(
        atMost('what-if-1m-5y', all, 'ms', 400, detail),
        atMost(
          'bytes-per-person',
          bytes,
          'bytes',
          100,
          'columns, hires of five years and all working memory, by person at the start, 1,000,000 people',
        ),
      )
    }
    return Promise.resolve(figures)
  },
}

/** stride: how many moves of the drags to go on by; DRAG: to the next slider each time. */
function whatIf(people: number, warm: number, moves: number, stride: number) {
  const simulator = new Simulator(generatedPopulation(people))
  const parameters = shippedParameters()
  for (let nth = 0; nth < warm; nth++) simulator.run(moved(parameters, nth * stride).parameters)
  const times = Array.from({ length: moves }, (_, at) => {
    const move = moved(parameters, (warm + at) * stride)
    const started = performance.now()
    simulator.run(move.parameters)
    return { ms: performance.now() - started, pay: move.pay }
  })
  const of = (pay: boolean): number => median(times.filter((time) => time.pay === pay).map(({ ms }) => ms))
  return {
    all: median(times.map(({ ms }) => ms)),
    pay: of(true),
    others: of(false),
    bytes: simulator.bytes / people,
  }
}
