/** The conversation: commands and fields in, structured replies out; it fills the same form and quotes the same ledger. */
import { CodedError } from '../../../src-core/coded-error.ts'
import {
  COMMAND_HELP,
  COMMANDS,
  lineExample,
  readOverride,
  readUtterance,
} from '../../../src-core/offers/conversation-command.ts'
import type { Vocabulary } from '../../../src-core/offers/said-fields.ts'
import { readSaidFields, type Said } from '../../../src-core/offers/conversation-fields.ts'
import { majorText } from '../../../src-core/money/format.ts'
import { minorDigits } from '../../../src-core/money/minor-digits.ts'
import type { Candidate, CandidateChanges, Reply } from '../../../src-contract/desktop/candidates.ts'
import type { CandidatesDependencies } from './candidates.ts'
import { candidateView } from './view.ts'
import {
  describeCandidate,
  describeOffer,
  describeTier,
  describeVersions,
  explainOffer,
  name,
  problem,
  reply,
} from './converse-replies.ts'
import { keepReadable } from './converse-keep.ts'
import type { CallContext, Handlers } from '../handlers.ts'
import { hidePeers } from '../access/hide-peers.ts'
import type { Reader } from '../ports/store.ts'

interface ConverseDependencies extends CandidatesDependencies {
  /** What the form calls; the conversation does nothing of its own. */
  readonly form: Pick<Handlers<'candidates'>, 'candidates.create' | 'candidates.update' | 'candidates.reset'> &
    Pick<Handlers<'offers'>, 'offers.recommend' | 'offers.override'>
  /**
   * Submits a version for approval, or says yes to one that waits for who asks, and says what happened; throws coded
   * refusals. Null: there is no queue here.
   */
  readonly submit: ((versionId: string, context: CallContext) => Promise<string>) | null
}

interface Turn {
  readonly candidateId: string | null
  readonly replies: readonly Reply[]
  readonly versionId: string | null
  /** What is kept of the words typed. */
  readonly kept: string
}

export function converseService(
  dependencies: ConverseDependencies,
): Pick<Handlers<'candidates'>, 'candidates.converse'> {
  const { workspace, system, notify } = dependencies
  return {
    async 'candidates.converse'({ candidateId, text }, context) {
      const store = workspace.require()
      const current = candidateId === null ? null : (store.read.candidates.get(candidateId)?.id ?? null)
      if (candidateId !== null && current === null) {
        throw new CodedError('NOT_FOUND', `There is no candidate "${candidateId}" in this workspace.`)
      }
      const turn = await takeTurn(current, text, dependencies, context)
      const { candidateId: id, replies } = turn
      if (id !== null) {
        const message = {
          at: system.now().toISOString(),
          actor: system.actor(),
          text: turn.kept,
          replies: [...replies],
        }
        await store.write((writer) => writer.candidates.addMessage(id, message))
        notify('data.changed', { topics: ['candidates'], scenarioId: null })
      }
      return { candidate: viewOf(store.read, id, dependencies), replies: [...replies], versionId: turn.versionId }
    },
  }
}

async function takeTurn(
  current: string | null,
  text: string,
  dependencies: ConverseDependencies,
  context: CallContext,
): Promise<Turn> {
  const conversation = createConversation(current, text, dependencies, context)
  try {
    return await conversation()
  } catch (error) {
    if (!(error instanceof CodedError)) throw error
    return {
      candidateId: current,
      replies: [problem(error.message)],
      versionId: null,
      kept: withoutPay(text, dependencies),
    }
  }
}

