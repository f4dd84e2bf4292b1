/** Requests for the fault tests: a scenario of its own each, submitted by one profile and approved by another. */
import type { RequestEvent } from '../../src-core/approvals/request.ts'
import type { StoredRequest } from '../../src-main/services/ports/approvals-store.ts'
import type { Writer } from '../../src-main/services/ports/store.ts'
import { insertFirstScenario } from '../../src-main/services/scenarios/scenarios.ts'
import { machine } from './machine.ts'

/** Within a transaction: the profiles, a scenario, and a request about it. */
export function requestAbout(writer: Writer): StoredRequest {
  for (const [id, role] of [
    ['submitter', 'compAnalyst'],
    ['approver', 'compManager'],
  ] as const) {
    const at = machine.now().toISOString()
    const profile = { id, name: id, role, timeZone: 'UTC', active: true, createdAt: at, changedAt: at }
    if (!writer.profiles.get(id)) writer.profiles.insert(profile)
  }
  insertFirstScenario(writer, machine)
  const scenario = writer.scenarios.byName('Baseline')
  if (!scenario) throw new Error('The scenario is not there.')
  writer.scenarios.update({ ...scenario, name: scenario.id })
  return {
    id: machine.id(),
    content: {
      subject: { kind: 'scenario', id: scenario.id },
      reference: scenario.id,
      title: 'A scenario',
      figures: [],
      levels: [1],
      reasons: [],
      points: null,
      outside: [],
      createdBy: 'submitter',
      hash: '0'.repeat(64),
      runHash: null,
      justification: '',
      creators: ['submitter'],
      lockedBefore: false,
    },
    events: [{ kind: 'submitted', ...done('submitter', 'compAnalyst'), levels: [1] }],
  }
}

export function approval(): RequestEvent {
  return { kind: 'approved', ...done('approver', 'compManager'), level: 1, seat: 'compManager' }
}

/** The event whose number and hash tell that the step was saved. */
export function afterStep(id: string) {
  return { kind: 'STEP_SAVED', subject: id, summary: 'Saved', data: {} }
}

function done<R extends 'compAnalyst' | 'compManager'>(by: string, role: R) {
  return { at: machine.now().toISOString(), by, name: by, role, comment: '' }
}
