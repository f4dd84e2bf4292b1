/** The scenario in use: what the top line shows and every screen works on. */
import { create } from 'zustand'
import type { Scenario } from '../../src-contract/desktop/scenarios.ts'
import { call, toClientError, type ClientError } from '../host/index.ts'
import { useTopics } from './topics.ts'
import { useWorkspace } from './workspace.ts'

interface ScenarioState {
  /** Without archived ones, newest change first. null until read. */
  readonly scenarios: readonly Scenario[] | null
  readonly currentId: string | null
  readonly error: ClientError | null
}

export const useScenarios = create<ScenarioState>(() => ({ scenarios: null, currentId: null, error: null }))

/** Keeps the choice while it exists, else takes the remembered one, else the newest. */
export function chooseScenario(
  scenarios: readonly Scenario[],
  currentId: string | null,
  rememberedId: string | null,
): string | null {
  const has = (id: string | null): id is string => scenarios.some((scenario) => scenario.id === id)
  if (has(currentId)) return currentId
  if (has(rememberedId)) return rememberedId
  return scenarios[0]?.id ?? null
}

export function useScenario(): Scenario | null {
  return useScenarios(({ scenarios, currentId }) => scenarios?.find((scenario) => scenario.id === currentId) ?? null)
}

export function selectScenario(id: string): void {
  useScenarios.setState({ currentId: id })
  remember(id)
}

/** Ids alone are remembered, per workspace: no name and no figure leaves the encrypted file. */
const keyOf = (path: string): string => `meritline.scenario:${path}`

function openPath(): string | null {
  const { status } = useWorkspace.getState()
  return status?.open ? status.path : null
}

function remember(id: string): void {
  const path = openPath()
  if (path) localStorage.setItem(keyOf(path), id)
}

let reading = 0

export async function refreshScenarios(): Promise<void> {
  const path = openPath()
  const turn = ++reading
  if (!path) {
    useScenarios.setState({ scenarios: null, currentId: null, error: null })
    return
  }
  try {
    const { scenarios } = await call('scenarios.list', {})
    if (turn !== reading) return
    const currentId = chooseScenario(scenarios, useScenarios.getState().currentId, localStorage.getItem(keyOf(path)))
    useScenarios.setState({ scenarios, currentId, error: null })
  } catch (error) {
    if (turn === reading) useScenarios.setState({ error: toClientError(error) })
  }
}

export function followScenarios(): void {
  let seen = -1
  useTopics.subscribe(({ scenarios, levers }) => {
    if (scenarios + levers === seen) return
    seen = scenarios + levers
    void refreshScenarios()
  })
}
