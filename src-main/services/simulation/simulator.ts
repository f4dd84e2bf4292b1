/** Simulates the roster in force: what the sliders, comparisons, pulls and documents all use. */
import { createHash } from 'node:crypto'
import type { Totals } from '../../../src-contract/desktop/totals.ts'
import { canonicalJson } from '../../../src-core/canonical-json.ts'
import type { EventLog } from '../../../src-core/simulate/events.ts'
import type { RunParameters } from '../../../src-core/simulate/parameters.ts'
import type { ObserveRequest } from '../../../src-core/optimize/observation.ts'
import type { GoalsRequest } from '../../../src-core/understand/goal-years.ts'
import { ENGINE_VERSION } from '../../../src-core/simulate/version.ts'
import {
  currentWish,
  loadPopulation,
  populationKey,
  type LoadedPopulation,
  type PopulationWish,
} from './population-source.ts'
import type { BatchAnswer, Engine, EngineAnswer, EngineRequest } from '../ports/engine.ts'
import type { Notify } from '../ports/notify.ts'
import type { Simulator } from '../ports/simulator.ts'
import type { CurrentWorkspace, Reader } from '../ports/store.ts'

interface SimulatorDependencies {
  readonly workspace: CurrentWorkspace
  readonly engine: Engine
  readonly notify: Notify
}

export interface Recording {
  readonly totals: Totals
  readonly events: EventLog
  readonly loaded: LoadedPopulation
}

export interface BatchWish {
  readonly runs: readonly RunParameters[]
  /** Runs differ by pay levers alone: who leaves, joins and rises is found once. */
  readonly keepMovements: boolean
  /** What else to gather from the people of every run, given whose they are. */
  readonly goals?: ((loaded: LoadedPopulation) => Promise<GoalsRequest>) | undefined
  readonly observe?: ObserveRequest | undefined
  readonly signal: AbortSignal
  readonly progress?: ((done: number, total: number) => void) | undefined
}

export interface FullSimulator extends Simulator {
  /**
   * As simulate(), but a newer what-if takes the place of one that waits: CodedError SUPERSEDED.
   * breakdowns false: byDepartment and byLocation are empty. ahead: nobody waits for it yet, so it does neither and goes
   * behind those that somebody waits for.
   */
  whatIf(
    parameters: RunParameters,
    options: { readonly breakdowns: boolean; readonly ahead: boolean },
    signal: AbortSignal,
  ): Promise<Totals>
  /** With every event; of a given roster and rates, or of those in force. */
  record(
    parameters: RunParameters,
    signal: AbortSignal,
    progress: (done: number, total: number) => void,
    wish?: PopulationWish,
  ): Promise<Recording>
  /** Many runs of the roster in force, alike in start year and levels, over two threads. Throws as simulate() does but for a run's own plan. */
  batch(request: BatchWish): Promise<BatchAnswer & { readonly loaded: LoadedPopulation }>
  /** The people whom runs with these parameters are about. Throws CodedError NO_ROSTER, RATE_MISSING or PAY_OVERFLOW. */
  population(parameters: RunParameters, signal: AbortSignal): Promise<LoadedPopulation>
  /** Says in the bottom line what the engine is doing. */
  status(state: 'idle' | 'loading' | 'running' | 'saving'): void
}

/** Slider moves come faster than anyone reads: word of a finished run waits this long, in milliseconds. */
const STATUS_DELAY = 150

