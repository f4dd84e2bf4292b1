/** The offer services behind the real router and a real encrypted store, with a small roster and ranges imported. */
import type { MethodInput, MethodName, MethodOutput } from '../../src-contract/desktop/index.ts'
import { CodedError } from '../../src-core/coded-error.ts'
import { createRouter, type AllHandlers } from '../../src-main/rpc/router.ts'
import { auditService } from '../../src-main/services/audit.ts'
import { createApprovalOf } from '../../src-main/services/approvals/view.ts'
import { candidatesService } from '../../src-main/services/candidates/candidates.ts'
import { converseService } from '../../src-main/services/candidates/converse.ts'
import { offerCompareService } from '../../src-main/services/offers/compare.ts'
import { offerImpactService } from '../../src-main/services/offers/impact.ts'
import { offersService } from '../../src-main/services/offers/offers.ts'
import { exportService } from '../../src-main/services/export/export.ts'
import type { ExportHandlers } from '../../src-main/services/export/source.ts'
import type { OutputFiles } from '../../src-main/services/ports/files.ts'
import { tableWriter } from '../../src-main/files/table-writer.ts'
import { packetLayout } from '../../src-main/files/packet-html.ts'
import type { Pdf } from '../../src-main/services/ports/pdf.ts'
import { printOfferService } from '../../src-main/services/print/print-offer.ts'
import { rulesService } from '../../src-main/services/rules/rules.ts'
import { createPeopleApp, type PeopleApp } from './people-app.ts'

export interface OffersApp {
  readonly test: PeopleApp['test']
  call<M extends MethodName>(method: M, input: MethodInput<M>): Promise<MethodOutput<M>>
  /** The refusal of a call that must be refused. */
  refusal<M extends MethodName>(method: M, input: MethodInput<M>): Promise<CodedError>
  importRanges(csv?: string): Promise<void>
  importPeople(csv?: string): Promise<void>
  /** A complete candidate: software engineer in Austin, P3, strong hire. */
  candidate(fields?: MethodInput<'candidates.create'>['fields']): Promise<string>
  /** From here on asked by someone who may not see people by name. */
  hideNames(): void
  /** What was printed or exported last: as the printer got it, and as it was delivered. */
  readonly printed: { html: string; bytes: Uint8Array; name: string }
  close(): Promise<void>
}

export const RANGES = `Job Title,Location,Currency,Min,Max
Software Engineer,Austin,USD,100000,140000
Software Engineer,DUB,EUR,80000,110000
Sales Manager,Austin,USD,90000,120000
Office Manager,SEA,USD,50000,70000
`

/** Pay as the spreadsheet writes it, with symbols and separators. */
export const ROSTER = `Employee,Job Title,Job Family,Proficiency,Location,Gender,Compensation
E1,Software Engineer,Engineering,Learning,Austin,F,"$108,155"
E2,Software Engineer,Engineering,Proficient,Austin,M,"$120,000"
E3,Software Engineer,Engineering,Proficient,Austin,F,"$121,500"
E4,Software Engineer,Engineering,Proficient,Austin,M,"$126,000"
E5,Software Engineer,Engineering,Advanced,Austin,F,"$131,000"
E6,Software Engineer,Engineering,Advanced,Austin,M,"$136,000"
E7,Software Engineer,Engineering,Learning,DUB,M,"€84,000"
E8,Software Engineer,Engineering,Proficient,DUB,F,"€95,000"
E9,Sales Manager,Sales,Proficient,Austin,M,"$101,000"
`

/** pdf: what prints; left out, nothing does and the HTML is kept alone. */
export async function createOffersApp(pdf?: Pdf): Promise<OffersApp> {
  const people = await createPeopleApp()
  const { store, system } = people.test
  const workspace = { require: () => store, get: () => store }
  const named = { shown: true }
  const access = { may: () => named.shown }
  const dependencies = { workspace, system, notify: () => undefined, access }
  const form = { ...candidatesService(dependencies), ...offersService(dependencies) }
  const printed: OffersApp['printed'] = { html: '', bytes: new Uint8Array(), name: '' }
  const answers = {
    ...rulesService(dependencies),
    ...form,
    ...offerCompareService({ workspace }),
    ...offerImpactService(dependencies),
    ...converseService({ ...dependencies, form, submit: null }),
    ...auditService({ workspace, checkFiles: () => Promise.resolve([]) }),
    'people.imports': () => people.call('people.imports', {}),
  }
  const output: OutputFiles = {
    deliver(name, mime, bytes) {
      Object.assign(printed, { bytes, name })
      return Promise.resolve({ name, mime, bytes: bytes.length, fileId: 'file-1', path: null })
    },
  }
  const handlers = {
    ...answers,
    ...printOfferService({
      ...{
        workspace,
        system,
        handlers: answers,
        layout: packetLayout,
        version: '0.1.0',
        approvalOf: createApprovalOf(workspace),
      },
      pdf: {
        unavailable: () => pdf?.unavailable() ?? Promise.resolve(null),
        render(html, options) {
          printed.html = html
          return pdf?.render(html, options) ?? Promise.resolve(new Uint8Array())
        },
      },
      output,
    }),
    ...exportService({
      ...{ output, system, writer: tableWriter },
      handlers: answers as Partial<ExportHandlers> as ExportHandlers,
      totals: () => Promise.reject(new Error('no scenario is exported here')),
    }),
  }
  const bugs: unknown[] = []
  const router = createRouter(handlers as Partial<AllHandlers> as AllHandlers, (_, error) => void bugs.push(error))
  const call: OffersApp['call'] = async (method, input) => {
    if (/^(people|payBands|rates)\./.test(method)) return people.call(method, input)
    const reply = await router.call(method, input, {
      signal: new AbortController().signal,
      progress: () => undefined,
    })
    if (reply.ok) return reply.output as never
    if (reply.error.code === 'INTERNAL') throw bugs.at(-1)
    throw new CodedError(reply.error.code, reply.error.message, reply.error.details)
  }
  let files = 0
  const app: OffersApp = {
    test: people.test,
    printed,
    hideNames: () => void (named.shown = false),
    call,
    async refusal(method, input) {
      try {
        await call(method, input)
      } catch (error) {
        if (error instanceof CodedError) return error
        throw error
      }
      throw new Error(`${method} was not refused`)
    },
    async importRanges(csv = RANGES) {
      await call('payBands.import', people.file(`ranges-${(files += 1)}.csv`, csv))
    },
    async importPeople(csv = ROSTER) {
      await call('people.import', people.file(`roster-${(files += 1)}.csv`, csv))
    },
    async candidate(fields = {}) {
      const { candidate } = await call('candidates.create', {
        fields: { jobTitle: 'Software Engineer', location: 'Austin', level: 'P3', feedback: 'strongHire', ...fields },
      })
      return candidate.id
    },
    close: () => people.close(),
  }
  await call('rates.set', { currency: 'EUR', rate: '1.25', date: '2026-01-02', source: 'test' })
  await app.importRanges()
  await app.importPeople()
  return app
}
