import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { MethodInput, MethodName, MethodOutput } from '../../src-contract/desktop/index.ts'
import { compose } from '../../src-main/compose.ts'
import { createFileBox } from '../../src-main/files/file-box.ts'
import { machineSystem } from '../../src-main/hosts/shared/machine-system.ts'
import type { Pdf } from '../../src-main/services/ports/pdf.ts'
import { createTestKeychain } from '../support/test-keychain.ts'

export const EMPLOYEES = 10_000
const TITLES = 46
const SITES = ['LAX', 'SEA', 'STL', 'DUB', 'SHA', 'SYD', 'SIN']

export const NO_PDF: Pdf = {
  unavailable: () => Promise.resolve('not here'),
  render: () => Promise.reject(new Error('not here')),
}

type Call = <M extends MethodName>(method: M, input: MethodInput<M>) => Promise<MethodOutput<M>>

interface OffersCompany {
  readonly call: Call
  readonly folder: string
  readonly candidateIds: readonly string[]
  close(): Promise<void>
}

/** A workspace through the router: ranges, a roster of EMPLOYEES and candidates, every fourth with a competing offer. */
export async function openOffersCompany(candidates: number, pdf: Pdf): Promise<OffersCompany> {
  const folder = await mkdtemp(join(tmpdir(), 'meritline-bench-'))
  const app = compose({
    host: 'cli',
    version: '0.0.0',
    dataFolder: folder,
    system: machineSystem(),
    ...createFileBox({ paths: true }),
    keychain: createTestKeychain(),
    pdf,
    chooseFile: null,
    engineWorker: new URL('../../src-main/engine/worker.ts', import.meta.url),
    storeWorker: new URL('../../src-main/store/copy-worker.ts', import.meta.url),
    solverWorker: new URL('../../src-main/solver/worker.ts', import.meta.url),
    notify: () => undefined,
    reportBug: (_method, error) => {
      throw error
    },
  })
  const call: Call = async (method, input) => {
    const reply = await app.router.call(method, input, {
      signal: new AbortController().signal,
      progress: () => undefined,
    })
    if (!reply.ok) throw new Error(`${method}: ${reply.error.code} ${reply.error.message}`)
    return reply.output as never
  }
  const close = async (): Promise<void> => {
    await app.close()
    await rm(folder, { recursive: true, force: true })
  }
  try {
    return { call, folder, close, candidateIds: await prepare(call, folder, candidates) }
  } catch (error) {
    await close()
    throw error
  }
}

/** A workspace with ranges, a roster and candidates; answers the candidates' ids. */
async function prepare(call: Call, folder: string, candidates: number): Promise<string[]> {
  await call('workspace.create', {
    name: 'Bench',
    path: join(folder, 'bench.meritline'),
    protection: { kind: 'passphrase', passphrase: 'a passphrase for the bench' },
  })
  const title = (at: number): string => `Title ${at % TITLES}`
  const site = (at: number): string => SITES[Math.floor(at / TITLES) % SITES.length] ?? ''
  const ranges = Array.from(
    { length: TITLES * SITES.length },
    (_, at) => `${title(at)},${site(at)},USD,${80_000 + (at % TITLES) * 1000},${110_000 + (at % TITLES) * 1400}`,
  )
  const people = Array.from(
    { length: EMPLOYEES },
    (_, at) =>
      `E${at},${title(at)},Family ${at % 8},${['Learning', 'Proficient', 'Advanced'][at % 3] ?? ''},${site(at)},"$${90 + (at % 30)},${100 + (at % 800)}"`,
  )
  const write = async (name: string, lines: readonly string[]): Promise<{ source: { path: string } }> => {
    const path = join(folder, name)
    await writeFile(path, `${lines.join('\n')}\n`)
    return { source: { path } }
  }
  await call('payBands.import', await write('ranges.csv', ['Job Title,Location,Currency,Min,Max', ...ranges]))
  const header = 'Employee,Job Title,Job Family,Proficiency,Location,Compensation'
  await call('people.import', await write('roster.csv', [header, ...people]))
  const ids: string[] = []
  const levels = ['P1', 'P2', 'P3', 'P4', 'P5'] as const
  const feedback = ['mustHire', 'strongHire', 'hire'] as const
  for (let at = 0; at < candidates; at++) {
    const { candidate } = await call('candidates.create', {
      fields: {
        jobTitle: title(at),
        location: site(at),
        level: levels[at % 5] ?? 'P1',
        feedback: feedback[at % 3] ?? 'hire',
        ...(at % 4 === 0 ? { competingOffer: { base: `$${100 + (at % 60)}k`, bonus: '10k' } } : {}),
      },
    })
    ids.push(candidate.id)
  }
  return ids
}
