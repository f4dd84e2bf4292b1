/** Requests for approval: submit, decide level by level, and the queue of each role. */
import { isDay } from '../../../src-core/field/days.ts'
import { isTimeZone } from '../../../src-core/access/time-zone.ts'
import { openSeats, requestOf } from '../../../src-core/approvals/request.ts'
import type { RequestCommand } from '../../../src-core/approvals/decide.ts'
import { roleList } from '../../../src-core/access/roles.ts'
import { CodedError } from '../../../src-core/coded-error.ts'
import type { Request } from '../../../src-contract/desktop/approval-request.ts'
import { bulkStep, outcome } from './bulk.ts'
import { leftOutOfSubmission } from './makers.ts'
import { listRequests } from './queue.ts'
import { approvalSettings, approvalTimeZone, rulesNeedApproval } from './settings.ts'
import { followClocks, requireRequest, takeStep } from './steps.ts'
import { previewSubmission, submitForApproval } from './submit.ts'
import { requestSummary, requestView, type ApprovalViewContext } from './view.ts'
import type { CallContext, Handlers } from '../handlers.ts'
import type { Access, ActingProfile } from '../ports/access.ts'
import type { Notify } from '../ports/notify.ts'
import type { Simulator } from '../ports/simulator.ts'
import type { CurrentWorkspace, Reader, WorkspaceStore } from '../ports/store.ts'
import type { System } from '../ports/system.ts'
import { withFirstProfile } from '../access/first-profile.ts'
import { changeSettings } from '../workspace/settings.ts'

interface ApprovalsDependencies {
  readonly workspace: CurrentWorkspace
  readonly access: Access
  /** Its actor is the profile in use. */
  readonly system: System
  /** The machine's own: its actor is the machine's user. */
  readonly machine: System
  readonly simulator: Simulator
  readonly notify: Notify
}

export interface ApprovalsService {
  readonly handlers: Handlers<'approvals'>
  /** For the conversation: says yes to an offer's version that waits for it, else submits it; in a sentence what happened. */
  submitOffer(versionId: string, context: CallContext): Promise<string>
}

