/** Offer rules: list, draft, change, diff, test on past cases, publish. Nothing published is ever altered. */
import { CodedError } from '../../../src-core/coded-error.ts'
import { isoOfDay } from '../../../src-core/people/cell.ts'
import { dayOfIso } from '../../../src-core/field/days.ts'
import { diffRules, ruleLabel } from '../../../src-core/offers/diff-rules.ts'
import { validateRules } from '../../../src-core/offers/validate-rules.ts'
import type { OfferRules, RuleVersion, RuleVersionSummary } from '../../../src-contract/desktop/rules.ts'
import { rulesNeedApproval } from '../approvals/settings.ts'
import type { Handlers } from '../handlers.ts'
import type { Notify } from '../ports/notify.ts'
import type { StoredRuleVersion } from '../ports/rules-store.ts'
import type { CurrentWorkspace, Reader, Writer } from '../ports/store.ts'
import type { System } from '../ports/system.ts'
import { rulesInForce, today, withRules } from './seed.ts'
import { testRules } from './past-cases.ts'

interface RulesDependencies {
  readonly workspace: CurrentWorkspace
  readonly system: System
  readonly notify: Notify
}

export function rulesService({ workspace, system, notify }: RulesDependencies): Handlers<'rules'> {
  const open = (): Promise<Reader> => withRules(workspace.require(), system)
  const view = (reader: Reader, version: StoredRuleVersion): { version: RuleVersion } => ({
    version: { ...version, inForce: rulesInForce(reader, today(system)).version === version.version },
  })
  const change = async (work: (writer: Writer) => number): Promise<{ version: RuleVersion }> => {
    const store = workspace.require()
    await withRules(store, system)
    const version = await store.write(work)
    notify('data.changed', { topics: ['rules', 'audit'], scenarioId: null })
    return view(store.read, requireVersion(store.read, version))
  }
  return {
    async 'rules.list'() {
      const reader = await open()
      const held = rulesInForce(reader, today(system)).version
      const versions = reader.rules
        .list()
        .map(({ rules: _, ...version }): RuleVersionSummary => ({ ...version, inForce: version.version === held }))
      return { versions }
    },

    async 'rules.get'({ version }) {
      const reader = await open()
      return view(reader, requireVersion(reader, version))
    },

    async 'rules.inForce'({ on }) {
      const reader = await open()
      return view(reader, rulesInForce(reader, requireDay(on ?? today(system))))
    },

    'rules.draft': ({ from, note }) =>
      change((writer) => {
        const draft = writer.rules.draft()
        if (draft) {
          throw new CodedError(
            'DRAFT_EXISTS',
            `Version ${draft.version} is a draft already. Change, publish or discard it.`,
            {
              version: draft.version,
            },
          )
        }
        const base = from === undefined ? rulesInForce(writer, today(system)) : requireVersion(writer, from)
        const version = (writer.rules.list()[0]?.version ?? 0) + 1
        writer.rules.insert({
          version,
          status: 'draft',
          effectiveFrom: null,
          basedOn: base.version,
          note,
          approval: 'none',
          createdAt: system.now().toISOString(),
          createdBy: system.actor(),
          publishedAt: null,
          publishedBy: null,
          rules: base.rules,
        })
        record(writer, 'RULES_DRAFTED', version, `Version ${version} drafted from version ${base.version}`, {})
        return version
      }),

    'rules.change': ({ version, rules, note }) =>
      change((writer) => {
        const draft = requireDraft(writer, version)
        refuseInvalid(rules)
        const differences = diffRules(draft.rules, rules)
        writer.rules.change(version, rules, note ?? draft.note)
        // What an approver sent back is a new draft once it was changed.
        if (draft.approval !== 'none') writer.rules.setApproval(version, 'none')
        const what = differences.map(({ label }) => label).slice(0, 3)
        const more = differences.length > what.length ? ` and ${differences.length - what.length} more` : ''
        record(writer, 'RULES_CHANGED', version, `Draft ${version}: ${what.join('; ') || 'nothing'}${more} changed`, {
          differences,
        })
        return version
      }),

    async 'rules.discard'({ version }) {
      const store = workspace.require()
      await withRules(store, system)
      await store.write((writer) => {
        requireDraft(writer, version)
        writer.rules.discard(version)
        record(writer, 'RULES_DISCARDED', version, `Draft ${version} discarded`, {})
      })
      notify('data.changed', { topics: ['rules', 'audit'], scenarioId: null })
      return {}
    },

    async 'rules.diff'({ from, to }) {
      const reader = await open()
      const differences = diffRules(requireVersion(reader, from).rules, requireVersion(reader, to).rules)
      return { differences: [...differences] }
    },

    async 'rules.test'({ version, candidateIds }, context) {
      const reader = await open()
      return testRules(reader, requireVersion(reader, version), candidateIds, system, context)
    },

    'rules.publish': ({ version, effectiveFrom }) =>
      change((writer) => {
        const draft = requireDraft(writer, version)
        refuseInvalid(draft.rules)
        if (draft.approval !== 'approved' && rulesNeedApproval(writer)) {
          throw new CodedError(
            'APPROVAL_NEEDED',
            `Version ${version} needs approval before it is published. Submit it first.`,
          )
        }
        const day = requireDay(effectiveFrom)
        if (day < today(system)) {
          throw new CodedError(
            'EFFECTIVE_IN_PAST',
            'Rules take effect today or later: what held before stays as it was.',
          )
        }
        const taken = writer.rules.list().find((each) => each.effectiveFrom === day)
        if (taken) {
          throw new CodedError(
            'EFFECTIVE_TAKEN',
            `Version ${taken.version} takes effect on that day already. Choose another day.`,
          )
        }
        writer.rules.publish(version, day, system.now().toISOString(), system.actor())
        const basis = draft.basedOn === null ? null : writer.rules.get(draft.basedOn)
        record(writer, 'RULES_PUBLISHED', version, `Version ${version} published, in force from ${day}`, {
          effectiveFrom: day,
          approval: draft.approval,
          differences: basis ? diffRules(basis.rules, draft.rules) : [],
        })
        return version
      }),
  }
}

/** Throws CodedError NOT_FOUND. */
export function requireVersion(reader: Reader, version: number): StoredRuleVersion {
  const found = reader.rules.get(version)
  if (!found) throw new CodedError('NOT_FOUND', `There is no version ${version} of the rules.`)
  return found
}

function requireDraft(reader: Reader, version: number): StoredRuleVersion {
  const found = requireVersion(reader, version)
  if (found.status === 'published') {
    throw new CodedError('PUBLISHED', `Version ${version} is published and never changes. Begin a draft from it.`)
  }
  if (found.approval === 'waiting') {
    throw new CodedError('APPROVAL_WAITING', `Draft ${version} waits for approval. Withdraw it first.`)
  }
  return found
}

function refuseInvalid(rules: OfferRules): void {
  const problems = validateRules(rules)
  const [first] = problems
  if (!first) return
  throw new CodedError('RULES_INVALID', `${ruleLabel(first.path)} ${first.message}`, { fields: [...problems] })
}

function requireDay(text: string): string {
  try {
    return isoOfDay(dayOfIso(text))
  } catch {
    throw new CodedError('INVALID_INPUT', 'There is no such day.')
  }
}

function record(
  writer: Writer,
  kind: string,
  version: number,
  summary: string,
  data: Readonly<Record<string, unknown>>,
): void {
  writer.audit.append({ kind, subject: `rules-${version}`, summary, data: { version, ...data } })
}
