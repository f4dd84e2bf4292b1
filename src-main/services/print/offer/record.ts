/** How an offer came to be: what changed since the last version, the files behind it, the record of decisions. */
import { longDate, longInstant } from '../../../../src-core/field/long-date.ts'
import { quantityText } from '../../../../src-core/offers/quote.ts'
import { approvalSteps } from '../approval.ts'
import type { OfferPacketData } from './data.ts'
import { changeStepId, COMPARED } from './steps.ts'
import type { Block, Section } from '../../ports/paper-document.ts'

export function changesSection({ offer, since, ownSteps }: OfferPacketData): Section {
  const title = 'What changed since the last version'
  if (!since) return { title, blocks: [{ kind: 'text', text: 'Nothing: this is the first version of the offer.' }] }
  const { previous, differences } = since
  const why: Block = {
    kind: 'text',
    text: `Version ${previous.number} of ${longInstant(previous.createdAt)} by ${previous.createdBy} became version ${offer.number}: ${offer.reason}.`,
  }
  const change = (label: string): string => {
    const figure = COMPARED.find(([, name]) => name === label)?.[0]
    const step = figure && ownSteps.find(({ id }) => id === changeStepId(figure))
    return step ? quantityText(step.result) : ''
  }
  return {
    title,
    blocks: [
      why,
      {
        kind: 'table',
        caption: 'Everything in which the two versions differ',
        columns: [
          { header: 'What', align: 'left', width: 22 },
          { header: `Version ${previous.number}`, align: 'left', width: 29 },
          { header: `Version ${offer.number}`, align: 'left', width: 29 },
          { header: 'Change', align: 'right', width: 20 },
        ],
        rows: differences.map(({ label, from, to }) => ({ cells: [label, from ?? '–', to ?? '–', change(label)] })),
      },
    ],
  }
}

export function offerSources({ offer, imports, appVersion }: OfferPacketData): Section {
  const { payBands, people, rates, rulesVersion } = offer.sources
  const hash = (importId: string): string => imports.find((one) => one.importId === importId)?.sha256 ?? 'not kept'
  const files = [{ holds: 'Pay ranges', ...payBands }, ...(people ? [{ holds: 'Roster', ...people }] : [])]
  return {
    title: 'Data behind the figures',
    blocks: [
      {
        kind: 'table',
        caption: 'Files',
        columns: [
          { header: 'Holds', align: 'left' },
          { header: 'File', align: 'left' },
          { header: 'As of', align: 'left' },
        ],
        rows: files.map(({ holds, fileName, asOf }) => ({ cells: [holds, fileName, longDate(asOf)] })),
      },
      ...(rates.length === 0
        ? []
        : [
            {
              kind: 'table' as const,
              caption: 'Exchange rates used',
              columns: ['Currency', 'Rate', 'Date', 'Source'].map((header) => ({ header, align: 'left' as const })),
              rows: rates.map(({ currency, rate, date, source }) => ({
                cells: [currency, rate, longDate(date), source],
              })),
            },
          ]),
      {
        kind: 'facts',
        items: [
          { label: 'Rules', value: `version ${rulesVersion}` },
          ...files.map(({ importId, fileName }) => ({ label: `SHA-256 of ${fileName}`, value: hash(importId) })),
          { label: 'SHA-256 of the offer', value: offer.contentHash },
          { label: 'Meritline version', value: appVersion },
        ],
      },
    ],
  }
}

/** As much of a hash as tells two events apart. */
const HASH_SHOWN = 16

export function auditSection({ request, events, moreEvents }: OfferPacketData): Section {
  return {
    title: 'From the audit record',
    blocks: [
      ...(request ? [approvalSteps(request)] : []),
      {
        kind: 'table',
        caption: `Events of this candidate and offer, newest first${moreEvents ? '; older ones are in the audit record' : ''}`,
        columns: [
          { header: 'No.', align: 'left', width: 7 },
          { header: 'When', align: 'left', width: 19 },
          { header: 'Who', align: 'left', width: 14 },
          { header: 'What', align: 'left', width: 44 },
          { header: 'Hash begins', align: 'left', width: 16 },
        ],
        rows: events.map(({ seq, at, actor, summary, hash }) => ({
          cells: [String(seq), longInstant(at), actor, summary, hash.slice(0, HASH_SHOWN)],
        })),
      },
    ],
  }
}
