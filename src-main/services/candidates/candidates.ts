/** Candidates: create, change, list, history, reset, and where pay history may be asked. */
import { CodedError } from '../../../src-core/coded-error.ts'
import { lawOfJurisdiction, PAY_HISTORY_LAWS, PAY_HISTORY_STANDING } from '../../../src-core/offers/pay-history-laws.ts'
import type { Candidate } from '../../../src-contract/desktop/candidates.ts'
import { requireCandidate } from './lock.ts'
import { candidateEvents, candidateView } from './view.ts'
import { createCandidate, guardOf, resetCandidate, updateCandidate } from './writes.ts'
import type { Handlers } from '../handlers.ts'
import type { Notify } from '../ports/notify.ts'
import type { CurrentWorkspace, Reader, Writer } from '../ports/store.ts'
import type { System } from '../ports/system.ts'

export interface CandidatesDependencies {
  readonly workspace: CurrentWorkspace
  readonly system: System
  readonly notify: Notify
}

type OwnHandlers = Omit<Handlers<'candidates'>, 'candidates.converse'>

export function candidatesService({ workspace, system, notify }: CandidatesDependencies): OwnHandlers {
  const one = (reader: Reader, id: string): { candidate: Candidate } => ({
    candidate: candidateView(reader, requireCandidate(reader, id), system),
  })
  const change = async (work: (writer: Writer) => string): Promise<{ candidate: Candidate }> => {
    const store = workspace.require()
    const id = await store.write(work)
    notify('data.changed', { topics: ['candidates', 'audit'], scenarioId: null })
    return one(store.read, id)
  }
  return {
    'candidates.create': ({ id, fields }) => change((writer) => createCandidate(writer, id, fields, system)),
    'candidates.update': ({ id, fields }) => change((writer) => updateCandidate(writer, id, fields, system)),
    'candidates.reset': ({ id }) => change((writer) => resetCandidate(writer, id, system)),
    'candidates.get': ({ id }) => one(workspace.require().read, id),

    'candidates.list'({ text, level = null, location = null, offer = null, approval = null, offset, limit }) {
      const { read } = workspace.require()
      const words = (text ?? '').toLowerCase().split(/\s+/).filter(Boolean)
      const { total, candidates } = read.candidates.page({
        words,
        level,
        location,
        offer,
        approval,
        offset,
        limit,
      })
      return { total, candidates: candidates.map((candidate) => candidateView(read, candidate, system)) }
    },

    'candidates.history'({ id }) {
      const { read } = workspace.require()
      return { events: candidateEvents(read, requireCandidate(read, id), system) }
    },

    'candidates.messages'({ id }) {
      const { read } = workspace.require()
      return { messages: [...read.candidates.messages(requireCandidate(read, id).id)] }
    },

    'candidates.choices'() {
      const { people, offers } = workspace.require().read
      const bands = people.currentBands()
      const keys = bands ? offers.rangeKeys(bands.importId) : []
      const jobs = new Map<string, typeof keys>()
      for (const key of keys) jobs.set(key.jobTitle, [...(jobs.get(key.jobTitle) ?? []), key])
      return {
        jobs: [...jobs].map(([jobTitle, rows]) => ({
          jobTitle,
          jobFamily: rows[0]?.jobFamily ?? null,
          locations: rows.map(({ location }) => location),
        })),
        locations: [...new Set(keys.map(({ location }) => location))].sort(),
      }
    },

    'candidates.laws'() {
      const { read } = workspace.require()
      const bands = read.people.currentBands()
      const keys = bands ? read.offers.rangeKeys(bands.importId) : []
      const locations = new Set([...keys.map(({ location }) => location), ...read.candidates.placed().keys()])
      return {
        standing: PAY_HISTORY_STANDING,
        laws: PAY_HISTORY_LAWS.map((law) => ({ ...law })),
        locations: [...locations].sort().map((location) => guardOf(read, location, system)),
      }
    },

    async 'candidates.placeLocation'({ location, jurisdiction }) {
      const store = workspace.require()
      const law = jurisdiction === null ? null : lawOfJurisdiction(jurisdiction)
      if (jurisdiction !== null && !law) {
        throw new CodedError('NOT_FOUND', `"${jurisdiction}" is no jurisdiction of the table.`)
      }
      await store.write((writer) => {
        writer.candidates.place(location, jurisdiction)
        writer.audit.append({
          kind: 'LOCATION_PLACED',
          subject: location,
          summary: law ? `"${location}" stated to lie in ${law.name}` : `Statement about "${location}" taken back`,
          data: { location, jurisdiction },
        })
      })
      notify('data.changed', { topics: ['candidates', 'audit'], scenarioId: null })
      return { guard: guardOf(store.read, location, system) }
    },
  }
}
