/** print.offer: the approval packet of one version of an offer, or of many in one file behind a list of them. */
import { CodedError } from '../../../src-core/coded-error.ts'
import { breathe } from '../breathe.ts'
import { fileName } from '../file-name.ts'
import type { CallContext, Handlers } from '../handlers.ts'
import type { PaperPart, Printing } from '../ports/paper-document.ts'
import type { ApprovalOf } from '../ports/approvals.ts'
import type { CurrentWorkspace } from '../ports/store.ts'
import type { System } from '../ports/system.ts'
import { contentHash, printToFile, requirePdf, type PrintingTools } from './file.ts'
import type { OfferPacketData } from './offer/data.ts'
import { batchCover, buildOfferPacket, staleMark } from './offer/packet.ts'
import { packetSteps } from './offer/steps.ts'

type OfferHandlers = Pick<
  Handlers<'offers' | 'audit' | 'people'>,
  'offers.get' | 'offers.versions' | 'offers.compare' | 'offers.impact' | 'audit.list' | 'people.imports'
>

interface PrintOfferDependencies extends PrintingTools {
  readonly workspace: CurrentWorkspace
  readonly handlers: OfferHandlers
  readonly system: System
  readonly version: string
  readonly approvalOf: ApprovalOf
}

/** Events on paper; the rest stay in the record. */
const EVENTS = 40

export function printOfferService(dependencies: PrintOfferDependencies): Pick<Handlers<'print'>, 'print.offer'> {
  const { system, pdf } = dependencies
  return {
    'print.offer': async ({ versionIds, paper, path }, context) => {
      dependencies.workspace.require()
      await requirePdf(pdf)
      const packets: OfferPacketData[] = []
      for (const versionId of versionIds) {
        context.progress({ done: packets.length, total: versionIds.length + 1, label: 'Gathering' })
        packets.push(await gather(dependencies, versionId, context))
        await breathe(context)
      }
      const printing: Printing = { at: system.now().toISOString(), by: system.actor(), dataAgeDays: null }
      const documents = packets.map(buildOfferPacket)
      const parts = packets.map(({ offer }, index) => offerPart(offer, documents[index]))
      const cover = packets.length > 1 ? batchCover(packets.map(({ offer }) => offer)) : null
      const all = cover ? [cover, ...documents] : documents
      const hash = all.length === 1 && all[0] ? contentHash(all[0]) : contentHash(all)
      const stale = packets.filter(({ offer }) => offer.stale.length > 0).length
      const list: PaperPart[] = cover
        ? [{ document: cover, hashes: [{ label: 'Batch SHA-256', value: hash }], mark: stale > 0 ? COVER_MARK : null }]
        : []
      context.progress({ done: versionIds.length, total: versionIds.length + 1, label: 'Printing' })
      const job = { parts: [...list, ...parts], printing, paper, name: nameOf(packets, printing.at), path }
      return {
        file: await printToFile(dependencies, job, context),
        contentHash: hash,
        stale,
        packets: parts.map((part, index) => ({
          versionId: versionIds[index] ?? '',
          offerHash: part.hashes[0].value,
          packetHash: part.hashes[1].value,
        })),
      }
    },
  }
}

const COVER_MARK = 'STALE: a source of the offers marked in this list changed since they were made.'

function offerPart(offer: OfferPacketData['offer'], document: ReturnType<typeof buildOfferPacket> | undefined) {
  if (!document) throw new Error('A packet has no document.')
  const hashes = [
    { label: 'Offer SHA-256', value: offer.contentHash },
    { label: 'Packet SHA-256', value: contentHash(document) },
  ] as const
  return { document, hashes, mark: staleMark(offer) }
}

function nameOf(packets: readonly OfferPacketData[], at: string): string {
  const [first] = packets
  const what = packets.length === 1 && first ? ['offer', first.offer.candidateId, `v${first.offer.number}`] : ['offers']
  return fileName([...what, at.slice(0, 10)], 'pdf')
}

async function gather(
  { workspace, handlers, version, approvalOf }: PrintOfferDependencies,
  versionId: string,
  context: CallContext,
): Promise<OfferPacketData> {
  const { offer } = await handlers['offers.get']({ versionId }, context)
  const { versions } = await handlers['offers.versions']({ candidateId: offer.candidateId }, context)
  const previous = versions.find(({ number }) => number === offer.number - 1) ?? null
  const between = previous && (await handlers['offers.compare']({ from: previous.id, to: offer.id }, context))
  const listed = await handlers['audit.list']({ subject: offer.candidateId, offset: 0, limit: EVENTS }, context)
  const { imports } = await handlers['people.imports']({}, context)
  return {
    appVersion: version,
    workspace: workspace.require().read.settings.get().name,
    offer,
    since: previous && between && { previous, differences: between.differences },
    impact: await impactOf(handlers, versionId, context),
    ownSteps: packetSteps(offer, previous),
    request: approvalOf({ kind: 'offer', id: offer.id }),
    events: listed.events,
    moreEvents: listed.total > listed.events.length,
    imports,
  }
}

/** The packet is of an offer that was made: that its effects cannot be computed any more is said in it. */
async function impactOf(
  handlers: OfferHandlers,
  versionId: string,
  context: CallContext,
): Promise<OfferPacketData['impact']> {
  try {
    return (await handlers['offers.impact']({ versionId }, context)).impact
  } catch (error) {
    if (!(error instanceof CodedError)) throw error
    return { missing: error.message }
  }
}
