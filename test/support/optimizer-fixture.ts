/** The optimizer's service on a real store, engine and solver. */
import type { MethodOutput, ParsedInput } from '../../src-contract/desktop/index.ts'
import { optimizerMethods } from '../../src-contract/desktop/optimizer.ts'
import { leversService } from '../../src-main/services/levers/levers.ts'
import { optimizerService } from '../../src-main/services/optimizer/optimizer.ts'
import type { ImportedPerson } from '../../src-main/services/ports/people-store.ts'
import { createLinearSolver } from '../../src-main/solver/highs.ts'
import { callContext, simulationWorkspace } from './simulation-fixture.ts'

type Solution = MethodOutput<'optimizer.solve'>['solution']

export async function optimizerWorkspace(people: readonly ImportedPerson[]) {
  const fixture = await simulationWorkspace(people)
  const { store, simulator, system, scenario } = fixture
  const workspace = { require: () => store, get: () => store }
  const solver = createLinearSolver(new URL('../../src-main/solver/worker.ts', import.meta.url))
  const dependencies = { workspace, simulator, solver, system, notify: () => undefined }
  const optimizer = optimizerService(dependencies)
  const levers = leversService(dependencies)
  return {
    ...{ ...fixture, solver, optimizer, levers },
    /** As the router does: input and output are checked against the contract. */
    async solve(input: object, context = callContext()): Promise<Solution> {
      const { input: shape, output } = optimizerMethods['optimizer.solve']
      const parsed: ParsedInput<'optimizer.solve'> = shape.parse({ scenarioId: scenario.id, ...input })
      return output.parse(await optimizer['optimizer.solve'](parsed, context)).solution
    },
    async close() {
      await solver.close()
      await fixture.close()
    },
  }
}