export function createSimulator({ workspace, engine, notify }: SimulatorDependencies): FullSimulator {
  let loaded: { readonly path: string; readonly promise: Promise<LoadedPopulation>; readonly key: string } | null = null
  let timer: ReturnType<typeof setTimeout> | null = null
  let last = { people: 0, years: 0, lastRunMs: null as number | null }

  const status = (state: 'idle' | 'loading' | 'running' | 'saving'): void => {
    if (timer) clearTimeout(timer)
    timer = null
    notify('engine.status', { state, ...last })
  }

  const finished = (people: number, years: number, lastRunMs: number): void => {
    last = { people, years, lastRunMs }
    if (timer) return
    timer = setTimeout(() => status('idle'), STATUS_DELAY)
    timer.unref()
  }

  /** The population in force, built when roster, rates, levels or start year changed. Callers share one build. */
  const current = async (reader: Reader, path: string, wish: PopulationWish, signal: AbortSignal) => {
    const key = populationKey(wish)
    if (loaded?.key !== key || loaded.path !== path) {
      status('loading')
      // Not the caller's signal: a newer what-if may be waiting for the same build.
      const promise = loadPopulation(reader, wish, new AbortController().signal)
      const mine = { path, promise, key }
      loaded = mine
      promise.catch(() => {
        if (loaded === mine) loaded = null
        status('idle')
      })
    }
    const population = await loaded.promise
    signal.throwIfAborted()
    return population
  }

  const run = async (
    ask: (request: EngineRequest) => Promise<EngineAnswer>,
    parameters: RunParameters,
    signal: AbortSignal,
  ): Promise<Totals> => {
    const { read, path } = workspace.require()
    const wish = currentWish(read, parameters.startYear, parameters.levels)
    const found = await current(read, path, wish, signal)
    const request = { populationKey: engineKey(path, found), population: found.population, parameters, signal }
    const asked = ask(request)
    // While the engine's thread works.
    const hash = runHash(found, parameters)
    const answer = await asked
    finished(answer.totals.people, parameters.years, answer.engineMs)
    return toTotals(found, hash, answer)
  }

  return {
    simulate: (parameters, signal) =>
      run((request) => engine.run({ ...request, breakdowns: true }), parameters, signal),
    whatIf(parameters, { breakdowns, ahead }, signal) {
      const ask = ahead ? engine.run : engine.whatIf
      return run((request) => ask({ ...request, breakdowns }), parameters, signal)
    },
    async record(parameters, signal, progress, given) {
      const { read, path } = workspace.require()
      const wish = given ?? currentWish(read, parameters.startYear, parameters.levels)
      const found = given ? await loadPopulation(read, wish, signal) : await current(read, path, wish, signal)
      const request = {
        populationKey: engineKey(path, found),
        population: found.population,
        parameters,
        signal,
        progress,
      }
      const { events, ...answer } = await engine.record(request)
      finished(answer.totals.people, parameters.years, answer.engineMs)
      return { totals: toTotals(found, runHash(found, parameters), answer), events, loaded: found }
    },
    async batch({ runs, keepMovements, goals, observe, signal, progress }) {
      const { read, path } = workspace.require()
      const [first] = runs
      if (!first) throw new Error('A batch needs a run.')
      const found = await current(read, path, currentWish(read, first.startYear, first.levels), signal)
      const wanted = (await goals?.(found)) ?? null
      const { population } = found
      const populationKey = engineKey(path, found)
      status('running')
      try {
        const answer = await engine.batch({
          ...{ populationKey, population, runs, keepMovements, goals: wanted, signal, progress },
          observe: observe ?? null,
        })
        return { ...answer, loaded: found }
      } finally {
        status('idle')
      }
    },
    population({ startYear, levels }, signal) {
      const { read, path } = workspace.require()
      return current(read, path, currentWish(read, startYear, levels), signal)
    },
    status,
  }
}

/** Ids of imports are unique within a workspace only. */
function engineKey(path: string, loaded: LoadedPopulation): string {
  return `${path}\n${loaded.key}\n${loaded.hash}`
}

/** A run's totals as the contract states them. hash: see runHash. */
export function toTotals({ currency }: LoadedPopulation, hash: string, { totals, engineMs }: EngineAnswer): Totals {
  return {
    currency,
    engineVersion: ENGINE_VERSION,
    hash,
    ...(totals as Pick<Totals, 'people' | 'start' | 'years'>),
    engineMs,
  }
}

/** Names a run: population, parameters with their seed, engine version. */
export function runHash({ hash }: LoadedPopulation, parameters: RunParameters): string {
  const text = canonicalJson({ population: hash, parameters, engineVersion: ENGINE_VERSION })
  return createHash('sha256').update(text).digest('hex')
}
