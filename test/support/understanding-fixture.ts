/** The understanding services over a real store and engine. */
import { backtestService } from '../../src-main/services/understand/backtest.ts'
import { bandsService } from '../../src-main/services/understand/bands.ts'
import { frontierService } from '../../src-main/services/understand/frontier.ts'
import { goalsService } from '../../src-main/services/understand/goals.ts'
import { createLoadGoals } from '../../src-main/services/understand/goals-source.ts'
import { sensitivityService } from '../../src-main/services/understand/sensitivity.ts'
import { createLinearSolver } from '../../src-main/solver/highs.ts'
import { generatedPeople, simulationWorkspace } from './simulation-fixture.ts'

/** Two in five are women, paid some 4% less at each level; one in fifty says neither. */
function peopleOfBothGenders(count: number) {
  return generatedPeople(count).map((person, at) => {
    const gender = at % 50 === 0 ? null : at % 5 < 2 ? 'F' : 'M'
    return { ...person, gender, annualPay: gender === 'F' ? Math.round(person.annualPay * 0.96) : person.annualPay }
  })
}

export async function understandingWorkspace(people = 200) {
  const opened = await simulationWorkspace(peopleOfBothGenders(people))
  const { store, simulator } = opened
  const workspace = { require: () => store, get: () => store }
  const solver = createLinearSolver(new URL('../../src-main/solver/worker.ts', import.meta.url))
  const loadGoals = createLoadGoals(workspace)
  return {
    ...opened,
    workspace,
    ...bandsService({ workspace, simulator }),
    ...goalsService({ workspace, simulator, loadGoals }),
    ...sensitivityService({ workspace, simulator }),
    ...frontierService({ workspace, simulator, solver, loadGoals }),
    ...backtestService({ workspace, engine: opened.engine }),
  }
}
