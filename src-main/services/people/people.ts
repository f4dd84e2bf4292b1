/** The roster in force: table, groups, one person, summary, flags. */
import { CodedError } from '../../../src-core/coded-error.ts'
import { noticeOf } from '../../../src-core/people/notices.ts'
import { roundHalfUp } from '../../../src-core/money/round-half-up.ts'
import type { PeopleFilter } from '../../../src-contract/desktop/people-view.ts'
import type { Settings } from '../../../src-contract/desktop/workspace.ts'
import { ageInDays } from './data-age.ts'
import type { Handlers } from '../handlers.ts'
import { freshPeople } from './positions.ts'
import { toPerson, type ViewContext } from './view.ts'
import type { Notify } from '../ports/notify.ts'
import type { Flag, GroupField, GroupRow, PeopleQuery } from '../ports/people-store.ts'
import type { CurrentWorkspace, Reader } from '../ports/store.ts'
import type { System } from '../ports/system.ts'

export interface PeopleDependencies {
  readonly workspace: CurrentWorkspace
  readonly system: System
  readonly notify: Notify
}

type Own =
  | 'people.list'
  | 'people.groups'
  | 'people.get'
  | 'people.summary'
  | 'people.imports'
  | 'people.rejections'
  | 'people.flag'

const EVERYONE: PeopleQuery = { words: [], where: [], notices: null }

export function peopleService({ workspace, system, notify }: PeopleDependencies): Pick<Handlers<'people'>, Own> {
  return {
    async 'people.list'({ filter, sort, descending, offset, limit }) {
      const reader = await freshPeople(workspace.require())
      const query = toQuery(filter)
      const { headcount, paid } = reader.people.totals(query)
      const context = viewContext(reader)
      const people = reader.people.page({ ...query, sort, descending, offset, limit })
      return {
        total: headcount,
        pay: paid,
        currency: context.settings.currency,
        people: people.map((person) => toPerson(person, context)),
      }
    },

    async 'people.groups'({ by, filter }) {
      const reader = await freshPeople(workspace.require())
      return groupsOf(reader, by, toQuery(filter))
    },

    async 'people.get'({ employeeId }) {
      const reader = await freshPeople(workspace.require())
      const person = reader.people.person(employeeId)
      if (!person) throw notFound()
      return toPerson(person, viewContext(reader))
    },

    async 'people.summary'() {
      const reader = await freshPeople(workspace.require())
      const { headcount, paid, bandedPaid, midpoints } = reader.people.totals(EVERYONE)
      const source = reader.people.currentRoster()
      const { currency, staleAfterDays } = reader.settings.get()
      const dataAgeDays = source ? ageInDays(source.asOf, system.now()) : null
      return {
        currency,
        headcount,
        pay: paid,
        meanPay: headcount === 0 ? 0 : roundHalfUp(paid, headcount),
        medianPay: reader.people.medianPaid(),
        groupCompaRatio: midpoints > 0 ? bandedPaid / midpoints : null,
        byLevel: groupsOf(reader, 'level', EVERYONE).groups,
        byDepartment: groupsOf(reader, 'department', EVERYONE).groups,
        byLocation: groupsOf(reader, 'location', EVERYONE).groups,
        source,
        dataAgeDays,
        stale: dataAgeDays !== null && dataAgeDays > staleAfterDays,
      }
    },

    'people.imports': () => ({ imports: [...workspace.require().read.people.imports()] }),

    'people.rejections'({ importId, offset, limit }) {
      const { people } = workspace.require().read
      const summary = people.import(importId)
      if (!summary) throw new CodedError('NOT_FOUND', 'There is no such import. List them with people.imports.')
      return { total: summary.rejected, rejections: [...people.rejections(importId, offset, limit)] }
    },

    async 'people.flag'({ employeeId, field, note }) {
      const store = workspace.require()
      await freshPeople(store)
      await store.write((writer) => {
        const person = writer.people.person(employeeId)
        const roster = writer.people.currentRoster()
        if (!person || !roster) throw notFound()
        if (note === null) writer.people.removeFlag(employeeId, field)
        else {
          const at = system.now().toISOString()
          writer.people.setFlag({ employeeId, field, note, actor: system.actor(), at })
        }
        // By its row alone: everyone may read the record and nothing is ever taken out of it, so it holds nobody's id, and no note.
        const { importId } = roster
        const { row } = person
        writer.audit.append({
          kind: note === null ? 'VALUE_UNFLAGGED' : 'VALUE_FLAGGED',
          subject: importId,
          summary:
            note === null
              ? `Took back the flag on ${field} in row ${row}`
              : `Flagged ${field} in row ${row} as doubtful`,
          data: { importId, row, field },
        })
      })
      notify('data.changed', { topics: ['people', 'audit'], scenarioId: null })
      return {}
    },
  }
}

function viewContext(reader: Reader): ViewContext {
  const bandFile = reader.people.currentBands()
  const flags = new Map<string, Flag[]>()
  for (const flag of reader.people.flags()) {
    const held = flags.get(flag.employeeId)
    if (held) held.push(flag)
    else flags.set(flag.employeeId, [flag])
  }
  return {
    settings: reader.settings.get(),
    bands: new Map((bandFile ? reader.people.bands(bandFile.importId) : []).map((band) => [band.id, band])),
    flags,
  }
}

export function toQuery(filter: PeopleFilter | undefined): PeopleQuery {
  const notice = filter?.notice === undefined ? undefined : noticeOf(filter.notice)
  return {
    words: (filter?.text ?? '').toLowerCase().split(/\s+/).filter(Boolean).slice(0, 20),
    where: (filter?.where ?? []).map(({ field, value }) => ({
      field,
      value: field === 'level' && value !== null ? levelNumber(value) : value,
    })),
    // A notice that does not exist is on nobody.
    notices: filter?.notice === undefined ? null : (notice?.bit ?? 0),
  }
}

/** Level 0 is nobody's: a filter by a text that is no level finds no one. */
function levelNumber(text: string): number {
  return /^\d{1,2}$/.test(text) ? Number(text) : 0
}

function groupsOf(reader: Reader, by: GroupField, query: PeopleQuery) {
  const settings = reader.settings.get()
  const groups = reader.people.groups(by, query).map((group) => ({
    key: group.key === null ? null : String(group.key),
    label: labelOf(by, group, settings),
    headcount: group.headcount,
    pay: group.paid,
    meanPay: roundHalfUp(group.paid, group.headcount),
  }))
  return { currency: settings.currency, groups }
}

function labelOf(by: GroupField, { key }: GroupRow, settings: Settings): string {
  if (key === null) return 'Not given'
  if (by === 'level') return settings.levels[Number(key) - 1]?.name ?? `Level ${key}`
  return String(key)
}

function notFound(): CodedError {
  return new CodedError('NOT_FOUND', 'Nobody in the current roster has this employee id.')
}