function createConversation(
  current: string | null,
  text: string,
  dependencies: ConverseDependencies,
  context: CallContext,
): () => Promise<Turn> {
  const { workspace, form, submit } = dependencies
  const { read } = workspace.require()
  const say = (replies: readonly Reply[], candidateId = current, versionId: string | null = null): Turn => ({
    candidateId,
    replies,
    versionId,
    kept: withoutPay(text, dependencies),
  })
  const utterance = readUtterance(text)

  const fill = async (id: string | null, rest: string, begin: boolean): Promise<Turn> => {
    const said = readSaidFields(rest, vocabularyOf(read))
    const replies: Reply[] = [
      ...said.problems.map(({ message }) => problem(message)),
      ...said.unread.map((piece) =>
        reply('problem', 'This was not understood: ', name(piece), '. Say /help for examples.'),
      ),
    ]
    if (Object.keys(said.fields).length === 0 && !begin) return say(replies, id)
    const changes = toChanges(said, id === null ? null : viewOf(read, id, dependencies))
    const { candidate, some, problems } = await keepReadable(changes, async (fields) =>
      begin
        ? form['candidates.create']({ ...(id === null ? {} : { id }), fields }, context)
        : form['candidates.update']({ id: id ?? '', fields }, context),
    )
    const told = [...problems, ...replies]
    if (!begin && !some) return say(told, candidate.id)
    return say([reply('done', begin ? 'Begun.' : 'Noted.'), ...told, ...describeCandidate(candidate)], candidate.id)
  }

  const latest = (): NonNullable<ReturnType<Reader['offers']['latest']>> => {
    const offer = read.offers.latest(current ?? '')
    if (!offer) throw new CodedError('NOT_FOUND', 'There is no offer for this candidate yet. Say /recommend.')
    // The conversation is kept for all who may see the candidate: it names nobody else.
    return hidePeers(offer)
  }

  return async () => {
    if (utterance.kind === 'unknownCommand') {
      const near = utterance.near === null ? '' : ` Did you mean /${utterance.near}?`
      return say([reply('problem', 'There is no command ', name(`/${utterance.name}`), `.${near} Say /help for all.`)])
    }
    if (utterance.kind === 'fields') {
      return current === null ? say([WHO]) : fill(current, utterance.rest, false)
    }
    const { name: command, rest } = utterance
    if (command === 'help') return say(helpFor(read))
    if (command === 'new') {
      const { id, fields } = splitId(rest)
      return fill(id, fields, true)
    }
    if (command === 'candidate') return candidateCommand(rest)
    if (current === null) return say([WHO])
    switch (command) {
      case 'recommend': {
        const { offer } = await form['offers.recommend']({ candidateId: current }, context)
        return say(describeOffer(offer), current, offer.id)
      }
      case 'explain': {
        const offer = latest()
        return say(explainOffer(offer, rest), current, offer.id)
      }
      case 'override': {
        const { unread, justification, ...amounts } = readOverride(rest)
        if (unread.length > 0) return say([reply('problem', 'This was not understood: ', name(unread.join('; ')), '.')])
        const { offer } = await form['offers.override']({ versionId: latest().id, justification, ...amounts }, context)
        return say(describeOffer(offer), current, offer.id)
      }
      case 'status':
        return say([describeVersions(read.offers.versions(current))], current, read.offers.latestSummary(current)?.id)
      case 'approve': {
        const offer = latest()
        const replies = submit ? [reply('done', name(await submit(offer.id, context)))] : [describeTier(offer)]
        return say(replies, current, offer.id)
      }
      case 'reset': {
        const { candidate } = await form['candidates.reset']({ id: current }, context)
        return say([
          reply('done', 'Begun anew. Earlier offers and the history are kept.'),
          ...describeCandidate(candidate),
        ])
      }
    }
  }

  async function candidateCommand(rest: string): Promise<Turn> {
    const [first = '', ...others] = rest.split(/\s+/)
    const other = first === '' ? null : read.candidates.get(first)
    if (!other && /^C-\d+$/i.test(first))
      return say([problem(`There is no candidate "${first}". Nothing was changed.`)])
    const id = other?.id ?? current
    if (id === null) {
      return say([rest === '' ? WHO : problem(`There is no candidate "${rest}". Say /new to begin one.`)])
    }
    const fields = other ? others.join(' ') : rest
    if (fields !== '') return fill(id, fields, false)
    const candidate = viewOf(read, id, dependencies)
    return say(candidate ? describeCandidate(candidate) : [], id)
  }
}

const WHO = reply('question', 'Which candidate? Say /new to begin one, or /candidate with a reference.')

/** Examples name a job that the pay ranges have, so that they work as they stand. */
function helpFor({ people, offers }: Reader): readonly Reply[] {
  const bands = people.currentBands()
  const [job] = bands ? offers.rangeKeys(bands.importId) : []
  const fields = `level: P3; location: ${job?.location ?? 'Dublin'}; feedback: strong hire; start date 2026-05-01`
  return [
    ...COMMANDS.map((command) => {
      const { does, example } = COMMAND_HELP[command]
      return reply('answer', name(command === 'new' && job ? `/new ${lineExample(job)}` : example), ` ${does}.`)
    }),
    reply('answer', 'Fields are said as ', name(fields), '.'),
  ]
}

/** "/new C-0042 title ...": a reference has no space and a digit or stands alone. */
function splitId(rest: string): { id: string | null; fields: string } {
  const match = /^(\p{L}[\p{L}\p{N}._]*-\d[\p{L}\p{N}._-]*)(?:[\s;,]+(.*))?$/su.exec(rest)
  return match?.[1] ? { id: match[1], fields: match[2] ?? '' } : { id: null, fields: rest }
}

function vocabularyOf({ people, offers }: Reader): Vocabulary {
  const bands = people.currentBands()
  const keys = bands ? offers.rangeKeys(bands.importId) : []
  return {
    jobTitles: [...new Set(keys.map(({ jobTitle }) => jobTitle))],
    locations: [...new Set(keys.map(({ location }) => location))],
  }
}

/** As the form would send it; parts of the competing offer that were not said stay as they are. */
function toChanges({ fields }: Said, candidate: Candidate | null): CandidateChanges {
  const { expectation, currentPay, competing, ...plain } = fields
  const money = (value: string | null | undefined) => (typeof value === 'string' ? { amount: value } : value)
  const changes = { ...plain, expectation: money(expectation), currentPay: money(currentPay) }
  if (competing === undefined) return changes
  if (competing === null) return { ...changes, competingOffer: null }
  const before = candidate?.fields.competingOffer ?? null
  const old = (amount: number | null | undefined): string | null =>
    before && typeof amount === 'number'
      ? `${majorText(amount, minorDigits(before.currency))} ${before.currency}`
      : null
  return {
    ...changes,
    competingOffer: {
      base: competing.base ?? old(before?.base),
      bonus: competing.bonus === undefined ? old(before?.bonus) : competing.bonus,
      equity: competing.equity === undefined ? old(before?.equity) : competing.equity,
    },
  }
}

function viewOf(reader: Reader, id: string | null, { system }: ConverseDependencies): Candidate | null {
  const candidate = id === null ? null : reader.candidates.get(id)
  return candidate && candidateView(reader, candidate, system)
}

/** What was said of current pay is kept in its field where that is allowed, never in the words of a conversation. */
function withoutPay(text: string, { workspace }: ConverseDependencies): string {
  const [, command = '', rest = text] = /^(\/\p{L}+\s*)?(.*)$/su.exec(text) ?? []
  const said = readSaidFields(rest, vocabularyOf(workspace.require().read))
  return said.fields.currentPay === undefined
    ? text
    : `${command}${said.withoutPay} (what was said of current pay is not kept here)`
}
