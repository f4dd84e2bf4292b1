/** The levers that differ from the shipped defaults, each beside its default, and their latest changes. */
import { leverDefinition, LEVERS, type LeverDefinition } from '../../../../src-core/levers/catalogue.ts'
import { createResolve } from '../../../../src-core/levers/resolve.ts'
import type { LeverValue, ParameterChange, ResolvedLever } from '../../../../src-contract/desktop/levers.ts'
import { longInstant } from '../../../../src-core/field/long-date.ts'
import { leverNumber } from './amounts.ts'
import type { PacketData } from './data.ts'
import type { Block, Section, TableRow } from '../../ports/paper-document.ts'

/** As many levels as fit beside each other on the narrower paper. */
const LEVELS_A_TABLE = 6
const CHANGES_SHOWN = 60

const usual = createResolve([], [])

const differs = (one: ResolvedLever): boolean =>
  JSON.stringify(one.value) !== JSON.stringify(usual(one.lever, one.level, one.year).value)

export function leversSection(data: PacketData): Section {
  const changed = LEVERS.filter(({ id }) => data.levers.some((one) => one.lever === id && differs(one)))
  const title = 'Levers that differ from the defaults'
  if (changed.length === 0) {
    return { title, newPage: true, blocks: [{ kind: 'text', text: 'None: every lever stands at its default.' }] }
  }
  const byLevel = changed.filter((lever) => lever.perLevel)
  const whole = changed.filter((lever) => !lever.perLevel)
  return {
    title,
    newPage: true,
    blocks: [
      {
        kind: 'text',
        text: 'Each cell gives the value of this scenario, then the shipped default in brackets. A value that changes over the years is given by year.',
      },
      ...(byLevel.length > 0 ? levelTables(byLevel, data) : []),
      ...(whole.length > 0 ? [wholeTable(whole, data)] : []),
    ],
  }
}

function levelTables(levers: readonly LeverDefinition[], { levers: resolved, settings }: PacketData): Block[] {
  const tables: Block[] = []
  for (let from = 0; from < settings.levels.length; from += LEVELS_A_TABLE) {
    const levels = settings.levels.slice(from, from + LEVELS_A_TABLE)
    const rows = levers.map((lever): TableRow => ({
      cells: [
        `${lever.label}${unitIn(lever)}`,
        ...levels.map(({ level }) =>
          cell(
            lever,
            resolved.filter((one) => one.lever === lever.id && one.level === level),
          ),
        ),
        sources(resolved.filter((one) => one.lever === lever.id && differs(one))),
      ],
    }))
    tables.push({
      kind: 'table',
      caption:
        settings.levels.length > LEVELS_A_TABLE ? `By level, ${from + 1} to ${from + levels.length}` : 'By level',
      columns: [
        { header: 'Lever', align: 'left' },
        ...levels.map(({ level, name }) => ({ header: levelName(level, name), align: 'right' as const })),
        { header: 'From', align: 'left' },
      ],
      rows,
    })
  }
  return tables
}

/** "1 Staff"; a level that is only named by its number is not named twice. */
export function levelName(level: number, name: string | undefined): string {
  return name === undefined || name === String(level) || name === `Level ${level}`
    ? `Level ${level}`
    : `${level} ${name}`
}

function wholeTable(levers: readonly LeverDefinition[], { levers: resolved }: PacketData): Block {
  return {
    kind: 'table',
    caption: 'For the whole workforce',
    columns: [
      { header: 'Lever', align: 'left' },
      { header: 'This scenario', align: 'right' },
      { header: 'Default', align: 'right' },
      { header: 'From', align: 'left' },
    ],
    rows: levers.map((lever) => {
      const own = resolved.filter((one) => one.lever === lever.id)
      const first = own[0]
      return {
        cells: [
          `${lever.label}${unitIn(lever)}`,
          byYears(lever, own),
          first ? valueText(lever, usual(first.lever, first.level, first.year).value) : '–',
          sources(own.filter(differs)),
        ],
      }
    }),
  }
}

function cell(lever: LeverDefinition, own: readonly ResolvedLever[]): string {
  const first = own[0]
  if (!first) return '–'
  const text = byYears(lever, own)
  return own.some(differs) ? `${text} (${valueText(lever, usual(first.lever, first.level, first.year).value)})` : text
}

/** One value where all years agree, else each span of years with its own. */
function byYears(lever: LeverDefinition, own: readonly ResolvedLever[]): string {
  const spans: { from: number; to: number; text: string }[] = []
  for (const one of own) {
    const text = valueText(lever, one.value)
    const last = spans.at(-1)
    if (last && last.text === text) last.to = one.year
    else spans.push({ from: one.year, to: one.year, text })
  }
  if (spans.length === 1) return spans[0]?.text ?? '–'
  return spans.map(({ from, to, text }) => `${from === to ? from : `${from}–${to}`}: ${text}`).join('; ')
}

function sources(own: readonly ResolvedLever[]): string {
  return [...new Set(own.map((one) => (one.source === 'table' ? 'lever table' : one.source)))].join(', ')
}

const UNITS = { percent: ' (%)', months: ' (months)', percentile: ' (percentile)', switch: '' } as const

function unitIn(lever: LeverDefinition): string {
  return UNITS[lever.unit]
}

function valueText(lever: LeverDefinition, value: LeverValue): string {
  if (value === null) return 'off'
  if (Array.isArray(value)) return listText(lever, value)
  if (lever.unit === 'switch') return value === 1 ? 'on' : 'off'
  return leverNumber(value, lever.decimals)
}

/** "Apr 60.00, Oct 40.00": named items, those at zero left out. */
function listText(lever: LeverDefinition, value: readonly number[]): string {
  const named = value.flatMap((item, index) => {
    const name = lever.items?.[index] ?? `level ${index + 1}`
    return item === 0 ? [] : [`${name} ${leverNumber(item, lever.decimals)}`]
  })
  return named.join(', ') || 'all 0'
}

export function historySection({ history }: PacketData): Section {
  const title = 'Parameter history'
  if (history.length === 0)
    return { title, blocks: [{ kind: 'text', text: 'No lever of this scenario was ever changed.' }] }
  const shown = history.slice(0, CHANGES_SHOWN)
  const note =
    history.length > shown.length
      ? `: the latest ${shown.length} of ${history.length}; all are in the audit record`
      : ''
  return {
    title,
    blocks: [
      {
        kind: 'table',
        caption: `Changes, newest first${note}`,
        columns: [
          { header: 'When', align: 'left' },
          { header: 'Who', align: 'left' },
          { header: 'Lever', align: 'left' },
          { header: 'Level, year', align: 'left' },
          { header: 'Old', align: 'right' },
          { header: 'New', align: 'right' },
          { header: 'Reason', align: 'left' },
        ],
        rows: shown.map(changeRow),
      },
    ],
  }
}

function changeRow(change: ParameterChange): TableRow {
  const lever = leverDefinition(change.lever)
  const scope = [
    change.level === null ? 'all levels' : `level ${change.level}`,
    change.year === null ? 'all years' : String(change.year),
  ]
  const before = change.oldValue === null ? '–' : valueText(lever, change.oldValue)
  const after = change.action === 'set' ? valueText(lever, change.newValue) : ACTIONS[change.action]
  const where = lever.perLevel ? scope : scope.slice(1)
  return {
    cells: [
      longInstant(change.at),
      change.actor,
      `${lever.label}${unitIn(lever)}`,
      where.join(', '),
      before,
      after,
      change.reason ?? '',
    ],
  }
}

const ACTIONS = { reset: 'taken back', lock: 'locked', unlock: 'unlocked' } as const
