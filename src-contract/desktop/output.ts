/** Documents and tables that leave the app. */
import { z } from 'zod'
import { AuditFilter } from './audit.ts'
import { CandidateFilter } from './candidates.ts'
import { Destination, Id, MadeFile, Sha256 } from './common.ts'
import { method } from './method.ts'
import { GROUPABLE, PEOPLE_SORT, PeopleFilter, PERSON_COLUMNS } from './people-view.ts'
import { EventFilter, RUN_ERRORS } from './simulation.ts'

const FILE_ERRORS = ['PATH_REFUSED', 'ALREADY_EXISTS', 'DISK_FULL', 'IO_ERROR'] as const

export const outputMethods = {
  'print.scenario': method(
    'Print a scenario to PDF. packet: summary, levers that differ, totals by year and level, charts, data age, hash, signature lines. report, of an approved scenario: decisions, costs, risks and comparisons on one page, then the rest as appendices.',
    z.strictObject({
      scenarioId: Id,
      form: z.enum(['packet', 'report']).default('packet'),
      paper: z.enum(['A4', 'Letter']).default('A4'),
      ...Destination,
    }),
    z.strictObject({ file: MadeFile, contentHash: Sha256 }),
    [...RUN_ERRORS, ...FILE_ERRORS, 'PDF_UNAVAILABLE', 'NOT_APPROVED'],
  ),
  'print.offer': method(
    'Print the approval packet of a version of an offer to PDF; of many, one after the other in one file behind a list of them. A version whose sources changed since is marked on each of its pages.',
    z.strictObject({
      /** In the order they are printed. */
      versionIds: z.array(Id).min(1).max(500),
      paper: z.enum(['A4', 'Letter']).default('A4'),
      ...Destination,
    }),
    z.strictObject({
      file: MadeFile,
      /** Over all of the file's content. */
      contentHash: Sha256,
      /** How many rest on sources that changed since. */
      stale: z.number().int(),
      /** The hashes that stand on the pages of each. */
      packets: z.array(z.strictObject({ versionId: Id, offerHash: Sha256, packetHash: Sha256 })),
    }),
    ['NO_WORKSPACE', 'NOT_FOUND', ...FILE_ERRORS, 'PDF_UNAVAILABLE'],
  ),
  'export.table': method(
    'Write a table to CSV or XLSX, filtered, ordered and with the columns as a screen shows it. Cells that look like formulas are neutralised; plain numbers stay numbers.',
    z.strictObject({
      table: z.enum([
        'people',
        'payBands',
        'rejections',
        'levers',
        'totals',
        'comparison',
        'events',
        'history',
        'audit',
        'quality',
        'allocation',
        'candidates',
        'offers',
        'ledger',
        'rules',
      ]),
      format: z.enum(['csv', 'xlsx']),
      scenarioId: Id.optional(), // levers, totals, history
      scenarioIds: z.array(Id).min(2).max(4).optional(), // comparison
      runId: Id.optional(), // events
      importId: Id.optional(), // rejections
      allocationId: Id.optional(), // allocation
      filter: PeopleFilter.optional(), // people
      sort: z.enum(PEOPLE_SORT).optional(), // people
      descending: z.boolean().optional(), // people
      columns: z.array(z.enum(PERSON_COLUMNS)).min(1).max(PERSON_COLUMNS.length).optional(), // people; all of them
      groupBy: z.enum(GROUPABLE).optional(), // people: each group's subtotal, then its people
      eventFilter: EventFilter.optional(), // events
      auditFilter: AuditFilter.optional(), // audit
      candidates: CandidateFilter.optional(), // candidates, offers
      versionId: Id.optional(), // ledger
      ...Destination,
    }),
    z.strictObject({ file: MadeFile, rows: z.number().int() }),
    [...RUN_ERRORS, ...FILE_ERRORS, 'NOT_COMPARABLE', 'TOO_MANY_ROWS'],
  ),
  'proof.run': method(
    "Prove the maths: run the field's published worked examples on this machine and show expected and computed values.",
    z.strictObject({}),
    z.strictObject({
      passed: z.number().int(),
      failed: z.number().int(),
      cases: z.array(
        z.strictObject({
          id: z.string(),
          topic: z.string(),
          formula: z.string(),
          source: z.string(),
          expected: z.string(),
          computed: z.string(),
          ok: z.boolean(),
        }),
      ),
    }),
    [],
  ),
}
