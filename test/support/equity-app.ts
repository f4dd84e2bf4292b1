/** The equity and people services behind the real router and a real encrypted store. */
import type { MethodInput, MethodName, MethodOutput } from '../../src-contract/desktop/index.ts'
import type { Settings } from '../../src-contract/desktop/workspace.ts'
import { CodedError } from '../../src-core/coded-error.ts'
import { tableWriter } from '../../src-main/files/table-writer.ts'
import { createRouter, type AllHandlers } from '../../src-main/rpc/router.ts'
import { equityService } from '../../src-main/services/equity/equity.ts'
import { createPeopleApp, type PeopleApp } from './people-app.ts'

export interface EquityApp {
  readonly people: PeopleApp
  call<M extends MethodName>(method: M, input: MethodInput<M>): Promise<MethodOutput<M>>
  /** The text of the file made last. */
  lastFile(): string
}

export async function createEquityApp(settings: Partial<Settings> = {}): Promise<EquityApp> {
  const people = await createPeopleApp(settings)
  const { store, system } = people.test
  let made = ''
  const handlers = equityService({
    workspace: { require: () => store, get: () => store },
    system,
    notify: () => undefined,
    writer: tableWriter,
    output: {
      deliver(name, mime, bytes) {
        made = new TextDecoder().decode(bytes)
        return Promise.resolve({ name, mime, bytes: bytes.length, fileId: 'made', path: null })
      },
    },
  })
  const bugs: unknown[] = []
  const router = createRouter(handlers as Partial<AllHandlers> as AllHandlers, (_, error) => void bugs.push(error))
  return {
    people,
    lastFile: () => made,
    async call(method, input) {
      const reply = await router.call(method, input, {
        signal: new AbortController().signal,
        progress: () => undefined,
      })
      if (reply.ok) return reply.output as never
      if (reply.error.code === 'INTERNAL') throw bugs.at(-1)
      throw new CodedError(reply.error.code, reply.error.message, reply.error.details)
    },
  }
}
