/** Tables of one scenario: its levers beside their defaults, their history, its totals. */
import { leverDefinition } from '../../../src-core/levers/catalogue.ts'
import { createResolve } from '../../../src-core/levers/resolve.ts'
import { CodedError } from '../../../src-core/coded-error.ts'
import type { LeverId, LeverValue } from '../../../src-contract/desktop/levers.ts'
import { rowsOf, type ExportRequest, type ExportSource, type TableMaker } from './source.ts'
import { totalsColumns, totalsRows } from './totals.ts'
import type { Cell, Column } from '../ports/table-writer.ts'

/** Without a scenario named: the one changed last. */
async function scenarioOf({ handlers, context }: ExportSource, { scenarioId }: ExportRequest) {
  if (scenarioId !== undefined) return (await handlers['scenarios.get']({ id: scenarioId }, context)).scenario
  const [latest] = (await handlers['scenarios.list']({ archived: false }, context)).scenarios
  if (!latest) throw new CodedError('NOT_FOUND', 'There is no scenario to export yet. Create one first.')
  return latest
}

const UNITS = { percent: '%', months: 'months', percentile: 'percentile', switch: '0 off, 1 on' } as const

/** A number stays a number; a list is its items; off says so. */
export function leverCell(value: LeverValue): Cell {
  return value === null ? 'off' : Array.isArray(value) ? value.join(' ') : value
}

const LEVER_COLUMNS: readonly Column[] = [
  { header: 'Lever', type: 'text', width: 28 },
  { header: 'Unit', type: 'text' },
  { header: 'Level', type: 'number' },
  { header: 'Year', type: 'text', width: 8 },
  { header: 'Value', type: 'number', decimals: 2 },
  { header: 'Source', type: 'text' },
  { header: 'Default', type: 'number', decimals: 2 },
  { header: 'Differs from default', type: 'text' },
  { header: 'Locked', type: 'text' },
  { header: 'Outside the usual range', type: 'text' },
]

export const leversTable: TableMaker = async (source, request) => {
  const scenario = await scenarioOf(source, request)
  const { levers } = await source.handlers['levers.resolve']({ scenarioId: scenario.id }, source.context)
  const usual = createResolve([], [])
  const rows = levers.map((one): readonly Cell[] => {
    const { label, unit } = leverDefinition(one.lever)
    const preset = usual(one.lever, one.level, one.year).value
    const differs = JSON.stringify(preset) !== JSON.stringify(one.value)
    return [
      label,
      UNITS[unit],
      one.level,
      String(one.year),
      leverCell(one.value),
      one.source,
      leverCell(preset),
      yesNo(differs),
      yesNo(one.locked),
      yesNo(one.warning),
    ]
  })
  return { table: { title: 'Levers', columns: LEVER_COLUMNS, rows: rowsOf(rows) }, of: scenario.name }
}

const yesNo = (flag: boolean): string => (flag ? 'yes' : 'no')

const HISTORY_COLUMNS: readonly Column[] = [
  { header: 'No.', type: 'number' },
  { header: 'At (UTC)', type: 'instant', width: 20 },
  { header: 'Who', type: 'text', width: 20 },
  { header: 'Scenario', type: 'text', width: 24 },
  { header: 'Lever', type: 'text', width: 28 },
  { header: 'Level', type: 'text' },
  { header: 'Year', type: 'text', width: 8 },
  { header: 'Action', type: 'text' },
  { header: 'Old value', type: 'number', decimals: 2 },
  { header: 'New value', type: 'number', decimals: 2 },
  { header: 'Unit', type: 'text' },
  { header: 'Reason', type: 'text', width: 40 },
]

/** Of one scenario, or of all and the lever table. */
export const historyTable: TableMaker = async ({ handlers, context }, { scenarioId }) => {
  const { changes } = await handlers['levers.history']({ limit: 5000, ...(scenarioId ? { scenarioId } : {}) }, context)
  const active = await handlers['scenarios.list']({ archived: false }, context)
  const archived = await handlers['scenarios.list']({ archived: true }, context)
  const names = new Map([...archived.scenarios, ...active.scenarios].map((scenario) => [scenario.id, scenario.name]))
  const value = (lever: LeverId, given: LeverValue, isUnset: boolean): Cell => {
    if (given === null && (isUnset || !leverDefinition(lever).optional)) return null
    return leverCell(given)
  }
  const rows = changes.map((change): readonly Cell[] => {
    const { label, unit } = leverDefinition(change.lever)
    return [
      change.seq,
      change.at,
      change.actor,
      change.scenarioId === null ? 'lever table' : (names.get(change.scenarioId) ?? change.scenarioId),
      label,
      change.level === null ? 'all' : String(change.level),
      change.year === null ? 'all' : String(change.year),
      change.action,
      value(change.lever, change.oldValue, true),
      value(change.lever, change.newValue, change.action !== 'set'),
      UNITS[unit],
      change.reason,
    ]
  })
  const name = scenarioId === undefined ? undefined : names.get(scenarioId)
  const table = { title: 'Parameter history', columns: HISTORY_COLUMNS, rows: rowsOf(rows) }
  return name === undefined ? { table } : { table, of: name }
}

/** Of a saved run, or of the scenario as it stands now. */
export const totalsTable: TableMaker = async (source, request) => {
  const { handlers, context } = source
  if (request.runId !== undefined) {
    const { run, totals } = await handlers['simulation.totals']({ runId: request.runId }, context)
    return {
      table: { title: 'Totals', columns: totalsColumns(totals.currency), rows: rowsOf(totalsRows(totals)) },
      of: run.name,
    }
  }
  const scenario = await scenarioOf(source, request)
  const totals = await source.totals(scenario.id, context.signal)
  return {
    table: { title: 'Totals', columns: totalsColumns(totals.currency), rows: rowsOf(totalsRows(totals)) },
    of: scenario.name,
  }
}