export function approvalsService(dependencies: ApprovalsDependencies): ApprovalsService {
  const { workspace, access, system, machine, notify } = dependencies
  const changed = (): void =>
    notify('data.changed', {
      topics: ['approvals', 'offers', 'candidates', 'scenarios', 'rules', 'audit'],
      scenarioId: null,
    })
  const acting = async (store: WorkspaceStore): Promise<ActingProfile> => {
    await withFirstProfile(store, machine)
    const profile = access.profile()
    if (!profile) throw new CodedError('PROFILE_NEEDED', 'Say first who works here: choose a profile in the top line.')
    return profile
  }
  const context = (reader: Reader): ApprovalViewContext => ({ reader, system, acting: access.profile() })
  const view = (reader: Reader, id: string): { request: Request } => ({
    request: requestView(requireRequest(reader, id), context(reader)),
  })
  /** Reading is also when the clock is looked at; a full disk keeps nobody from reading. */
  const open = async (): Promise<Reader> => {
    const store = workspace.require()
    const profile = access.profile()
    if (profile && store.read.profiles.get(profile.id)) {
      const steps = await followClocks(store, profile, system).catch((error: unknown) => {
        if (error instanceof CodedError) return 0
        throw error
      })
      if (steps > 0) changed()
    }
    return store.read
  }
  const step = async (
    id: string,
    level: number | undefined,
    commandOf: (reader: Reader) => RequestCommand,
  ): Promise<{ request: Request }> => {
    const store = workspace.require()
    const by = await acting(store)
    await store.write((writer) => {
      takeStep(writer, requireRequest(writer, id), { command: commandOf(writer), level }, by, system)
    })
    changed()
    return view(store.read, id)
  }
  const submit: Handlers<'approvals'>['approvals.submit'] = async ({ subject, justification }, { signal }) => {
    const store = workspace.require()
    const by = await acting(store)
    const { id } = await submitForApproval(store, subject, justification, by, dependencies, signal)
    changed()
    return view(store.read, id)
  }

  /** Says yes where the offer waits for the profile in use, and answers what came of it; null where it does not. */
  const approveWaiting = async (versionId: string): Promise<string | null> => {
    const reader = await open()
    const [newest] = reader.approvals.ofSubject('offer', versionId)
    const summary = newest && requestSummary(newest, context(reader))
    if (!summary?.mayDecide || summary.level === null) return null
    const { id, level } = summary
    await step(id, level, () => ({ kind: 'approve', comment: '' }))
    return outcome(requestOf(requireRequest(workspace.require().read, id).events), 'approved')
  }

  const handlers: Handlers<'approvals'> = {
    async 'approvals.preview'({ subject }, { signal }) {
      const reader = await open()
      const { content, needsJustification, problem } = await previewSubmission(reader, subject, dependencies, signal)
      return {
        content,
        needsJustification,
        leftOut: leftOutOfSubmission(reader, content, access.profile()),
        problem: problem && { code: problem.code, message: problem.message },
      }
    },

    'approvals.submit': submit,

    async 'approvals.list'(wish) {
      return listRequests(wish, context(await open()))
    },

    async 'approvals.get'({ id }) {
      return view(await open(), id)
    },

    async 'approvals.of'({ subject }) {
      const reader = await open()
      const stored = reader.approvals.ofSubject(subject.kind, subject.id)
      return { requests: stored.map((each) => requestSummary(each, context(reader))) }
    },

    'approvals.approve': ({ id, level, comment }) => step(id, level, () => ({ kind: 'approve', comment })),
    'approvals.reject': ({ id, level, comment }) => step(id, level, () => ({ kind: 'reject', comment })),
    'approvals.return': ({ id, level, comment }) => step(id, level, () => ({ kind: 'return', comment })),
    'approvals.comment': ({ id, comment }) => step(id, undefined, () => ({ kind: 'comment', comment })),
    'approvals.withdraw': ({ id, comment }) => step(id, undefined, () => ({ kind: 'withdraw', comment })),
    'approvals.delegate': ({ id, level, to, comment }) =>
      step(id, level, (reader) => {
        const profile = reader.profiles.get(to)
        if (!profile) throw new CodedError('NOT_FOUND', 'There is no such profile in this workspace.')
        return { kind: 'delegate', comment, to: profile }
      }),

    async 'approvals.bulk'(wish) {
      const store = workspace.require()
      const by = await acting(store)
      if (wish.preview) return bulkStep(wish, store.read, null, by, system)
      const result = await store.write((writer) => bulkStep(wish, writer, writer, by, system))
      changed()
      return result
    },

    'approvals.settings': () => {
      const { read } = workspace.require()
      return {
        settings: approvalSettings(read),
        timeZone: approvalTimeZone(read, system),
        rulesNeedApproval: rulesNeedApproval(read),
        inOutbox: read.approvals.inOutbox(),
      }
    },

    async 'approvals.updateSettings'(given) {
      const store = workspace.require()
      const settings = await store.write((writer) => {
        const changes = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
        const after = { ...approvalSettings(writer), ...changes }
        if (after.timeZone !== null && !isTimeZone(after.timeZone)) {
          throw new CodedError(
            'TIME_ZONE_UNKNOWN',
            `There is no time zone "${after.timeZone}". Write it as Europe/Dublin.`,
          )
        }
        const unknown = after.holidays.find((date) => !isDay(date))
        if (unknown !== undefined) {
          throw new CodedError('NO_SUCH_DAY', `There is no day ${unknown}. Write holidays as 2026-12-25.`)
        }
        if (after.risk.level3From <= after.risk.level2From) {
          throw new CodedError(
            'LEVELS_CONTRADICT',
            'Level 3 needs more points than level 2. The settings stay as they were.',
          )
        }
        const kept = { ...after, holidays: [...new Set(after.holidays)].sort() }
        changeSettings(writer, { approvals: kept })
        return kept
      })
      notify('workspace.changed', { open: true })
      changed()
      return { settings }
    },
  }

  return {
    handlers,
    async submitOffer(versionId, callContext) {
      const said = await approveWaiting(versionId)
      if (said !== null) return said
      access.require('submit')
      const { request } = await submit({ subject: { kind: 'offer', id: versionId }, justification: '' }, callContext)
      if (request.state === 'approved') return 'Approved: nobody has to say yes to this offer. It is locked.'
      const seats = openSeats(requestOf(requireRequest(workspace.require().read, request.id).events))
      return `Submitted for approval. Level ${request.level} waits for ${roleList(seats)}.`
    },
  }
}
