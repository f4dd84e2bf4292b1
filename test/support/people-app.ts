/** The people services behind the real router and a real encrypted store; files come from memory by path. */
import type { MethodInput, MethodName, MethodOutput } from '../../src-contract/desktop/index.ts'
import type { Settings } from '../../src-contract/desktop/workspace.ts'
import { CodedError } from '../../src-core/coded-error.ts'
import { tableFiles } from '../../src-main/files/table-files.ts'
import { createRouter, type AllHandlers } from '../../src-main/rpc/router.ts'
import { dataQualityService } from '../../src-main/services/people/data-quality.ts'
import type { CallContext } from '../../src-main/services/handlers.ts'
import { payBandsService } from '../../src-main/services/people/pay-bands.ts'
import { peopleImportService } from '../../src-main/services/people/import.ts'
import { peopleRelevelService } from '../../src-main/services/people/relevel.ts'
import { peopleService } from '../../src-main/services/people/people.ts'
import { ratesService } from '../../src-main/services/people/rates.ts'
import { createTestStore, type TestStore } from './test-store.ts'

export interface PeopleApp {
  readonly test: TestStore
  /** Puts a file where source { path } finds it. */
  file(path: string, content: string | Uint8Array, modifiedAt?: Date): { source: { path: string } }
  /** The output, or a CodedError as the window would get it. */
  call<M extends MethodName>(method: M, input: MethodInput<M>, context?: Partial<CallContext>): Promise<MethodOutput<M>>
  /** Imports this text of people. */
  load(text: string, more?: object): Promise<MethodOutput<'people.import'>>
  close(): Promise<void>
}

/** Each refused row with why. */
export const codesOf = (rejections: readonly { readonly row: number; readonly code: string }[]) =>
  rejections.map(({ row, code }) => [row, code])

export async function createPeopleApp(settings: Partial<Settings> = {}): Promise<PeopleApp> {
  const test = await createTestStore(settings)
  const files = new Map<string, { bytes: Uint8Array; modifiedAt: Date | null }>()
  const dependencies = {
    workspace: { require: () => test.store, get: () => test.store },
    system: test.system,
    notify: () => undefined,
    tables: tableFiles,
    input: {
      read: (source: { path: string } | { fileId: string }) => {
        const name = 'path' in source ? source.path : source.fileId
        const file = files.get(name)
        if (!file) throw new CodedError('FILE_NOT_FOUND', 'There is no such file.')
        return Promise.resolve({ name, ...file })
      },
    },
  }
  const handlers = {
    ...peopleService(dependencies),
    ...peopleRelevelService(dependencies),
    ...peopleImportService(dependencies),
    ...payBandsService(dependencies),
    ...ratesService(dependencies),
    ...dataQualityService({ ...dependencies, access: { may: () => true } }),
  }
  const bugs: unknown[] = []
  const router = createRouter(handlers as Partial<AllHandlers> as AllHandlers, (_, error) => void bugs.push(error))
  const app: PeopleApp = {
    test,
    load: (text, more = {}) => app.call('people.import', { ...app.file('people.csv', text), ...more }),
    file(path, content, modifiedAt) {
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
      files.set(path, { bytes, modifiedAt: modifiedAt ?? null })
      return { source: { path } }
    },
    async call(method, input, context = {}) {
      const reply = await router.call(method, input, {
        signal: new AbortController().signal,
        progress: () => undefined,
        ...context,
      })
      if (reply.ok) return reply.output as never
      if (reply.error.code === 'INTERNAL') throw bugs.at(-1)
      throw new CodedError(reply.error.code, reply.error.message, reply.error.details)
    },
    close: () => test.close(),
  }
  return app
}
