import { afterEach, expect, it } from 'vitest'
import { resolveParameters } from '../../../../src-main/services/simulation/run-parameters.ts'
import { warmUp } from '../../../../src-main/services/workspace/warm-up.ts'
import { generatedPeople, simulationWorkspace } from '../../../support/simulation-fixture.ts'
import { createTestStore } from '../../../support/test-store.ts'

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

it('simulates the first scenario of the roster in force', async () => {
  const { store, scenario, simulator, close } = await simulationWorkspace(generatedPeople(50))
  closing.push(close)
  const seen: unknown[] = []
  const simulate: typeof simulator.simulate = (parameters, signal) => {
    seen.push(parameters)
    return simulator.simulate(parameters, signal)
  }
  await warmUp({ workspace: { require: () => store, get: () => store }, simulator: { ...simulator, simulate } })
  expect(seen).toEqual([resolveParameters(store.read, scenario.id)])
})

it('does nothing without people, and stays quiet when the workspace was closed meanwhile', async () => {
  const { store, close } = await createTestStore()
  const simulator = { simulate: () => Promise.reject(new Error('nobody is there to be simulated')) }
  const workspace = { require: () => store, get: () => store }
  await expect(warmUp({ workspace, simulator })).resolves.toBeUndefined()
  await close()
  await expect(warmUp({ workspace, simulator })).resolves.toBeUndefined()
})
