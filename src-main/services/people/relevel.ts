/** people.relevel: levels that came from pay, found anew by the bands and rates of now. */
import { CodedError } from '../../../src-core/coded-error.ts'
import { levelFromPay } from '../../../src-core/people/level-from-pay.ts'
import { NOTICES } from '../../../src-core/people/notices.ts'
import { toReporting } from '../../../src-core/people/position.ts'
import type { ImportSummary } from '../../../src-contract/desktop/people.ts'
import { breathe } from '../breathe.ts'
import type { CallContext, Handlers } from '../handlers.ts'
import type { PeopleDependencies } from './people.ts'
import { freshPeople, positionOptions, rebuildPositions } from './positions.ts'
import type { ImportedPerson } from '../ports/people-store.ts'
import type { Reader } from '../ports/store.ts'

const SLICE = 1000

interface Found {
  readonly roster: ImportSummary
  /** Everyone, with the level of now. */
  readonly people: readonly ImportedPerson[]
  /** How many go from one level to another: key "from to". */
  readonly moves: ReadonlyMap<string, number>
}

export function peopleRelevelService({
  workspace,
  system,
  notify,
}: PeopleDependencies): Pick<Handlers<'people'>, 'people.relevel'> {
  return {
    async 'people.relevel'({ apply }, context) {
      const store = workspace.require()
      const { roster, people, moves } = await findLevels(await freshPeople(store), context)
      const changes = [...moves].map(([key, count]) => {
        const [from = 0, to = 0] = key.split(' ').map(Number)
        return { from, to, people: count }
      })
      changes.sort((a, b) => b.people - a.people || a.from - b.from || a.to - b.to)
      const changed = changes.reduce((sum, change) => sum + change.people, 0)
      if (!apply || changed === 0) return { changed, changes, source: null }
      const summary: Omit<ImportSummary, 'current'> = {
        ...withoutCurrent(roster),
        importId: system.id(),
        fileName: newName(roster.fileName),
        importedAt: system.now().toISOString(),
        actor: system.actor(),
      }
      // Runs that were saved keep the roster they were made from: the people are stored once more, not changed.
      await store.writeLong(async (writer, pause) => {
        if (writer.people.currentRoster()?.importId !== roster.importId) throw overtaken()
        writer.people.addImport(summary, writer.people.choices(roster.importId) ?? '{}')
        for (let at = 0; at < people.length; at += SLICE) {
          context.progress({ done: at, total: people.length, label: 'Storing people' })
          writer.people.addPeople(summary.importId, people.slice(at, at + SLICE))
          await pause()
          await breathe(context)
        }
        for (let at = 0; at < roster.rejected; at += SLICE) {
          writer.people.addRejections(summary.importId, writer.people.rejections(roster.importId, at, SLICE))
          await breathe(context)
        }
        await rebuildPositions(writer, () => breathe(context))
        writer.audit.append({
          kind: 'PEOPLE_RELEVELLED',
          subject: summary.importId,
          summary: `Levels from pay found anew: ${changed} people of ${roster.fileName} have another one`,
          data: { from: roster.importId, changed, changes },
        })
      })
      notify('data.changed', { topics: ['people', 'scenarios', 'audit'], scenarioId: null })
      return { changed, changes, source: { ...summary, current: true } }
    },
  }
}

/** Throws NO_ROSTER. */
async function findLevels(reader: Reader, context: CallContext): Promise<Found> {
  const roster = reader.people.currentRoster()
  if (!roster) throw new CodedError('NO_ROSTER', 'There are no people yet. Import a roster first.')
  const options = positionOptions(reader)
  const people: ImportedPerson[] = []
  const moves = new Map<string, number>()
  let slice = reader.people.slice(0, SLICE)
  while (slice.length > 0) {
    for (const { id: _, ...person } of slice) {
      if (person.levelFrom === 'column' || person.levelFrom === 'mapping') {
        people.push(person)
        continue
      }
      const found = levelFromPay(toReporting(person.annualPay, person.currency, options), options.levels)
      const key = `${person.level} ${found.level}`
      if (found.level !== person.level) moves.set(key, (moves.get(key) ?? 0) + 1)
      people.push({
        ...person,
        level: found.level,
        levelFrom: found.inside ? 'band' : 'nearestBand',
        notices: found.inside ? person.notices & ~NOTICES.levelNearest.bit : person.notices | NOTICES.levelNearest.bit,
      })
    }
    await breathe(context)
    if (reader.people.currentRoster()?.importId !== roster.importId) throw overtaken()
    slice = reader.people.slice(slice.at(-1)?.id ?? 0, SLICE)
  }
  return { roster, people, moves }
}

function overtaken(): CodedError {
  return new CodedError('NO_ROSTER', 'Another roster was imported meanwhile. Nothing was changed. Look again.')
}

function withoutCurrent({ current: _, ...summary }: ImportSummary): Omit<ImportSummary, 'current'> {
  return summary
}

const SUFFIX = ', levels anew'

function newName(fileName: string): string {
  return fileName.endsWith(SUFFIX) ? fileName : fileName + SUFFIX
}
