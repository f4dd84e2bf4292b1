/** What would have to give way, with figures as the rest of the screen writes them. */
import type { Relaxation } from '../../../../src-contract/desktop/optimizer.ts'
import { decimal, moneyWhole } from '../../../ui/format.ts'
import { leverNumber, placeText, unitSign, type LeverIndex } from '../shared/lever-words.ts'
import { measureExact, TARGET_MEASURES, unitOf } from '../shared/measure-words.ts'
import { limitText } from './limit-text.ts'
import { RAILS } from './rail-words.ts'

export interface WordsContext {
  readonly currency: string
  readonly levels: readonly string[]
  readonly levers: LeverIndex
}

type Change = Relaxation['changes'][number]

const ENDS: Readonly<Record<Change['field'], string>> = {
  minimum: 'lowest',
  maximum: 'highest',
  lower: 'lower bound',
  upper: 'upper bound',
  value: '',
}

/** "Raise, highest: 7.3696% instead of 3%" */
export function changeText(change: Change, { problem }: Relaxation, context: WordsContext): string {
  const { name, write } = wordsOf(change, problem, context)
  const parts = [...name, ENDS[change.field]].filter((part) => part !== '')
  return `${parts.join(', ')}: ${write(change.to)} instead of ${write(change.from)}`
}

interface Words {
  readonly name: readonly string[]
  readonly write: (value: number) => string
}

function wordsOf({ kind, index }: Change, problem: Relaxation['problem'], context: WordsContext): Words {
  const { currency, levels, levers } = context
  const levelName = (level: number | null): string => (level === null ? '' : (levels[level - 1] ?? `Level ${level}`))
  if (kind === 'target') {
    const target = problem.targets[index]
    if (!target) return NOTHING
    const { measure, level, department, location, year } = target
    const place = [levelName(level), department ?? '', location ?? '', year === null ? '' : String(year)]
    return {
      name: [TARGET_MEASURES.find(({ value }) => value === measure)?.label ?? measure, ...place],
      write: (value) =>
        unitOf(measure) === 'money' ? moneyWhole(value, currency) : measureExact(value, measure, currency),
    }
  }
  if (kind === 'guardRail') {
    const rail = problem.guardRails[index]
    if (!rail) return NOTHING
    const place = [levelName('level' in rail ? rail.level : null), rail.year === null ? '' : String(rail.year)]
    return { name: [RAILS[rail.kind].name, ...place], write: (value) => limitText(rail.kind, value) }
  }
  const movable = problem.movable[index]
  if (!movable) return NOTHING
  const lever = levers.get(movable.lever)
  const sign = unitSign(lever)
  return {
    name: [lever?.label ?? movable.lever, placeText(lever, movable.level, levels)],
    write: (value) => `${leverNumber(lever, value, 2)}${sign === '%' ? sign : ` ${sign}`}`.trimEnd(),
  }
}

const NOTHING: Words = { name: [], write: (value) => decimal(value, 4) }
